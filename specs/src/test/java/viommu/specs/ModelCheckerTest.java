package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Exploration.Verdict;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Scope;
import viommu.model.protocol.Trace;
import viommu.specs.tlc.ErrorTrace;

class ModelCheckerTest {
    @TempDir
    Path temp;

    @Test
    void tlc_and_explorer_see_as_many_states_and_agree_on_every_property() {
        var spec = new DoorbellSpec(temp);
        var explored = Explorer.explore(spec.protocol().model(spec.configuration("Restarted")));

        var check = spec.check("Restarted");

        assertThat(check.exhaustive().orElseThrow().counts().distinct()).isEqualTo(explored.states());
        assertThat(check.exhaustive().orElseThrow().counts().depth()).isEqualTo(explored.depth());
        assertThat(check.verdict("TypeOK")).isEqualTo(Verdict.HOLDS);
        spec.protocol()
                .properties()
                .forEach(p -> assertThat(check.verdict(p.name())).isEqualTo(explored.verdict(p)));
        assertThat(check.isInconclusive()).isFalse();
        assertThat(check.differing()).isEmpty();
    }

    @Test
    void another_scope_is_checked_with_generated_files() {
        var spec = new DoorbellSpec(temp);
        var scope = Scope.defaults(spec.protocol().dimensions()).with(Map.of("Bells", 3));
        var explored =
                Explorer.explore(spec.protocol().model(spec.configuration("Restarted"), scope, Optional.empty()));

        var check = spec.check("Restarted", scope, Optional.empty());

        assertThat(check.exhaustive().orElseThrow().counts().distinct()).isEqualTo(explored.states());
        assertThat(check.isInconclusive()).isFalse();
    }

    @Test
    void a_violation_becomes_a_trace_of_the_model() {
        var spec = new DoorbellSpec(temp);

        var judgement = spec.check("Restarted").of("NeverSilenced");

        var trace = judgement.trace().orElseThrow();
        assertThat(judgement.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(actions(trace)).endsWith(" Restart");
        assertThat(trace.length()).isEqualTo(5);
        assertThat(trace.violation(spec.protocol().property("NeverSilenced"))).isPresent();
    }

    @Test
    void a_defect_is_found_and_its_replacement_has_the_name_of_the_step() {
        var spec = new DoorbellSpec(temp);

        var check = spec.check("Polled", Scope.defaults(spec.protocol().dimensions()), Optional.of(Doorbell.LOST_RING));

        assertThat(check.verdict("AnswersExact")).isEqualTo(Verdict.VIOLATED);
        assertThat(check.differing()).isEmpty();
        assertThat(check.runs()).containsOnlyKeys("LostRing.cfg");
        assertThat(actions(check.of("AnswersExact").trace().orElseThrow()))
                .startsWith("Ring(")
                .endsWith(")")
                .contains("Answer(");
    }

    @Test
    void a_defect_is_looked_at_under_another_configuration_too() {
        var spec = new DoorbellSpec(temp);

        var check =
                spec.check("Restarted", Scope.defaults(spec.protocol().dimensions()), Optional.of(Doorbell.LOST_RING));

        assertThat(check.verdict("AnswersExact")).isEqualTo(Verdict.VIOLATED);
        assertThat(check.of("NeverSilenced").reason())
                .contains("the model cannot have state 5 of TLC's trace: 4 is not one of Count");
        assertThat(check.runs())
                .containsOnlyKeys("LostRing_Restarted_AnswersExact.cfg", "LostRing_Restarted_NeverSilenced.cfg");
    }

    @Test
    void a_deadlock_is_inconclusive_although_each_property_is_decided_alone() {
        var spec = new DoorbellSpec(temp);

        var check = spec.check("Polled");

        assertThat(check.deadlock().orElseThrow().length()).isEqualTo(4);
        assertThat(check.verdict("AnswersExact")).isEqualTo(Verdict.HOLDS);
        assertThat(check.verdict("NeverSilenced")).isEqualTo(Verdict.HOLDS);
        assertThat(check.isInconclusive()).isTrue();
    }

    @Test
    void a_step_that_leads_elsewhere_in_the_specification_is_a_mismatch() {
        var spec = new DoorbellSpec(temp).edit("Doorbell", "/\\ answers' = 0", "/\\ answers' = 1");

        var check = spec.check("Restarted");

        assertThat(check.of("AnswersExact").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check.of("AnswersExact").reason())
                .contains("Invariant AnswersExact is violated")
                .contains("the model has no Restart that leads to state 6 of TLC's trace");
    }

    @Test
    void a_property_that_says_something_else_in_the_specification_is_a_mismatch() {
        var spec = new DoorbellSpec(temp).edit("Doorbell", "AnswersExact == ", "AnswersExact == answers < 2 /\\ ");

        var check = spec.check("Restarted");

        assertThat(check.of("AnswersExact").reason())
                .contains("the model's AnswersExact does not say so of the same behaviour");
        assertThat(check.verdict("TypeOK")).isEqualTo(Verdict.HOLDS);
        assertThat(check.isInconclusive()).isTrue();
    }

    @Test
    void an_unexpected_violation_leaves_nothing_else_open() {
        var spec = new DoorbellSpec(temp, new LiveDoorbell())
                .edit("Doorbell", "/\\ \\A b \\in Bells : WF_vars(Answer(b))", "/\\ TRUE");

        var check = spec.check("Polled");

        assertThat(check.runs().get("MCDoorbell_Polled_Liveness.cfg").violated())
                .isEmpty();
        assertThat(check.verdict("EveryRingAnswered")).isEqualTo(Verdict.VIOLATED);
        assertThat(check.verdict("SilentNoMore")).isEqualTo(Verdict.HOLDS);
        assertThat(check.differing()).extracting(Judgement::property).containsExactly("EveryRingAnswered");
    }

    @Test
    void a_lasso_that_leads_back_or_stutters_is_a_behaviour_of_the_model() {
        var spec = new DoorbellSpec(temp, new LiveDoorbell());

        var check = spec.check("Restarted");

        assertThat(check.verdict("EveryRingAnswered")).isEqualTo(Verdict.HOLDS);
        assertThat(check.verdict("EveryBellRung")).isEqualTo(Verdict.VIOLATED);
        assertThat(check.of("EveryBellRung").end()).isInstanceOf(ErrorTrace.End.Stuttering.class);
        assertThat(check.of("SilentNoMore").end()).isEqualTo(new ErrorTrace.End.BackTo(0, "Restart"));
        assertThat(check.of("SilentNoMore").lasso().orElseThrow().isReal()).isTrue();
        assertThat(check.of("SilentNoMore").trace().orElseThrow().length()).isEqualTo(5);
    }

    @Test
    void a_configuration_file_that_is_not_up_to_date_is_not_used() throws Exception {
        var spec = new DoorbellSpec(temp);
        Path file = temp.resolve("MCDoorbell_Restarted.cfg");
        Files.writeString(file, Files.readString(file).replace("INVARIANT AnswersExact\n", ""));

        var check = spec.check("Restarted");

        assertThat(check.of("AnswersExact").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(check.of("AnswersExact").reason())
                .isEqualTo(file + " is missing or out of date; ./viommu model-check --write-configs writes it");
    }

    @Test
    void a_missing_module_is_inconclusive() throws Exception {
        var spec = new DoorbellSpec(temp);
        Files.delete(temp.resolve("LostRing.tla"));

        var check = spec.check("Polled", Scope.defaults(spec.protocol().dimensions()), Optional.of(Doorbell.LOST_RING));

        assertThat(check.of("AnswersExact").reason()).isEqualTo(temp.resolve("LostRing.tla") + " is missing");
        assertThat(check.isInconclusive()).isTrue();
    }

    @Test
    void nothing_is_written_beside_the_modules() throws Exception {
        var spec = new DoorbellSpec(temp);
        var before = contents();

        spec.check("Restarted");

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_run_that_is_out_of_time_decides_nothing() {
        var spec = new DoorbellSpec(temp);
        var checker = spec.checker(DoorbellSpec.TLC, DoorbellSpec.OPTIONS.withTimeout(Duration.ofMillis(50)));

        var check = checker.check(
                spec.protocol(),
                spec.configuration("Restarted"),
                Scope.defaults(spec.protocol().dimensions()),
                Optional.empty());

        assertThat(check.judgements()).allSatisfy(j -> assertThat(j.verdict()).isEqualTo(Verdict.INCONCLUSIVE));
    }

    private Map<String, String> contents() throws Exception {
        try (var files = Files.walk(temp)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(Path::toString, f -> {
                try {
                    return Files.readString(f);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
    }

    private static String actions(Trace<?> trace) {
        return trace.taken().stream().map(t -> t.action().toString()).collect(Collectors.joining(" "));
    }
}
