package viommu.conformance.contract;

import java.util.Optional;
import viommu.conformance.Access;
import viommu.conformance.Iova;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;

/** What a table holds for a range of IOVA pages: as many guest pages in a row, and what a device may do with them. */
record Entry(Range range, Page page, Permission permission) {

    Page target(Iova iova) {
        return new Page(page.number() + iova.page() - range.first().page());
    }

    /** Where an access lands; empty if it is refused. */
    Optional<Page> outcome(Iova iova, Access access) {
        return permission.permits(access) ? Optional.of(target(iova)) : Optional.empty();
    }

    /** Whether it maps a range with this page in it, wherever in the range. */
    boolean knows(Page other) {
        return other.number() >= page.number() && other.number() < page.number() + range.pages();
    }

    /** The IOVA page through which it reaches a page that it knows. */
    Iova source(Page known) {
        return range.first().plus(known.number() - page.number());
    }

    static Optional<Page> outcome(Optional<Entry> entry, Iova iova, Access access) {
        return entry.flatMap(e -> e.outcome(iova, access));
    }

    /** Such as {@code p0x3 rw}. */
    String at(Iova iova) {
        return target(iova) + " " + permission + (range.pages() == 1 ? "" : " of 0x" + Long.toHexString(range.pages()));
    }
}
