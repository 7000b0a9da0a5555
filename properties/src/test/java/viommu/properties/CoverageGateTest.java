package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.properties.Doorbells.schedule;

import java.util.List;
import org.junit.jupiter.api.Test;
import viommu.model.explorer.Limits;

class CoverageGateTest {

    @Test
    void demands_the_steps_and_landmarks_that_can_be_reached_and_no_others() {
        var polled = CoverageGate.reachable(Doorbells.polled());
        var restarted = CoverageGate.reachable(Doorbells.restarted(2));

        assertThat(polled.steps()).as("a polled emulator never restarts").containsExactly("Ring", "Answer");
        assertThat(restarted.steps()).containsExactly("Ring", "Answer", "Restart");
        assertThat(polled.landmarks()).containsExactly("LastAnswer");
    }

    @Test
    void demands_nothing_that_was_not_explored() {
        var gate =
                CoverageGate.reachable(Doorbells.restarted(2), Limits.standard().withMaxStates(0));

        assertThat(gate.steps()).isEmpty();
        assertThat(gate.landmarks()).isEmpty();
    }

    @Test
    void demands_nothing_that_lies_beyond_the_scope() {
        var gate = CoverageGate.reachable(Doorbells.lostRing(2));

        assertThat(gate.landmarks())
                .as("the counter cannot count the last answer")
                .isEmpty();
        assertThat(gate.steps()).containsExactly("Ring", "Answer");
    }

    @Test
    void is_shut_while_a_landmark_or_a_step_was_not_seen_and_open_afterwards() {
        var model = Doorbells.restarted(1);
        var gate = CoverageGate.reachable(model);
        var ring = schedule(model, "Ring(b1)").run(List.of()).coverage();
        var whole = schedule(model, "Ring(b1)", "Answer(b1)", "Restart")
                .run(List.of())
                .coverage();

        assertThat(gate.missing(ring))
                .containsExactly(
                        "the step Answer was never taken",
                        "the step Restart was never taken",
                        "the landmark LastAnswer was never seen in 1 schedules");
        assertThat(gate.missing(ring.plus(whole))).isEmpty();
    }

    @Test
    void a_share_is_of_the_schedules() {
        var model = Doorbells.restarted(1);
        var nothing = schedule(model).run(List.of()).coverage();
        var whole = schedule(model, "Ring(b1)", "Answer(b1)", "Restart")
                .run(List.of())
                .coverage();
        var one = whole.plus(nothing).plus(nothing);

        assertThat(CoverageGate.reachable(model).withShare(0.3).missing(one)).isEmpty();
        assertThat(CoverageGate.reachable(model).withShare(0.5).missing(one))
                .containsExactly("the landmark LastAnswer was seen in only 1 of 3 schedules");
    }

    @Test
    void a_share_is_a_part_of_the_whole() {
        var gate = CoverageGate.reachable(Doorbells.polled());

        assertThatThrownBy(() -> gate.withShare(5)).hasMessage("a share is from 0 to 1, not 5.0");
    }
}
