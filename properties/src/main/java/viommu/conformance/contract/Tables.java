package viommu.conformance.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.conformance.Domain;
import viommu.conformance.Range;
import viommu.conformance.Scope;

/** What is known about every IOVA page of every domain. */
final class Tables {
    private final Map<Domain, Segments<Cell>> domains = new HashMap<>();

    Segments<Cell> of(Domain domain) {
        return domains.computeIfAbsent(domain, d -> new Segments<>(Cell.EMPTY));
    }

    Iterable<Domain> domains() {
        return domains.keySet();
    }

    List<Cell> cells(Domain domain, Range range) {
        return of(domain).values(range.first().page(), range.end());
    }

    /** An invalidation of translations that was submitted at step {@code submitted} is complete. */
    void forget(Scope scope, long submitted, long now) {
        if (scope instanceof Scope.Global) {
            domains.values().forEach(cells -> cells.update(cell -> cell.forgotten(submitted, false, now)));
        } else if (scope instanceof Scope.OfDomain all) {
            of(all.domain()).update(cell -> cell.forgotten(submitted, false, now));
        } else if (scope instanceof Scope.Pages pages) {
            Range range = pages.range();
            of(pages.domain())
                    .update(
                            range.first().page(),
                            range.end(),
                            cell -> cell.forgotten(submitted, pages.leafOnly(), now));
        }
    }

    void clear() {
        domains.clear();
    }
}
