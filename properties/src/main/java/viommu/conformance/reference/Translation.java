package viommu.conformance.reference;

import viommu.conformance.Iova;
import viommu.conformance.Page;
import viommu.conformance.Permission;

/** What a leaf entry says: {@code pages} pages from {@code first} on are those from {@code page} on. */
record Translation(Iova first, long pages, Page page, Permission permission) {
    boolean covers(Iova iova) {
        return iova.page() >= first.page() && iova.page() < first.page() + pages;
    }

    Page target(Iova iova) {
        return new Page(page.number() + iova.page() - first.page());
    }

    boolean overlaps(long from, long end) {
        return first.page() < end && from < first.page() + pages;
    }

    boolean leadsTo(Page other) {
        return other.number() >= page.number() && other.number() < page.number() + pages;
    }
}
