package viommu.adapters.logs.read;

import java.util.Optional;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** A descriptor of VT-d's invalidation queue (specification, section 6.5.2), by its two words. */
final class QueueDescriptor {
    private static final int CONTEXT = 1;
    private static final int IOTLB = 2;
    private static final int GLOBAL = 1;
    private static final int DOMAIN = 2;
    private static final int SELECTIVE = 3;
    private static final long LEAF_ONLY = 1 << 6;

    private QueueDescriptor() {}

    /** What it makes forgotten; empty if no translation. */
    static Optional<Scope> scope(long low, long high) {
        int granularity = (int) (low >> 4) & 3;
        Domain domain = new Domain((int) (low >> 16) & 0xffff);
        return switch ((int) low & 0xf) {
            case CONTEXT -> context(granularity, domain, (int) (low >> 32) & 0xffff);
            case IOTLB -> iotlb(granularity, domain, high);
            default -> Optional.empty();
        };
    }

    private static Optional<Scope> iotlb(int granularity, Domain domain, long high) {
        return switch (granularity) {
            case GLOBAL -> Optional.of(new Scope.Global());
            case DOMAIN -> Optional.of(new Scope.OfDomain(domain));
            case SELECTIVE ->
                Optional.of(new Scope.Pages(domain, new Iova(high >>> 12), (int) high & 0x3f, (high & LEAF_ONLY) != 0));
            default -> Optional.empty();
        };
    }

    private static Optional<Scope> context(int granularity, Domain domain, int requester) {
        return switch (granularity) {
            case GLOBAL -> Optional.of(new Scope.AllContexts());
            case DOMAIN -> Optional.of(new Scope.ContextsOf(domain));
            case SELECTIVE -> Optional.of(new Scope.ContextOf(new Requester(requester)));
            default -> Optional.empty();
        };
    }
}
