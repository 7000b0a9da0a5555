package viommu.model.invalidationqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Scope;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.Packed;

class DefectsTest {
    private static final InvalidationQueue QUEUE = new InvalidationQueue();

    /** By defect, what is violated in its configuration. */
    private static final Map<Defect, Set<String>> VIOLATED = new ConcurrentHashMap<>();

    static List<Defect> defects() {
        return QUEUE.defects();
    }

    private static Model<InvalidationQueueState> model(Configuration configuration, Defect defect) {
        Scope scope = Scope.defaults(QUEUE.dimensions()).with(defect.scope());
        return QUEUE.model(configuration, scope, Optional.of(defect));
    }

    private static Set<String> violated(Defect defect) {
        return VIOLATED.computeIfAbsent(defect, DefectsTest::find);
    }

    private static Set<String> find(Defect defect) {
        Model<InvalidationQueueState> model = model(QUEUE.configuration(defect.configuration()), defect);
        Set<String> violated =
                new TreeSet<>(LivenessCheck.check(model).violations().keySet());
        violated.addAll(Explorer.explore(model).violations().keySet());
        return violated;
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectIsCaughtByItsProperty(Defect defect) {
        assertThat(violated(defect)).contains(defect.property());
        assertThat(defect.citations()).isNotEmpty();
    }

    @Test
    void everyPropertyIsBrokenBySomeDefect() {
        assertThat(defects().stream().flatMap(defect -> violated(defect).stream()))
                .containsAll(QUEUE.properties().stream().map(Property::name).toList());
    }

    /** Whatever the defect, what is released is what is at stake. */
    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectButTheOneThatBlocksBreaksIsolation(Defect defect) {
        assertThat(violated(defect).contains("NoDmaAfterTeardown"))
                .isEqualTo(!defect.property().equals("WaitsComplete"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aStepOfADefectThatIsNotEnabledChangesNothingInAnyConfiguration(Defect defect) {
        for (Configuration configuration : QUEUE.configurations()) {
            Model<InvalidationQueueState> model = model(configuration, defect);
            Set<Packed> seen = new HashSet<>(model.initialStates());
            Deque<Packed> waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty() && seen.size() < 1000) {
                Packed state = waiting.remove();
                for (Action<InvalidationQueueState> action : model.actions()) {
                    takeOrLeave(model, state, action).filter(seen::add).ifPresent(waiting::add);
                }
            }
        }
    }

    private static Optional<Packed> takeOrLeave(
            Model<InvalidationQueueState> model, Packed state, Action<InvalidationQueueState> action) {
        InvalidationQueueState view = model.view(state);
        try {
            if (action.take(view)) {
                return Optional.of(view.pack());
            }
        } catch (OutOfDomainException e) {
            return Optional.empty();
        }
        if (!view.sameAs(model.view(state))) {
            fail("%s is not enabled, and changed %s to %s", action, model.values(state), view.read());
        }
        return Optional.empty();
    }
}
