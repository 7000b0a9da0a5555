package viommu.conformance;

import java.util.List;
import viommu.conformance.campaign.CaseRunner;
import viommu.conformance.contract.Clause;

/** Short words for schedules in tests: requester 0, domain 0 and pages of 4 KiB where nothing else is said. */
public final class Steps {
    public static final Requester R0 = new Requester(0);
    public static final Domain D0 = new Domain(0);
    public static final Domain D1 = new Domain(1);
    public static final Operation WAIT = new Operation.Wait();

    private Steps() {}

    public static Operation map(long iova, long page) {
        return map(D0, iova, page, PageSize.KIB_4);
    }

    public static Operation map(Domain domain, long iova, long page, PageSize size) {
        return new Operation.Map(domain, Range.of(new Iova(iova), size.pages()), new Page(page), Permission.READ_WRITE);
    }

    public static Operation unmap(long iova) {
        return new Operation.Unmap(D0, Range.of(new Iova(iova), 1));
    }

    public static Operation attach(Domain domain) {
        return new Operation.Attach(R0, domain);
    }

    public static Operation invalidate(Scope scope) {
        return new Operation.Invalidate(scope);
    }

    public static Operation.Dma read(long iova) {
        return new Operation.Dma(R0, new Iova(iova), Access.READ);
    }

    public static Operation.Dma write(long iova) {
        return new Operation.Dma(R0, new Iova(iova), Access.WRITE);
    }

    /** The name of the clause that the schedule breaks on the subject; empty if none. */
    public static String broken(Subject subject, List<Operation> schedule) {
        return new CaseRunner(subject)
                .run(schedule)
                .violation()
                .map(violation -> violation.clause())
                .map(Clause::name)
                .orElse("");
    }
}
