package viommu.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Model;
import viommu.specs.tlc.ErrorTrace;
import viommu.specs.tlc.ErrorTrace.End;
import viommu.specs.tlc.ErrorTrace.Entry;
import viommu.specs.tlc.TlaText;

class TlcTraceTest {
    private static final Entry SILENT = entry("Init", "Silent", "Silent", 0);
    private static final Entry RINGING = entry("Ring", "Silent", "Ringing", 0);
    private static final Entry ANSWERED = entry("DefectiveAnswer", "Silent", "Answered", 1);

    private final Model<Doorbell.View> model = new Doorbell().model(new Doorbell().configuration("Polled"));

    @Test
    void the_parameters_of_a_step_follow_from_its_states() {
        var trace = TlcTrace.of(model, shown(SILENT, RINGING, ANSWERED));

        assertThat(trace.taken()).extracting(t -> t.action().toString()).containsExactly("Ring(b2)", "Answer(b2)");
        assertThat(model.values(trace.last())).isEqualTo(ANSWERED.values());
    }

    @Test
    void a_state_that_the_model_cannot_have_is_a_mismatch() {
        var shown = shown(SILENT, entry("Ring", "Silent", "Broken", 0));

        assertMismatch(shown, "the model cannot have state 2 of TLC's trace: Broken is not one of Bell");
    }

    @Test
    void an_initial_state_that_the_model_does_not_begin_in_is_a_mismatch() {
        assertMismatch(shown(entry("Init", "Ringing", "Silent", 0)), "the model does not begin in state 1");
    }

    @Test
    void a_step_that_leads_elsewhere_in_the_model_is_a_mismatch() {
        var shown = shown(SILENT, RINGING, entry("Answer", "Silent", "Answered", 2));

        assertMismatch(
                shown,
                "the model has no Answer that leads to state 3 of TLC's trace: answers from 0 to 2, bell from "
                        + "(b1 :> Silent @@ b2 :> Ringing) to (b1 :> Silent @@ b2 :> Answered)");
    }

    @Test
    void a_step_of_another_name_is_a_mismatch() {
        assertMismatch(shown(SILENT, entry("Next", "Silent", "Ringing", 0)), "the model has no Next");
    }

    @Test
    void a_lasso_is_closed_by_a_step_of_the_model() {
        var shown = new ErrorTrace(List.of(SILENT, RINGING), new End.BackTo(0, "Answer"));

        assertMismatch(shown, "the model has no Answer that leads to state 1 of TLC's trace");
    }

    @Test
    void an_operator_of_an_instance_is_the_step_of_the_same_name() {
        assertThat(Configs.step("Orig!Answer")).isEqualTo("Answer");
        assertThat(Configs.step("DefectiveAnswer")).isEqualTo("Answer");
    }

    private void assertMismatch(ErrorTrace shown, String message) {
        assertThatThrownBy(() -> TlcTrace.of(model, shown))
                .isInstanceOf(ModelMismatchException.class)
                .hasMessageContaining(message);
    }

    private static ErrorTrace shown(Entry... entries) {
        return new ErrorTrace(Arrays.asList(entries), new End.Finite());
    }

    private static Entry entry(String step, String first, String second, int answers) {
        String state = "/\\ bell = (b1 :> \"%s\" @@ b2 :> \"%s\")\n/\\ answers = %d".formatted(first, second, answers);
        return new Entry(step, TlaText.state(state));
    }
}
