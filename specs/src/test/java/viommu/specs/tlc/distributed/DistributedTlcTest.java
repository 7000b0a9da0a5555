package viommu.specs.tlc.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Scope;
import viommu.specs.DoorbellSpec;
import viommu.specs.ModelChecker;
import viommu.specs.tlc.ErrorTrace;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

@Isolated("it starts several processes at once")
class DistributedTlcTest {
    private static final TlcOptions OPTIONS = DoorbellSpec.OPTIONS.forShortRuns();
    private static final String CONFIG = """
            SPECIFICATION Spec
            CONSTANTS
                Bells = {b1, b2}
                Mode = "Restarted"
            INVARIANT AnswersExact
            CHECK_DEADLOCK TRUE
            """;

    @TempDir
    Path temp;

    @Test
    void counts_are_those_of_a_single_process() {
        var run = run(CONFIG);
        var single = DoorbellSpec.TLC.run(run, Progress.SILENT);

        var result = distributed(run);

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
        assertThat(result.verdict("AnswersExact")).isEqualTo(Verdict.HOLDS);
        assertThat(result.counts().generated()).isEqualTo(single.counts().generated());
        assertThat(result.counts().distinct()).isEqualTo(single.counts().distinct());
        assertThat(result.version()).isEqualTo(single.version());
    }

    @Test
    void a_violated_invariant_is_named_and_its_trace_is_one_of_the_model() {
        var spec = new DoorbellSpec(temp);
        var checker = new ModelChecker(cluster(1), spec.folder(), OPTIONS, Progress.SILENT);

        var check = checker.check(
                spec.protocol(),
                spec.configuration("Polled"),
                Scope.defaults(spec.protocol().dimensions()),
                Optional.of(Doorbell.LOST_RING));

        assertThat(check.verdict("AnswersExact")).isEqualTo(Verdict.VIOLATED);
        assertThat(check.differing()).isEmpty();
        assertThat(check.of("AnswersExact").trace().orElseThrow().taken())
                .extracting(t -> t.action().toString().replaceFirst("\\(.*", ""))
                .containsExactly("Ring", "Answer");
    }

    @Test
    void a_deadlock_has_its_own_outcome_and_a_trace() {
        var result = distributed(run(CONFIG.replace("Restarted", "Polled")));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.DEADLOCK);
        assertThat(result.verdict("AnswersExact")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.trace().orElseThrow().length()).isEqualTo(4);
    }

    @Test
    void a_deadlock_that_the_configuration_allows_is_none() {
        var result = distributed(run(CONFIG.replace("Restarted", "Polled").replace("TRUE", "FALSE")));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.COMPLETE);
    }

    @Test
    void a_property_of_steps_that_is_violated_on_the_way_to_a_new_state_is_found() {
        new DoorbellSpec(temp).edit("Doorbell", "Fairness ==", "OneAnswer == [][answers' < 2]_vars\n\nFairness ==");

        var result = distributed(runIn(temp, CONFIG + "PROPERTY OneAnswer\n", OPTIONS));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.VIOLATED);
        assertThat(result.violated()).contains("OneAnswer");
        assertThat(result.trace().orElseThrow().length()).isEqualTo(4);
    }

    /** The step that violates it leads back to the initial state, and there TLC's distributed mode does not look. */
    @Test
    void a_property_of_steps_that_is_violated_on_the_way_to_a_known_state_is_found() {
        var result = distributed(run(CONFIG + "PROPERTY NeverSilenced\n"));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.VIOLATED);
        assertThat(result.violated()).contains("NeverSilenced");
        assertThat(result.trace().orElseThrow().states())
                .extracting(ErrorTrace.Entry::step)
                .endsWith("Restart");
    }

    @Test
    void a_property_of_steps_that_is_defined_in_another_way_is_left_open() {
        new DoorbellSpec(temp)
                .edit("Doorbell", "SilentNoMore ==", "Both == NeverSilenced /\\ NeverSilenced\n\nSilentNoMore ==");
        var run = runIn(temp, CONFIG + "PROPERTY Both\n", OPTIONS);
        var single = DoorbellSpec.TLC.run(run, Progress.SILENT);

        var result = distributed(run);

        assertThat(single.outcome()).isEqualTo(TlcOutcome.VIOLATED);
        assertThat(result.verdict("Both")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.verdict("AnswersExact")).isEqualTo(Verdict.HOLDS);
        assertThat(result.reason())
                .isEqualTo("TLC's distributed mode looks at Both on the first step into each state only");
    }

    @Test
    void behaviors_without_end_are_refused() {
        var result = distributed(run(CONFIG + "PROPERTY SilentNoMore\n"));

        assertThat(result.outcome()).isEqualTo(TlcOutcome.CONFIGURATION_ERROR);
        assertThat(result.reason())
                .isEqualTo("MCDoorbell.cfg: SilentNoMore is about behaviours without end, which TLC's distributed mode"
                        + " does not look at");
        assertThat(result.verdicts().values()).containsOnly(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_value_that_is_assumed_away_is_no_success() {
        var result = distributed(run(CONFIG.replace("Restarted", "Other")));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.ASSUMPTION_FALSE);
    }

    @Test
    void what_a_worker_cannot_evaluate_is_no_verdict() {
        new DoorbellSpec(temp)
                .edit("Doorbell", "EXTENDS Naturals", "EXTENDS TLC, Naturals")
                .edit("Doorbell", "/\\ answers' = 0", "/\\ answers' = 0 * TLCGet(\"level\")");

        var result = distributed(runIn(temp, CONFIG, OPTIONS));

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.DISAGREEMENT);
        assertThat(result.reason()).contains("TLCGet, TLCSet and random values do not work in the distributed mode");
        assertThat(result.verdict("AnswersExact")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void without_a_worker_nothing_is_decided() {
        var result = cluster(0).run(run(CONFIG, OPTIONS.withTimeout(Duration.ofSeconds(8))), Progress.SILENT);

        assertThat(result.outcome()).as(result.toString()).isEqualTo(TlcOutcome.TIMED_OUT);
        assertThat(result.reason()).endsWith(" s with no worker");
        assertThat(result.verdict("AnswersExact")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_port_that_is_in_use_is_named() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            var cluster = new Cluster("127.0.0.1", other.getLocalPort(), 1);
            var tlc = new DistributedTlc(TlcJar.locate(), cluster, ClusterListener.SILENT);

            assertThatThrownBy(() -> tlc.run(run(CONFIG), Progress.SILENT))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageEndingWith("port " + other.getLocalPort() + " is in use");
        }
    }

    @Test
    void overridden_operators_are_refused() {
        var run = run(CONFIG).withOverrides(List.of(temp), List.of());

        assertThatThrownBy(() -> distributed(run)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TlcResult distributed(TlcRun run) {
        return cluster(1).run(run, Progress.SILENT);
    }

    private static DistributedTlc cluster(int workers) {
        return new DistributedTlc(TlcJar.locate(), Cluster.loopback(workers), ClusterListener.SILENT);
    }

    private TlcRun run(String config) {
        return run(config, OPTIONS);
    }

    private TlcRun run(String config, TlcOptions options) {
        new DoorbellSpec(temp);
        return runIn(temp, config, options);
    }

    private static TlcRun runIn(Path folder, String config, TlcOptions options) {
        return new TlcRun(folder.resolve("Doorbell.tla"), "MCDoorbell.cfg", config, options);
    }
}
