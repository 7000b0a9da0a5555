package viommu.adapters.logs.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.adapters.logs.check.Rule;
import viommu.adapters.logs.trial.LogReport;

class SimulationTest {
    private static final int SEEDS = 300;
    private static final int STEPS = 1_500;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aCorrectRunIsNeverAccusedInWhateverOrderItHappened(int processors) {
        long judged = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            LogReport report = new Simulation(seed, processors).run(STEPS).judge();

            assertThat(report.breaches()).as("seed " + seed).isEmpty();
            judged += report.tally().judged(Rule.TRANSLATION_WAS_MAPPED);
        }
        assertThat(judged).isGreaterThan(SEEDS * 100L);
    }
}
