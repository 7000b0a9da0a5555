package viommu.model.viommu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;
import viommu.model.state.Value;

class StepsTest {
    static List<Configuration> configurations() {
        return new Viommu()
                .configurations().stream()
                        .filter(c -> c.name().startsWith("Strict") || c.name().equals("OptimisticSidecore"))
                        .toList();
    }

    /** A second, plain search with sets of immutable states finds the same graph as the explorer. */
    @ParameterizedTest
    @MethodSource("configurations")
    void aStepThatIsNotEnabledChangesNothingAndAPlainSearchFindsTheSameStates(Configuration configuration) {
        Model<ViommuState> model = new Viommu().model(configuration);
        Set<Packed> seen = new HashSet<>(model.initialStates());
        Deque<Packed> waiting = new ArrayDeque<>(seen);
        long transitions = 0;
        while (!waiting.isEmpty()) {
            Packed state = waiting.remove();
            for (Action<ViommuState> action : model.actions()) {
                ViommuState view = model.view(state);
                if (action.take(view)) {
                    transitions++;
                    if (seen.add(view.pack())) {
                        waiting.add(view.pack());
                    }
                } else {
                    requireSame(view, model.view(state), action.toString());
                }
            }
        }

        Exploration<ViommuState> found = Explorer.explore(model);

        assertThat(found.states()).isEqualTo(seen.size());
        assertThat(found.transitions()).isEqualTo(transitions);
    }

    /** An assertion object for each of a million actions would take longer than all else. */
    private static void requireSame(ViommuState after, ViommuState before, String action) {
        if (!after.sameAs(before)) {
            fail("%s is not enabled, and changed %s to %s", action, before.read(), after.read());
        }
    }

    static List<Defect> defects() {
        return new Viommu().defects();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyReachableStateSurvivesTheWayThroughItsValues(Configuration configuration) {
        Model<ViommuState> model = new Viommu().model(configuration);
        var found = Explorer.explore(model);
        assertThat(found.states()).isPositive();

        Set<Packed> seen = new HashSet<>(model.initialStates());
        Deque<Packed> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty() && seen.size() < 2000) {
            Packed state = waiting.remove();
            Value.Rec values = model.values(state);

            assertThat(model.pack(values)).isEqualTo(state);
            for (Action<ViommuState> action : model.actions()) {
                ViommuState view = model.view(state);
                if (action.take(view) && seen.add(view.pack())) {
                    waiting.add(view.pack());
                }
            }
        }
    }
}
