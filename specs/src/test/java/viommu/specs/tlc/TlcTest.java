package viommu.specs.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Progress;
import viommu.specs.DoorbellSpec;

@Isolated("it kills and counts the processes of this JVM")
class TlcTest {
    private static final String CONFIG = """
            SPECIFICATION Spec
            CONSTANTS
                Bells = {b1, b2}
                Mode = "Restarted"
            INVARIANT AnswersExact
            CHECK_DEADLOCK TRUE
            """;
    private static final String TOO_LARGE =
            CONFIG.replace("b1, b2", "b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15");

    @TempDir
    Path temp;

    @Test
    void a_complete_run_tells_counts_version_and_progress() {
        AtomicLong seen = new AtomicLong();

        var result = DoorbellSpec.TLC.run(run(CONFIG), (states, waiting, transitions) -> seen.set(states));

        assertThat(result.outcome()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(result.counts()).isEqualTo(new TlcCounts(14, 9, 0, 5));
        assertThat(result.version()).isNotBlank();
        assertThat(seen).hasValue(9);
    }

    @Test
    void a_deadlock_has_its_own_outcome_and_a_trace() {
        var result = run(run(CONFIG.replace("Restarted", "Polled")));

        assertThat(result.outcome()).isEqualTo(TlcOutcome.DEADLOCK);
        assertThat(result.verdict("AnswersExact")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.trace().orElseThrow().length()).isEqualTo(4);
    }

    @Test
    void a_module_that_does_not_parse_is_named_with_the_place() {
        new DoorbellSpec(temp).edit("Doorbell", "/\\ answers' = 0\n", "/\\ answers' = = 0\n");

        var result = run(runIn(temp, CONFIG));

        assertInconclusive(result, TlcOutcome.PARSE_ERROR, "Doorbell.tla:40:");
    }

    @Test
    void an_unknown_operator_is_named_with_the_place() {
        new DoorbellSpec(temp).edit("Doorbell", "answers' = 0", "answers' = zero");

        var result = run(runIn(temp, CONFIG));

        assertInconclusive(result, TlcOutcome.PARSE_ERROR, "Doorbell.tla:40:19: Unknown operator: `zero'.");
    }

    @Test
    void a_constant_without_a_value_is_named() {
        var result = run(run(CONFIG.replace("Mode = \"Restarted\"\n", "")));

        assertInconclusive(
                result,
                TlcOutcome.CONFIGURATION_ERROR,
                "MCDoorbell.cfg: The constant parameter Mode is not assigned a value by the configuration file.");
    }

    @Test
    void a_replacement_that_does_not_exist_is_named() {
        var result = run(run(CONFIG.replace("INVARIANT", "    Answer <- Nowhere\nINVARIANT")));

        assertInconclusive(result, TlcOutcome.CONFIGURATION_ERROR, "undefined identifier Nowhere");
    }

    @Test
    void a_property_that_does_not_exist_is_named() {
        var result = run(run(CONFIG + "INVARIANT Nowhere\n"));

        assertInconclusive(result, TlcOutcome.CONFIGURATION_ERROR, "The invariant Nowhere specified");
    }

    @Test
    void a_value_that_is_assumed_away_is_no_success() {
        var result = run(run(CONFIG.replace("Restarted", "Other")));

        assertInconclusive(result, TlcOutcome.ASSUMPTION_FALSE, "line 12");
    }

    @Test
    void an_expression_without_value_is_named_with_the_place() {
        new DoorbellSpec(temp).edit("Doorbell", "AnswersExact == ", "AnswersExact == bell[answers] = 1 /\\ ");

        var result = run(runIn(temp, CONFIG));

        assertInconclusive(result, TlcOutcome.EVALUATION_ERROR, "not in the domain of the function");
        assertThat(result.reason()).startsWith("Doorbell.tla:67:17: ");
    }

    @Test
    void a_run_that_is_out_of_time_is_inconclusive() {
        var result = run(runWith(TOO_LARGE, DoorbellSpec.OPTIONS.withTimeout(Duration.ofSeconds(3))));

        assertInconclusive(result, TlcOutcome.TIMED_OUT, "stopped after 3 s");
        assertThat(children()).isEmpty();
    }

    @Test
    void a_run_that_is_out_of_memory_is_inconclusive() {
        var result = run(runWith(TOO_LARGE, DoorbellSpec.OPTIONS.withMaxHeapMiB(10)));

        assertInconclusive(result, TlcOutcome.OUT_OF_MEMORY, "10 MiB of heap are too few");
    }

    @Test
    void a_process_that_was_killed_is_inconclusive() throws Exception {
        var run = runWith(TOO_LARGE, DoorbellSpec.OPTIONS);
        var running = CompletableFuture.supplyAsync(() -> DoorbellSpec.TLC.run(run, Progress.SILENT));
        while (children().isEmpty()) {
            Thread.sleep(50);
        }

        children().forEach(ProcessHandle::destroyForcibly);

        assertInconclusive(running.get(), TlcOutcome.CRASHED, "exit code 137 before the end");
    }

    @Test
    void an_interrupted_run_is_inconclusive_and_leaves_no_process() throws Exception {
        var run = runWith(TOO_LARGE, DoorbellSpec.OPTIONS);
        var result = new CompletableFuture<TlcResult>();
        Thread thread = new Thread(() -> result.complete(DoorbellSpec.TLC.run(run, Progress.SILENT)));
        thread.start();
        while (children().isEmpty()) {
            Thread.sleep(50);
        }

        thread.interrupt();

        assertInconclusive(result.get(), TlcOutcome.INTERRUPTED, "stopped before the end");
        assertThat(children()).isEmpty();
    }

    @Test
    void two_runs_can_be_in_flight() throws Exception {
        new DoorbellSpec(temp);
        var first = CompletableFuture.supplyAsync(() -> run(runIn(temp, CONFIG)));
        var second = CompletableFuture.supplyAsync(() -> run(runIn(temp, CONFIG)));

        assertThat(List.of(first.get(), second.get()))
                .allSatisfy(r -> assertThat(r.outcome()).isEqualTo(TlcOutcome.COMPLETE));
    }

    private static void assertInconclusive(TlcResult result, TlcOutcome outcome, String reason) {
        assertThat(result.outcome()).as(result.toString()).isEqualTo(outcome);
        assertThat(result.reason()).contains(reason).doesNotContain("\n");
        assertThat(result.verdicts().values()).isNotEmpty().containsOnly(Verdict.INCONCLUSIVE);
    }

    private static TlcResult run(TlcRun run) {
        return DoorbellSpec.TLC.run(run, Progress.SILENT);
    }

    private TlcRun run(String config) {
        return runWith(config, DoorbellSpec.OPTIONS);
    }

    private TlcRun runWith(String config, TlcOptions options) {
        new DoorbellSpec(temp);
        return new TlcRun(temp.resolve("Doorbell.tla"), "MCDoorbell.cfg", config, options);
    }

    private static TlcRun runIn(Path folder, String config) {
        return new TlcRun(folder.resolve("Doorbell.tla"), "MCDoorbell.cfg", config, DoorbellSpec.OPTIONS);
    }

    private static List<ProcessHandle> children() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            return children.filter(c -> c.info().commandLine().orElse("").contains("tlc2.TLC"))
                    .toList();
        }
    }
}
