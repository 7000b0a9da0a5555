package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.NotMeasuredException;

class PanReportTest {
    private static final String SAID = """

            (Spin Version 6.5.2 -- 6 December 2019)

            State-vector 28 byte, depth reached 9033, errors: 0
              1332296 states, stored
              6535545 states, matched
              7867841 transitions (= stored+matched)
                    0 atomic steps
            hash conflicts:    551390 (resolved)

            Stats on memory usage (in Megabytes):
               60.987	equivalent memory usage for states (stored*(State-vector + overhead))
               32.000	memory used for hash table (-w22)
               95.886	total actual memory usage

            pan: elapsed time 0.83 seconds
            pan: rate 1605175.9 states/second
            """;

    @Test
    void theInitialStateIsNoTransition() {
        assertThat(PanReport.of(SAID))
                .isEqualTo(
                        new PanReport(new GraphSize(1_332_296, 7_867_840), 9033, Duration.ofMillis(830), 100_543_758));
    }

    @Test
    void aSmallGraphHasItsMemoryInOtherWords() {
        String small = SAID.replace("total actual memory usage", "memory usage (Mbyte)");

        assertThat(PanReport.of(small)).isEqualTo(PanReport.of(SAID));
    }

    @Test
    void lessThanATickOfItsClockCountsAsOne() {
        assertThat(PanReport.of(SAID.replace("0.83", "0")).time()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void aSearchThatWasCutShortIsNoMeasurement() {
        assertThatThrownBy(() -> PanReport.of("error: max search depth too small\n" + SAID))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageEndingWith("error: max search depth too small");
        assertThatThrownBy(
                        () -> PanReport.of("pan:1: invalid end state (at depth 3)\n" + SAID.replace(": 0\n", ": 1\n")))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageEndingWith("pan:1: invalid end state (at depth 3)");
        assertThatThrownBy(() -> PanReport.of("")).isInstanceOf(NotMeasuredException.class);
    }

    @Test
    void aRoundedCountIsNoMeasurement() {
        assertThatThrownBy(() -> PanReport.of(SAID.replace("7867841", "2.6730928e+08")))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining("2.6730928e+08");
    }
}
