package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void theMedianIsTheMiddleRoundAndNotTheMean() {
        assertThat(MadeUp.series("a", 900, 100, 200).median()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void ofAnEvenNumberOfRoundsItIsBetweenTheTwoInTheMiddle() {
        assertThat(MadeUp.series("a", 100, 400, 900, 200).median()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void ratesAreThoseOfTheMedian() {
        Series series = MadeUp.series("a", 500, 100, 900);

        assertThat(series.transitionsPerSecond()).isEqualTo(12_000_000);
        assertThat(series.statesPerSecond()).isEqualTo(2_000_000);
        assertThat(series.ratioTo(MadeUp.series("b", 1500))).isEqualTo(3);
    }
}
