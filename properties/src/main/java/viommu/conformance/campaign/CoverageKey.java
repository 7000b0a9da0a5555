package viommu.conformance.campaign;

import java.util.Comparator;
import java.util.Locale;
import viommu.conformance.Feature;
import viommu.conformance.Operation;
import viommu.conformance.PageSize;
import viommu.conformance.contract.EntryState;

/**
 * What coverage distinguishes.
 *
 * @param granularity of an invalidation; of a map the page size, of a DMA the access; otherwise {@code -}
 * @param state of the entry when the operation came
 */
public record CoverageKey(String operation, String granularity, EntryState state) implements Comparable<CoverageKey> {
    private static final Comparator<CoverageKey> ORDER = Comparator.comparing(CoverageKey::operation)
            .thenComparing(CoverageKey::granularity)
            .thenComparing(CoverageKey::state);

    static CoverageKey of(Operation operation, EntryState state, boolean requests) {
        return new CoverageKey(operation.name(), granularityOf(operation, requests), state);
    }

    private static String granularityOf(Operation operation, boolean requests) {
        if (operation instanceof Operation.Map map) {
            return requests
                    ? Feature.REQUESTS.toString()
                    : new PageSize(Long.numberOfTrailingZeros(map.range().pages())).toString();
        }
        if (operation instanceof Operation.Invalidate invalidate) {
            return invalidate.scope().granularity().toString();
        }
        return operation instanceof Operation.Dma dma ? dma.access().name().toLowerCase(Locale.ROOT) : "-";
    }

    @Override
    public int compareTo(CoverageKey other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code invalidate domain stale}. */
    @Override
    public String toString() {
        return (operation + " " + granularity + " " + state).replace(" - ", " ");
    }
}
