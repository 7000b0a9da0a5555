package viommu.proof.dmatracking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import viommu.model.protocol.Scope;
import viommu.model.state.Value;
import viommu.proof.finite.Layout;
import viommu.proof.finite.World;
import viommu.proof.logic.Sort;
import viommu.proof.logic.Symbol;
import viommu.proof.system.Proof;
import viommu.proof.tie.Bond;
import viommu.proof.tie.Reading;

/** The tracking table where a request names one page and there is no balloon. */
public final class DmaTrackingProofs {
    private static final Set<String> COUNTED =
            Set.of("SetAccessed", "TestPinned", "Ask", "Recheck", "Undo", "Unmap", "Decrement");

    private DmaTrackingProofs() {}

    public static List<Bond> all() {
        return List.of(new Bond(DmaTrackingProof.singleLru(), DmaTrackingProofs::reading, Map.of()));
    }

    private static Reading reading(Proof proof, Scope scope) {
        Map<Sort.Things, Integer> sizes = new LinkedHashMap<>();
        sizes.put(DmaTrackingState.CPU, scope.of("Cpu"));
        sizes.put(DmaTrackingState.PAGE, scope.of("Pages"));
        Layout layout = new Layout(new World(sizes), proof.moves().symbols());
        Map<Symbol, Reading.Rule> rules = new HashMap<>();
        rules.put(DmaTrackingState.request, (state, c) -> only(of(state, "request", c[0])));
        rules.put(DmaTrackingState.missing, (state, c) -> only(of(state, "missing", c[0])) == 0 ? 0 : 1);
        rules.put(DmaTrackingState.pinnerLeft, (state, none) -> only(Reading.at(state, "pinner.left")));
        rules.put(DmaTrackingState.unpinnerPage, (state, none) -> unpinnerPage(state));
        rules.put(DmaTrackingState.counted, (state, x) -> isCounted(state, x[0], x[1]) ? 1 : 0);
        return new Reading(layout, scope, rules, (l, structure) -> {});
    }

    private static Value of(Value.Rec state, String function, int cpu) {
        return ((Value.Fun) Reading.at(state, function)).entries().get(Reading.value(DmaTrackingState.CPU, cpu));
    }

    /** A set of pages that has one element at most. */
    private static int only(Value pages) {
        Set<Value> elements = ((Value.SetOf) pages).elements();
        if (elements.size() > 1) {
            throw new IllegalArgumentException("a request for one page has " + pages);
        }
        return elements.isEmpty()
                ? 0
                : Reading.number(DmaTrackingState.PAGE, elements.iterator().next());
    }

    private static int unpinnerPage(Value.Rec state) {
        return Reading.at(state, "unpinner.at").equals(Value.name("Idle"))
                ? 0
                : Reading.number(DmaTrackingState.PAGE, Reading.at(state, "unpinner.page"));
    }

    private static boolean isCounted(Value.Rec state, int page, int cpu) {
        return COUNTED.contains(of(state, "at", cpu).toString()) && only(of(state, "request", cpu)) == page;
    }
}
