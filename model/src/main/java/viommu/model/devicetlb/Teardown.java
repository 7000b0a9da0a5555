package viommu.model.devicetlb;

import static viommu.model.devicetlb.Piece.AWAIT_DEVICE_TLB;
import static viommu.model.devicetlb.Piece.AWAIT_IOTLB;
import static viommu.model.devicetlb.Piece.CLEAR_CONTEXT;
import static viommu.model.devicetlb.Piece.CLEAR_PTE;
import static viommu.model.devicetlb.Piece.INVALIDATE_DEVICE_TLB;
import static viommu.model.devicetlb.Piece.INVALIDATE_IOTLB;
import static viommu.model.devicetlb.Piece.RELEASE;

import java.util.List;

/**
 * A teardown is data: its pieces in order, what its invalidations cover, and to whom they are addressed ({@code Teardown.tla}).
 */
public class Teardown {
    protected final Constants c;

    public Teardown(Constants constants) {
        c = constants;
    }

    /** The IOTLB first, and completely: a device refills its TLB from it. Without a function there is nothing to invalidate. */
    public List<Piece> unmapPieces(DeviceTlbState s) {
        return s.attached.isEmpty()
                ? List.of(CLEAR_PTE, RELEASE)
                : List.of(CLEAR_PTE, INVALIDATE_IOTLB, AWAIT_IOTLB, INVALIDATE_DEVICE_TLB, AWAIT_DEVICE_TLB, RELEASE);
    }

    public List<Piece> detachPieces() {
        return List.of(CLEAR_CONTEXT, INVALIDATE_IOTLB, AWAIT_IOTLB, INVALIDATE_DEVICE_TLB, AWAIT_DEVICE_TLB, RELEASE);
    }

    /** How many pages a range has whose last page belongs to it. */
    public int size(int first, int last) {
        return last - first + 1;
    }

    /** The aligned block of a power of two of pages around an IOVA, as bits. */
    private long block(int iova, int exponent) {
        int first = iova >> exponent << exponent;
        return Constants.bits(first, Math.min(first + (1 << exponent), c.iovas()) - 1);
    }

    /** The exponent of the smallest aligned block that has a range of that many pages in it. */
    public int exponent(int first, int pages) {
        long range = (1L << first + pages) - (1L << first);
        int exponent = 0;
        while ((range & ~block(first, exponent)) != 0) {
            exponent++;
        }
        return exponent;
    }

    /** What the device TLB invalidation of a range covers, as bits. */
    public final long covered(int first, int last) {
        return block(first, exponent(first, size(first, last)));
    }

    /** What the invalidation of a whole device TLB covers, as bits. */
    public long wholeDeviceTlb() {
        return c.allBits();
    }

    /** What a domain-selective invalidation covers in the IOTLB, as bits. */
    public long wholeDomain() {
        return c.allBits();
    }

    /** The function that an invalidation request for a function is addressed to. */
    public int addressee(int function) {
        return function;
    }
}
