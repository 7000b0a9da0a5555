package viommu.adapters.logs.check;

import viommu.adapters.logs.LogEvent;
import viommu.conformance.Scope;

/** Values in words. */
public final class Describe {
    private Describe() {}

    /** Such as {@code iova 0xfffff000}. */
    public static String page(long page) {
        return "iova " + address(page << LogEvent.PAGE_SHIFT);
    }

    public static String address(long address) {
        return "0x" + Long.toHexString(address);
    }

    /** Such as {@code 0x71f6000 (bits 0x3)}. */
    public static String entry(long entry) {
        long bits = entry & (1 << LogEvent.PAGE_SHIFT) - 1;
        return address(entry - bits) + (bits == 0 ? "" : " (bits " + address(bits) + ")");
    }

    /** Such as {@code iova 0xfffc0000 and 15 pages more of domain 3}. */
    public static String scope(Scope scope) {
        if (scope instanceof Scope.Pages pages) {
            long more = pages.range().pages() - 1;
            return page(pages.range().first().page()) + (more == 0 ? "" : " and " + more + " pages more")
                    + " of domain " + pages.domain().id();
        }
        if (scope instanceof Scope.OfDomain one) {
            return "domain " + one.domain().id();
        }
        return scope instanceof Scope.Global ? "everything" : scope.toString();
    }
}
