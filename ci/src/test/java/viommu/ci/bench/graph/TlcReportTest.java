package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.NotMeasuredException;

class TlcReportTest {
    private static final String SAID = """
            @!@!@STARTMSG 2262:0 @!@!@
            TLC2 Version 2.18 of Day Month 20?? (rev: 19d0c25)
            @!@!@ENDMSG 2262 @!@!@
            @!@!@STARTMSG 2190:0 @!@!@
            Finished computing initial states: 1 distinct state generated at 2026-01-01 12:00:00.
            @!@!@ENDMSG 2190 @!@!@
            @!@!@STARTMSG 2199:0 @!@!@
            297529 states generated, 52884 distinct states found, 0 states left on queue.
            @!@!@ENDMSG 2199 @!@!@
            @!@!@STARTMSG 2186:0 @!@!@
            Finished in 5081ms at (2026-01-01 12:00:05)
            @!@!@ENDMSG 2186 @!@!@
            """;

    @Test
    void theInitialStateIsNoTransition() {
        TlcReport report = heard(SAID);

        assertThat(report.sample(OptionalLong.empty()).size()).isEqualTo(new GraphSize(52_884, 297_528));
        assertThat(report.version()).isEqualTo("2.18");
    }

    @Test
    void timeIsCountedFromTheInitialStatesToTheEnd() {
        assertThat(heard(SAID).sample(OptionalLong.empty()).time()).isPositive();
        assertThatThrownBy(() -> heard(SAID.replace("2190", "2191")).sample(OptionalLong.empty()))
                .isInstanceOf(NotMeasuredException.class);
        assertThatThrownBy(() -> heard(SAID.replace("2186", "2187")).sample(OptionalLong.empty()))
                .isInstanceOf(NotMeasuredException.class);
    }

    @Test
    void statesThatAreLeftAreNoMeasurement() {
        assertThatThrownBy(
                        () -> heard(SAID.replace(", 0 states", ", 10 states")).sample(OptionalLong.empty()))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining("10 states left on queue");
    }

    private static TlcReport heard(String text) {
        TlcReport report = new TlcReport();
        text.lines().forEach(report::line);
        return report;
    }
}
