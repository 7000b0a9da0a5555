package viommu.adapters.qemu.intel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import viommu.conformance.Scope;

/** An entry of 128 bits of the invalidation queue (VT-d, section 6.5.2). */
record Descriptor(long low, long high) {
    static final int SIZE = 16;

    private static final long CONTEXT_CACHE = 1;
    private static final long IOTLB = 2;
    private static final long WAIT = 5;
    private static final long STATUS_WRITE = 1 << 5;
    private static final long FENCE = 1 << 6;

    /** Granularity, which in both descriptors is global, domain, or the narrowest. */
    private static final long GLOBAL = 1 << 4;

    private static final long DOMAIN = 2 << 4;
    private static final long NARROWEST = 3 << 4;

    /** @param drain bit 0 for writes, bit 1 for reads */
    static Descriptor of(Scope scope, Targets targets, int drain) {
        if (scope instanceof Scope.AllContexts) {
            return new Descriptor(CONTEXT_CACHE | GLOBAL, 0);
        }
        if (scope instanceof Scope.ContextsOf of) {
            return new Descriptor(CONTEXT_CACHE | DOMAIN | (long) targets.id(of.domain()) << 16, 0);
        }
        long iotlb = IOTLB | (long) drain << 6;
        if (scope instanceof Scope.OfDomain of) {
            return new Descriptor(iotlb | DOMAIN | (long) targets.id(of.domain()) << 16, 0);
        }
        if (scope instanceof Scope.Pages pages) {
            return new Descriptor(iotlb | NARROWEST | (long) targets.id(pages.domain()) << 16, address(pages));
        }
        if (scope instanceof Scope.Global) {
            return new Descriptor(iotlb | GLOBAL, 0);
        }
        throw new IllegalArgumentException(scope + " needs a domain id");
    }

    /** The context entry of one device, if it names that domain id. */
    static Descriptor of(int requesterId, int domainId) {
        return new Descriptor(CONTEXT_CACHE | NARROWEST | (long) requesterId << 32 | (long) domainId << 16, 0);
    }

    /** Address, IH and AM, as the second half of a descriptor has them, and IVA. */
    static long address(Scope.Pages pages) {
        return pages.range().first().page() << 12 | (pages.leafOnly() ? 1 << 6 : 0) | pages.mask();
    }

    /** Writes data to the address once everything before it is complete, and lets nothing behind it begin earlier. */
    static Descriptor await(long address, int data) {
        return new Descriptor(WAIT | STATUS_WRITE | FENCE | (long) data << 32, address);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(low)
                .putLong(high)
                .array();
    }
}
