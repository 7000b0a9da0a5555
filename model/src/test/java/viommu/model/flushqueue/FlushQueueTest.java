package viommu.model.flushqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

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
