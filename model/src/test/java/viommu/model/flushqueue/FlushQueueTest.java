package viommu.model.flushqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Action;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.protocol.Property.Liveness;
import viommu.model.protocol.Scope;
import viommu.model.state.Packed;

class FlushQueueTest {
    private static final FlushQueue FLUSH_QUEUE = new FlushQueue();

    static List<Configuration> configurations() {
        return FLUSH_QUEUE.configurations();
    }

    static List<Defect> defects() {
        return FLUSH_QUEUE.defects();
    }

    private static Model<FlushQueueState> with(Defect defect, Configuration configuration) {
        Scope scope = Scope.defaults(FLUSH_QUEUE.dimensions()).with(defect.scope());
        return FLUSH_QUEUE.model(configuration, scope, Optional.of(defect));
    }

    private static List<String> violated(Defect defect, Configuration configuration) {
        Exploration<FlushQueueState> found = Explorer.explore(with(defect, configuration));
        return found.checked().stream()
                .map(Property::name)
                .filter(configuration::shouldHold)
                .filter(found.violations()::containsKey)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyVerdictIsTheExpectedOneAndNothingDeadlocks(Configuration configuration) {
        Exploration<FlushQueueState> found = Explorer.explore(FLUSH_QUEUE.model(configuration));

        assertThat(found.outcome()).isEqualTo(Exploration.Outcome.COMPLETE);
        assertThat(found.deadlock()).isEmpty();
        assertThat(found.checked())
                .allSatisfy(property -> assertThat(found.verdict(property))
                        .as(property.name())
                        .isEqualTo(configuration.shouldHold(property.name()) ? Verdict.HOLDS : Verdict.VIOLATED));
    }

    @Test
    void anUnmappedIovaIsFreeInTheEnd() {
        var found = LivenessCheck.check(FLUSH_QUEUE.model(FLUSH_QUEUE.configuration("PerCpu")));

        assertThat(found.checked())
                .hasSize(1)
                .allSatisfy(p -> assertThat(found.verdict(p)).isEqualTo(Verdict.HOLDS));
    }

    @Test
    void anIovaStaysInARingThatTheTimerDoesNotDrain() {
        var found = LivenessCheck.check(
                with(FLUSH_QUEUE.defect("OtherRingsNotDrained"), FLUSH_QUEUE.configuration("PerCpu")));

        assertThat(found.violations()).containsKey("UnmappedEventuallyReleased");
    }

    @Test
    void onlyTheStepsOfTheOtherWayOfUnmappingAreNeverTaken() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(FLUSH_QUEUE.model(c)).neverTaken()));

        assertThat(never.get("PerCpu")).containsExactly("Release", "Invalidate");
        assertThat(never.get("Single")).containsExactly("Release", "Invalidate");
        assertThat(never.get("Strict"))
                .containsExactly("MakeRoom", "AddEntry", "StartFlush", "FinishFlush", "Fire", "DrainRing");
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectIsCaughtByItsPropertyInItsConfiguration(Defect defect) {
        Configuration configuration = FLUSH_QUEUE.configuration(defect.configuration());

        assertThat(violated(defect, configuration)).contains(defect.property());
    }

    @Test
    void everySafetyPropertyIsViolatedBySomeDefectWhereItShouldHold() {
        Set<String> caught = defects().stream()
                .flatMap(defect -> configurations().stream().flatMap(c -> violated(defect, c).stream()))
                .collect(Collectors.toSet());

        assertThat(FLUSH_QUEUE.properties())
                .filteredOn(p -> !(p instanceof Liveness<?>))
                .extracting(Property::name)
                .allSatisfy(name -> assertThat(caught).contains(name));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aStepThatIsNotEnabledChangesNothing(Defect defect) {
        for (Configuration configuration : configurations()) {
            Model<FlushQueueState> model = with(defect, configuration);
            Set<Packed> seen = new HashSet<>(model.initialStates());
            Deque<Packed> waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty() && seen.size() < 1000) {
                Packed state = waiting.remove();
                assertThat(model.pack(model.values(state))).isEqualTo(state);
                for (Action<FlushQueueState> action : model.actions()) {
                    FlushQueueState view = model.view(state);
                    if (action.take(view)) {
                        if (seen.add(view.pack())) {
                            waiting.add(view.pack());
                        }
                    } else if (!view.pack().equals(state)) {
                        fail("%s is not enabled, and changes the state", action);
                    }
                }
            }
        }
    }

    /** Drives a schedule by hand; every step of it must be enabled. */
    private static FlushQueueState after(Model<FlushQueueState> model, String... schedule) {
        FlushQueueState s = model.view(model.initialStates().get(0));
        for (String step : schedule) {
            assertThat(model.action(step).take(s)).as(step).isTrue();
        }
        return s;
    }

    @Test
    void anEntryThatWasQueuedDuringAFlushOutlivesTheEndOfThatFlush() {
        FlushQueueState s = after(
                FLUSH_QUEUE.model(FLUSH_QUEUE.configuration("PerCpu")),
                "Map(i1, t1)",
                "Map(i2, t2)",
                "Unmap(c1, i1)",
                "ClearPte(c1)",
                "MakeRoom(c1)",
                "AddEntry(c1)",
                "Fire",
                "StartFlush(Timer)",
                "Unmap(c2, i2)",
                "ClearPte(c2)",
                "MakeRoom(c2)",
                "AddEntry(c2)",
                "FinishFlush(Timer)",
                "DrainRing(c1)",
                "DrainRing(c2)");

        assertThat(s.mapping.at(0)).isEqualTo(Mapping.FREE);
        assertThat(s.mapping.at(1)).isEqualTo(Mapping.CLEARED);
        assertThat(s.length(1)).isEqualTo(1);
        assertThat(s.timerOn.get()).isEqualTo(1);
    }

    @Test
    void aRingIsStillFullAfterItsCpusFlushWhileAnotherIsUnderWaySinceBeforeTheEntry() {
        FlushQueueState s = after(
                FLUSH_QUEUE.model(FLUSH_QUEUE.configuration("PerCpu")),
                "Map(i1, t1)",
                "Map(i2, t2)",
                "Unmap(c2, i1)",
                "ClearPte(c2)",
                "MakeRoom(c2)",
                "AddEntry(c2)",
                "Fire",
                "Unmap(c2, i2)",
                "ClearPte(c2)",
                "MakeRoom(c2)",
                "StartFlush(c2)",
                "FinishFlush(c2)",
                "MakeRoom(c2)",
                "StartFlush(Timer)",
                "AddEntry(c2)",
                "Map(i1, t1)",
                "Unmap(c2, i1)",
                "ClearPte(c2)",
                "MakeRoom(c2)",
                "StartFlush(c2)",
                "FinishFlush(c2)",
                "MakeRoom(c2)");

        assertThat(s.at.at(1)).as("c2 must flush again").isEqualTo(Piece.START_FLUSH);
        assertThat(s.mapping.at(1)).isEqualTo(Mapping.CLEARED);
    }
}
