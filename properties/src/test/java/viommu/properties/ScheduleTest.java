package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.properties.Doorbells.names;
import static viommu.properties.Doorbells.property;
import static viommu.properties.Doorbells.schedule;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Property;

class ScheduleTest {

    @Test
    void an_action_that_is_not_enabled_changes_nothing() {
        var schedule = schedule(Doorbells.polled(), "Answer(b1)", "Ring(b1)", "Ring(b1)", "Restart", "Answer(b1)");

        var run = schedule.run(Doorbells.PROTOCOL.properties());

        assertThat(names(run.trace())).containsExactly("Ring(b1)", "Answer(b1)");
        assertThat(run.violated()).isEmpty();
        assertThat(run.coverage().chosen()).isEqualTo(5);
        assertThat(run.coverage().effective()).isEqualTo(2);
    }

    @Test
    void a_run_ends_with_the_first_state_that_violates() {
        var schedule = schedule(Doorbells.lostRing(2), "Ring(b1)", "Answer(b1)", "Ring(b2)");

        var run = schedule.run(Doorbells.PROTOCOL.properties());

        assertThat(run.violated()).containsExactly(property("AnswersExact"));
        assertThat(run.used()).isEqualTo(2);
        assertThat(names(run.trace())).containsExactly("Ring(b1)", "Answer(b1)");
    }

    @Test
    void a_run_ends_with_the_first_step_that_violates() {
        var schedule = schedule(Doorbells.restarted(1), "Ring(b1)", "Answer(b1)", "Restart", "Ring(b1)");

        var run = schedule.run(Doorbells.PROTOCOL.properties());

        assertThat(run.violated()).containsExactly(property("NeverSilenced"));
        assertThat(names(run.trace())).containsExactly("Ring(b1)", "Answer(b1)", "Restart");
    }

    @Test
    void an_initial_state_that_violates_is_a_violation_without_steps() {
        Property<Doorbell.View> ringing = new Property.OverStates<>(
                "Ringing", "there is always a bell ringing", s -> s.bell.count(Doorbell.Bell.RINGING) > 0);

        var run = schedule(Doorbells.polled(), "Ring(b1)").run(List.of(ringing));

        assertThat(run.violated()).containsExactly(ringing);
        assertThat(run.trace().length()).isZero();
    }

    @Test
    void a_run_counts_steps_and_the_landmarks_that_it_passes() {
        var schedule = schedule(Doorbells.restarted(1), "Ring(b1)", "Answer(b1)", "Restart", "Ring(b1)", "Answer(b1)");

        var coverage = schedule.run(List.of()).coverage();

        assertThat(coverage.steps()).isEqualTo(Map.of("Ring", 2L, "Answer", 2L, "Restart", 1L));
        assertThat(coverage.landmarks()).isEqualTo(Map.of("LastAnswer", 1L));
    }

    @Test
    void a_step_that_throws_is_named_with_the_way_to_it() {
        var schedule = schedule(Doorbells.breaking(), "Crack", "Ring(b2)", "Ring(b1)", "Crack");

        assertThatThrownBy(() -> schedule.run(List.of()))
                .isInstanceOf(BrokenStepException.class)
                .hasMessageContaining("Crack is neither taken nor refused, after [Ring(b2); Ring(b1)]")
                .hasMessageContaining("the bell is cracked");
    }
}
