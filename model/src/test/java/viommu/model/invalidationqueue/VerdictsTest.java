package viommu.model.invalidationqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.model.explorer.Exploration;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Explorer;
import viommu.model.liveness.LivenessCheck;
import viommu.model.liveness.LivenessFindings;
import viommu.model.protocol.Configuration;

class VerdictsTest {
    private static final InvalidationQueue QUEUE = new InvalidationQueue();

    static List<Configuration> configurations() {
        return QUEUE.configurations();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everySafetyPropertyHoldsAndNothingDeadlocks(Configuration configuration) {
        Exploration<InvalidationQueueState> found = Explorer.explore(QUEUE.model(configuration));

        assertThat(found.outcome()).isEqualTo(Exploration.Outcome.COMPLETE);
        assertThat(found.deadlock()).isEmpty();
        assertThat(found.checked())
                .hasSize(5)
                .allSatisfy(p -> assertThat(found.verdict(p)).as(p.name()).isEqualTo(Verdict.HOLDS));
        assertThat(found.states()).isBetween(500L, 50_000L);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void nobodyWaitsForEver(Configuration configuration) {
        LivenessFindings<InvalidationQueueState> found = LivenessCheck.check(QUEUE.model(configuration));

        assertThat(found.reason()).isEmpty();
        assertThat(found.checked())
                .singleElement()
                .satisfies(p -> assertThat(found.verdict(p)).isEqualTo(Verdict.HOLDS));
    }

    @Test
    void onlyTheStepsOfAnotherDesignAreNeverTaken() {
        Map<String, List<String>> never = configurations().stream()
                .collect(Collectors.toMap(
                        Configuration::name,
                        c -> Explorer.explore(QUEUE.model(c)).neverTaken()));

        assertThat(never.get("StatusSlots")).containsExactly("Fail", "Unplug", "Plug");
        assertThat(never.get("SequenceNumbers")).containsExactly("Fail", "Fill");
        assertThat(never.get("TwoUnits")).containsExactly("GiveUp", "Fill", "Unplug", "Plug");
    }
}
