package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Progress;

class TlcJudgeTest {
    private static final String TWO = "INVARIANT Safe Sound\nCHECK_DEADLOCK TRUE";
    private static final ToolMessage SUCCESS = message(2193, 0, "Model checking completed. No error has been found.");
    private static final ToolMessage ALL_SEEN =
            message(2199, 0, "1,014 states generated, 9 distinct states found, 0 states left on queue.");
    private static final ToolMessage FINISHED = message(2186, 0, "Finished in 1ms");
    private static final ToolMessage SAFE_VIOLATED = message(2110, 1, "Invariant Safe is violated.");
    private static final ToolMessage STATE = message(2217, 4, "1: <Initial predicate>", "/\\ x = 0");

    @Test
    void success_needs_the_word_the_end_and_the_exit_code() {
        assertThat(judge(TWO, 0, SUCCESS, ALL_SEEN, FINISHED).outcome()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(judge(TWO, 0, SUCCESS, ALL_SEEN).outcome()).isEqualTo(TlcOutcome.CRASHED);
        assertThat(judge(TWO, 0, ALL_SEEN, FINISHED).outcome()).isEqualTo(TlcOutcome.DISAGREEMENT);
        assertThat(judge(TWO, 12, SUCCESS, ALL_SEEN, FINISHED).outcome()).isEqualTo(TlcOutcome.DISAGREEMENT);
    }

    @Test
    void states_left_on_the_queue_are_no_success() {
        var stats = message(2199, 0, "9 states generated, 9 distinct states found, 1 states left on queue.");

        assertThat(judge(TWO, 0, SUCCESS, stats, FINISHED).verdict("Safe")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void counts_may_have_thousands_separators() {
        assertThat(judge(TWO, 0, SUCCESS, ALL_SEEN, FINISHED).counts()).isEqualTo(new TlcCounts(1014, 9, 0, 0));
    }

    @Test
    void a_violation_says_nothing_of_the_other_properties() {
        var result = judge(TWO, 12, SAFE_VIOLATED, STATE, FINISHED);

        assertThat(result.verdict("Safe")).isEqualTo(Verdict.VIOLATED);
        assertThat(result.verdict("Sound")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_violation_with_the_exit_code_of_success_is_a_disagreement() {
        assertThat(judge(TWO, 0, SAFE_VIOLATED, STATE, FINISHED).outcome()).isEqualTo(TlcOutcome.DISAGREEMENT);
    }

    @Test
    void a_violation_without_a_trace_is_a_disagreement() {
        assertThat(judge(TWO, 12, SAFE_VIOLATED, FINISHED).outcome()).isEqualTo(TlcOutcome.DISAGREEMENT);
    }

    @Test
    void a_state_that_cannot_be_read_is_a_disagreement() {
        var unreadable = message(2217, 4, "1: <Initial predicate>", "/\\ x = SUBSET {1}");

        assertThat(judge(TWO, 12, SAFE_VIOLATED, unreadable, FINISHED).reason())
                .contains("state 1 of the trace cannot be read: 1:15: ");
    }

    @Test
    void a_violation_that_names_no_property_is_that_of_the_only_one() {
        var violation = message(2116, 1, "Temporal properties were violated.");

        assertThat(judge("PROPERTY Live", 13, violation, STATE, FINISHED).violated())
                .contains("Live");
        assertThat(judge("PROPERTIES Live Lively", 13, violation, STATE, FINISHED)
                        .violated())
                .isEmpty();
    }

    @Test
    void the_initial_state_alone_can_be_the_trace() {
        var violation = message(2107, 1, "Invariant Safe is violated by the initial state:", "/\\ x = 0", "");

        var result = judge(TWO, 12, violation, FINISHED);

        assertThat(result.violated()).contains("Safe");
        assertThat(result.trace().orElseThrow().length()).isZero();
    }

    @Test
    void newer_releases_show_the_parameters_of_a_step() {
        var second = message(2217, 4, "2: <Ring(b1) line 32, col 5 to line 34, col 24 of module Doorbell>", "x = 1");

        var result = judge(TWO, 12, SAFE_VIOLATED, STATE, second, FINISHED);

        assertThat(result.trace().orElseThrow().states().get(1).step()).isEqualTo("Ring");
    }

    private static TlcResult judge(String config, int exit, ToolMessage... messages) {
        TlcListener listener = new TlcListener(Progress.SILENT);
        List.of(messages).forEach(listener::message);
        TlcRun run = new TlcRun(Path.of("M.tla"), "M.cfg", config, new TlcOptions(1, 64, Duration.ofSeconds(1), 0));
        return new TlcJudge(run, listener).ended(exit, List.of(), Duration.ZERO);
    }

    private static ToolMessage message(int code, int severity, String... lines) {
        return new ToolMessage(code, ToolMessage.Severity.of(severity), List.of(lines), List.of());
    }
}
