package viommu.adapters.qemu.intel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.Access;
import viommu.conformance.Capabilities;
import viommu.conformance.Domain;
import viommu.conformance.FaultReport;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.PageSize;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** What a guest sees of QEMU's Intel IOMMU, in cases that are written by hand. */
class IntelIommuTest {
    private static final Requester R0 = new Requester(0);
    private static final Requester R1 = new Requester(1);
    private static final Domain D0 = new Domain(0);
    private static final Domain D1 = new Domain(1);
    private static QemuSubject subject;

    @BeforeAll
    static void start() {
        QemuInstalled.orSkip(Board.Q35);
        subject = QemuSubject.start(IntelIommu.emulation(IntelIommu.Options.USUAL), QemuSubject.PATIENCE);
    }

    @AfterAll
    static void stop() {
        if (subject != null) {
            subject.close();
        }
    }

    @BeforeEach
    void reset() {
        subject.reset();
    }

    @Test
    void theUnitSaysWhatItCanDo() {
        Capabilities capabilities = subject.capabilities();

        assertThat(capabilities.name()).isEqualTo("qemu:intel-iommu");
        assertThat(capabilities.sizes()).contains(PageSize.KIB_4, PageSize.MIB_2);
        assertThat(capabilities.granularities()).isEqualTo(EnumSet.allOf(Granularity.class));
        assertThat(capabilities.maxMask()).isEqualTo(18);
        assertThat(capabilities.features())
                .isEqualTo(EnumSet.of(
                        Feature.ATTACH, Feature.LINGERING, Feature.LEAF_ONLY, Feature.FAULT_REPORTS, Feature.QUEUED));
    }

    @Test
    void aMappedPageIsWrittenAndRead() {
        assertThat(seen(attach(R0, D0), map(D0, 5, 7), write(R0, 5), read(R0, 5)))
                .containsExactly(done(), done(), reached(7), reached(7));
    }

    @Test
    void whatIsNotMappedIsRefusedAndReported() {
        Operation.Dma write = write(R0, 0x12345);
        Operation.Dma read = read(R1, 0x6000000);

        assertThat(seen(attach(R0, D0), attach(R1, D1), write, read))
                .containsExactly(done(), done(), Observation.refused(write), Observation.refused(read));
    }

    @Test
    void whoIsAttachedToNothingIsRefusedAndReported() {
        Operation.Dma write = write(R1, 5);

        assertThat(seen(attach(R0, D0), map(D0, 5, 7), write)).endsWith(Observation.refused(write));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"GLOBAL", "DOMAIN", "PAGES"})
    void aCachedTranslationStaysUntilItIsInvalidated(Granularity granularity) {
        Scope scope = translations(granularity);
        Operation.Dma write = write(R0, 5);
        Operation.Dma read = read(R0, 5);

        assertThat(seen(attach(R0, D0), map(D0, 5, 7), write, unmap(D0, 5), write, read))
                .endsWith(reached(7), reached(7));
        assertThat(seen(invalidate(scope), completion(), write, read))
                .containsExactly(done(), done(), Observation.refused(write), Observation.refused(read));
    }

    @Test
    void aPageInvalidationReachesAsFarAsItsMask() {
        seen(attach(R0, D0), map(D0, 8, 1), map(D0, 10, 2), map(D0, 12, 3), write(R0, 8), write(R0, 10), write(R0, 12));
        seen(
                unmap(D0, 8),
                unmap(D0, 10),
                unmap(D0, 12),
                invalidate(new Scope.Pages(D0, new Iova(9), 2, true)),
                completion());

        assertThat(seen(write(R0, 8), write(R0, 10), write(R0, 12)))
                .containsExactly(Observation.refused(write(R0, 8)), Observation.refused(write(R0, 10)), reached(3));
    }

    @Test
    void theInvalidationOfADomainLeavesTheOthersAlone() {
        seen(attach(R0, D0), attach(R1, D1), map(D0, 5, 1), map(D1, 5, 2), write(R0, 5), write(R1, 5));
        seen(unmap(D0, 5), unmap(D1, 5), invalidate(new Scope.OfDomain(D1)), completion());

        assertThat(seen(write(R0, 5), write(R1, 5))).containsExactly(reached(1), Observation.refused(write(R1, 5)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"CONTEXT_GLOBAL", "CONTEXT_DOMAIN", "CONTEXT_REQUESTER"})
    void aCachedContextEntryStaysUntilItIsInvalidated(Granularity granularity) {
        Scope scope = contexts(granularity);
        seen(map(D0, 1, 1), map(D0, 2, 2), map(D0, 3, 3), map(D1, 1, 11), map(D1, 2, 12), map(D1, 3, 13));

        assertThat(seen(attach(R0, D0), write(R0, 1), attach(R0, D1), write(R0, 2)))
                .containsExactly(done(), reached(1), done(), reached(2));
        assertThat(seen(invalidate(scope), completion(), write(R0, 3))).endsWith(reached(13));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"READ", "WRITE"})
    void whatIsCachedOfAFormerDomainStaysUntilThatIsInvalidated(Access access) {
        Operation.Dma dma = new Operation.Dma(R0, new Iova(1), access);
        seen(map(D0, 1, 1), attach(R0, D0), write(R0, 1), new Operation.Detach(R0, D0));

        assertThat(seen(invalidate(new Scope.ContextOf(R0)), completion(), dma)).endsWith(reached(1));
        assertThat(seen(invalidate(new Scope.OfDomain(D0)), completion(), dma)).endsWith(Observation.refused(dma));
    }

    @Test
    void superpagesKeepTheOffsetAndGiveWayToSmallerOnes() {
        long mib2 = PageSize.MIB_2.pages();
        long gib1 = PageSize.GIB_1.pages();
        Operation.Map two =
                new Operation.Map(D0, Range.of(new Iova(mib2), mib2), new Page(mib2 * 2), Permission.READ_WRITE);
        Operation.Map one = new Operation.Map(D0, Range.of(new Iova(gib1), gib1), new Page(0), Permission.READ_WRITE);

        assertThat(seen(attach(R0, D0), two, one, write(R0, mib2 + 5), read(R0, mib2 + 6), read(R0, gib1 + mib2 + 7)))
                .endsWith(reached(2 * mib2 + 5), reached(2 * mib2 + 6), reached(mib2 + 7));
        assertThat(seen(
                        new Operation.Unmap(D0, two.range()),
                        map(D0, mib2 + 5, 9),
                        invalidate(new Scope.Pages(D0, new Iova(mib2 + 5), 0, false)),
                        completion(),
                        write(R0, mib2 + 5),
                        write(R0, mib2 + 6)))
                .endsWith(reached(9), Observation.refused(write(R0, mib2 + 6)));
    }

    @Test
    void permissionsAreKept() {
        Operation.Map readable = new Operation.Map(D0, Range.of(new Iova(1), 1), new Page(1), Permission.READ);
        Operation.Map writable = new Operation.Map(D0, Range.of(new Iova(2), 1), new Page(2), Permission.WRITE);

        assertThat(seen(attach(R0, D0), readable, writable, write(R0, 1), read(R0, 2), read(R0, 1), write(R0, 2)))
                .containsExactly(
                        done(),
                        done(),
                        done(),
                        Observation.refused(write(R0, 1)),
                        Observation.refused(read(R0, 2)),
                        reached(1),
                        reached(2));
    }

    /** VT-d, chapter 7, has every non-recoverable fault recorded unless one is recorded already; QEMU does so only when it walks the tables. */
    @Test
    void qemuDoesNotReportWhatACachedTranslationDoesNotPermit() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        Operation.Map readable = new Operation.Map(D0, Range.of(new Iova(1), 1), new Page(1), Permission.READ);

        assertThat(seen(attach(R0, D0), readable, read(R0, 1), write(R0, 1)))
                .endsWith(reached(1), Observation.refused());
    }

    @Test
    void aReportNamesTheRequesterWhoeverElseIsThere() {
        seen(attach(R0, D0), attach(R1, D0), map(D0, 1, 1));

        assertThat(seen(write(R1, 0x40), read(R0, 1), read(R0, 0x41)))
                .containsExactly(
                        new Observation.Refused(Optional.of(new FaultReport(R1, new Iova(0x40)))),
                        reached(1),
                        new Observation.Refused(Optional.of(new FaultReport(R0, new Iova(0x41)))));
    }

    @Test
    void aResetLeavesNothingBehind() {
        seen(attach(R0, D0), map(D0, 5, 7), write(R0, 5), write(R0, 6));

        subject.reset();

        assertThat(seen(write(R0, 5))).containsExactly(Observation.refused(write(R0, 5)));
        assertThat(seen(attach(R0, D0), write(R0, 5))).endsWith(Observation.refused(write(R0, 5)));
    }

    private static Scope translations(Granularity granularity) {
        return switch (granularity) {
            case GLOBAL -> new Scope.Global();
            case DOMAIN -> new Scope.OfDomain(D0);
            default -> new Scope.Pages(D0, new Iova(5), 0, true);
        };
    }

    private static Scope contexts(Granularity granularity) {
        return switch (granularity) {
            case CONTEXT_GLOBAL -> new Scope.AllContexts();
            case CONTEXT_DOMAIN -> new Scope.ContextsOf(D0);
            default -> new Scope.ContextOf(R0);
        };
    }

    private static List<Observation> seen(Operation... operations) {
        return subject.steps(List.of(operations));
    }

    private static Operation attach(Requester requester, Domain domain) {
        return new Operation.Attach(requester, domain);
    }

    private static Operation map(Domain domain, long iova, long page) {
        return new Operation.Map(domain, Range.of(new Iova(iova), 1), new Page(page), Permission.READ_WRITE);
    }

    private static Operation unmap(Domain domain, long iova) {
        return new Operation.Unmap(domain, Range.of(new Iova(iova), 1));
    }

    private static Operation invalidate(Scope scope) {
        return new Operation.Invalidate(scope);
    }

    private static Operation completion() {
        return new Operation.Wait();
    }

    private static Operation.Dma write(Requester requester, long iova) {
        return new Operation.Dma(requester, new Iova(iova), Access.WRITE);
    }

    private static Operation.Dma read(Requester requester, long iova) {
        return new Operation.Dma(requester, new Iova(iova), Access.READ);
    }

    private static Observation done() {
        return Observation.done();
    }

    private static Observation reached(long page) {
        return Observation.reached(new Page(page));
    }
}
