package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import viommu.conformance.Access;
import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.PageSize;
import viommu.conformance.contract.EntryState;

/** What must have come up before it means anything that nothing was found. */
final class Demands {
    private final Capabilities has;
    private final List<CoverageKey> demands = new ArrayList<>();

    private Demands(Capabilities has) {
        this.has = has;
    }

    static List<CoverageKey> of(Capabilities has) {
        Demands demands = new Demands(has);
        if (has.has(Feature.REQUESTS)) {
            demands.add("map", Feature.REQUESTS.toString(), EntryState.NOT_PRESENT, EntryState.PRESENT);
        } else {
            demands.tables();
        }
        demands.add("unmap", "-", EntryState.PRESENT);
        for (Access access : Access.values()) {
            demands.add("dma", access.name().toLowerCase(Locale.ROOT), EntryState.NOT_PRESENT, EntryState.PRESENT);
        }
        if (has.has(Feature.ATTACH)) {
            demands.add("attach", "-", EntryState.NOT_PRESENT, EntryState.PRESENT);
            demands.add("detach", "-", EntryState.PRESENT);
        }
        if (has.has(Feature.RECLAIM)) {
            demands.add("reclaim", "-", EntryState.NOT_PRESENT, EntryState.PRESENT);
        }
        return List.copyOf(demands.demands);
    }

    private void tables() {
        for (PageSize size : has.sizes()) {
            add("map", size.toString(), EntryState.NOT_PRESENT);
            if (!has.has(Feature.BREAK_BEFORE_MAKE)) {
                add("map", size.toString(), EntryState.PRESENT, EntryState.STALE);
            }
        }
        for (Granularity granularity : has.granularities()) {
            boolean context = granularity.name().startsWith("CONTEXT");
            if (!context || has.has(Feature.ATTACH)) {
                add("invalidate", granularity.toString(), EntryState.STALE);
            }
        }
        for (Access access : Access.values()) {
            String name = access.name().toLowerCase(Locale.ROOT);
            add("dma", name, EntryState.STALE);
            if (has.has(Feature.QUEUED)) {
                add("dma", name, EntryState.PENDING);
            }
        }
        if (has.has(Feature.QUEUED)) {
            add("wait", "-", EntryState.PENDING);
        }
    }

    private void add(String operation, String granularity, EntryState... states) {
        for (EntryState state : states) {
            demands.add(new CoverageKey(operation, granularity, state));
        }
    }
}
