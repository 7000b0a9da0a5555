package viommu.counterexamples;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One step as swim lanes: a state, who does what, and what that changes. The state need be none that a model can reach. */
public final class TwoStates {
    private TwoStates() {}

    /**
     * @param lanes the actors
     * @param state the values before the step
     * @param actor who takes the step
     * @param action such as {@code Reclaim(f1)}; empty if there is no step
     * @param changes such as {@code owner[f1]: Guest -> Other}
     * @param mark what is said of the state after the step
     */
    public static String text(
            List<String> lanes, List<String> state, String actor, String action, List<String> changes, String mark) {
        LaneTable table = new LaneTable(lanes, 1);
        String before = String.join("; ", state);
        if (action.isEmpty()) {
            table.add("", "", List.of(before, mark));
        } else {
            table.add("", "", List.of(before));
            table.add(
                    actor,
                    action,
                    Stream.concat(changes.stream(), Stream.of(mark)).toList());
        }
        return table.lines(SwimLanes.WIDTH).stream()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
