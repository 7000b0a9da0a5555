package example;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The IOMMU of this example, as its author wrote it: one address space, pages of 4 KiB, a software TLB. */
public class SoftIommu {
    private final Map<Long, Long> table = new HashMap<>();
    private final Map<Long, Long> tlb = new HashMap<>();

    public void map(long iovaPage, long guestPage) {
        table.put(iovaPage, guestPage);
    }

    public void unmap(long iovaPage) {
        table.remove(iovaPage);
    }

    public void flushAll() {
        tlb.clear();
    }

    /** Drops {@code pages} pages from {@code iovaPage} on. */
    public void flush(long iovaPage, long pages) {
        tlb.keySet().removeIf(page -> page >= iovaPage && page < iovaPage + pages);
    }

    /** The guest page that a DMA reaches; empty if it is refused. */
    public OptionalLong translate(long iovaPage) {
        Long page = tlb.get(iovaPage);
        if (page == null) {
            page = table.get(iovaPage);
            if (page != null) {
                tlb.put(iovaPage, page);
            }
        }
        return page == null ? OptionalLong.empty() : OptionalLong.of(page);
    }
}
