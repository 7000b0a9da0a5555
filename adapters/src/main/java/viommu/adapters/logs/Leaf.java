package viommu.adapters.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log shows of the entry that ends a walk. A log does not tell how large its page is: bit 7 says that it is large (VT-d 9.8;
 * of a small page it may mean something else), and where no bits are shown at all, as of AMD-Vi, it may be.
 *
 * @param entry the address of the page, and what is shown of the other bits
 */
public record Leaf(long entry) {
    private static final long LARGE_BIT = 1 << 7;
    private static final long FLAGS = (1 << LogEvent.PAGE_SHIFT) - 1;
    /** Above them are flags too, such as those not to execute. */
    private static final long ADDRESS_BITS = (1L << 52) - 1;
    /** Pages of 2 MiB and of 1 GiB, in small pages. */
    private static final long[] LARGE = {1L << 9, 1L << 18};

    /** The number of the small page that its address names. */
    public long frame() {
        return LogEvent.page(entry & ADDRESS_BITS);
    }

    /** Whether its page may be a large one. */
    public boolean mayBeLarge() {
        return ((entry & LARGE_BIT) != 0 || (entry & FLAGS) == 0) && frame() % LARGE[0] == 0;
    }

    /** The small pages that it may give for that one, one for each size that it may have; the most likely first. */
    public List<Long> frames(long page) {
        List<Long> frames = new ArrayList<>(1);
        if (mayBeLarge()) {
            for (long pages : LARGE) {
                if (frame() % pages == 0) {
                    frames.add(frame() + page % pages);
                }
            }
        }
        frames.add((entry & LARGE_BIT) == 0 ? 0 : frames.size(), frame());
        return frames.stream().distinct().toList();
    }
}
