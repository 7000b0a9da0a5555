package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.properties.Doorbells.names;
import static viommu.properties.Doorbells.property;
import static viommu.properties.Doorbells.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Explorer;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.Packed;

class ScheduleShrinkerTest {

    @ParameterizedTest
    @ValueSource(longs = {0, ScheduleShrinker.SEARCHED_STATES})
    void a_shrunk_schedule_is_as_short_as_the_explorers_counterexample(long searchedStates) {
        Model<Doorbell.View> model = Doorbells.restarted(3);
        Property<Doorbell.View> property = property("NeverSilenced");
        var generator = new ScheduleGenerator<>(model, 300);
        var shrinker = new ScheduleShrinker<>(model, property, searchedStates);

        var shrunk = shrinker.shrink(generator.schedule(1));

        var shortest = Explorer.explore(model).violations().get("NeverSilenced");
        assertThat(shrunk.length()).isEqualTo(shortest.length()).isEqualTo(7);
        assertThat(shrunk.violation(property)).contains(shrunk);
    }

    @Test
    void a_shrunk_schedule_has_the_earliest_parameters() {
        Model<Doorbell.View> model = Doorbells.lostRing(4);
        var schedule = schedule(model, "Ring(b4)", "Restart", "Ring(b2)", "Answer(b4)", "Answer(b2)");

        var shrunk = new ScheduleShrinker<>(model, property("AnswersExact"), 0).shrink(schedule);

        assertThat(names(shrunk)).containsExactly("Ring(b1)", "Answer(b1)");
    }

    @Test
    void a_shrunk_schedule_starts_in_the_first_state_that_will_do() {
        Model<Doorbell.View> first = Doorbells.lostRing(2);
        Packed ringing = schedule(first, "Ring(b2)").trace().last();
        List<Packed> initial = new ArrayList<>(first.initialStates());
        initial.add(ringing);
        Model<Doorbell.View> model = new Model<>(
                first.protocol(),
                first.configuration(),
                first.scope(),
                first.defect(),
                first::view,
                initial,
                first.steps());
        List<Action<Doorbell.View>> answered =
                schedule(model, "Ring(b1)", "Answer(b1)").actions();
        var removing = new ScheduleShrinker<>(model, property("AnswersExact"), 0);
        var searching = new ScheduleShrinker<>(model, property("AnswersExact"));

        var removed = removing.shrink(new Schedule<>(model, ringing, answered));
        var searched = searching.shrink(new Schedule<>(model, initial.get(0), answered));

        assertThat(removed.initial()).isEqualTo(initial.get(0));
        assertThat(names(removed)).containsExactly("Ring(b1)", "Answer(b1)");
        assertThat(searched.initial()).as("it is shorter from there").isEqualTo(ringing);
        assertThat(names(searched)).containsExactly("Answer(b2)");
    }

    @Test
    void a_detour_that_no_removal_finds_is_cut_short_by_the_search() {
        Model<Doorbell.View> model = Detour.model(3);
        var detour = schedule(model, "Ring(b1)", "Wander", "Wander", "Wander", "Answer(b1)");

        var removed = new ScheduleShrinker<>(model, Detour.NEVER_ANSWERED, 0).shrink(detour);
        var searched = new ScheduleShrinker<>(model, Detour.NEVER_ANSWERED).shrink(detour);

        assertThat(names(removed)).containsExactly("Ring(b1)", "Wander", "Wander", "Wander", "Answer(b1)");
        assertThat(names(searched)).containsExactly("Ring(b1)", "Jump", "Answer(b1)");
    }

    @Test
    void two_actions_that_only_go_together_are_left_out() {
        var toggled = schedule(Detour.model(3), "Jump", "Toggle", "Ring(b1)", "Toggle", "Answer(b1)");

        var shrunk = new ScheduleShrinker<>(toggled.model(), Detour.NEVER_ANSWERED, 0).shrink(toggled);

        assertThat(names(shrunk)).containsExactly("Jump", "Ring(b1)", "Answer(b1)");
    }

    @Test
    void a_detour_is_cut_short_where_the_violation_is_too_far_to_search() {
        Model<Doorbell.View> model = Detour.model(8);
        List<String> far = new ArrayList<>(List.of("Wander", "Wander", "Wander"));
        IntStream.rangeClosed(1, 8).forEach(bell -> far.add("Ring(b" + bell + ")"));
        IntStream.rangeClosed(1, 8).forEach(bell -> far.add("Answer(b" + bell + ")"));

        var shrunk = new ScheduleShrinker<>(model, Detour.NEVER_ALL_ANSWERED, 1_000)
                .shrink(schedule(model, far.toArray(String[]::new)));

        assertThat(names(shrunk)).hasSize(17).startsWith("Jump", "Ring(b1)").doesNotContain("Wander");
    }

    @Test
    void what_makes_a_step_throw_is_no_shorter_counterexample() {
        var schedule = schedule(Detour.withoutFloor(), "Jump", "Fall");

        var shrunk = new ScheduleShrinker<>(schedule.model(), Detour.NEVER_ANSWERED).shrink(schedule);

        assertThat(names(shrunk)).containsExactly("Jump", "Fall");
    }

    @Test
    void shrinking_is_deterministic() {
        Model<Doorbell.View> model = Doorbells.restarted(3);
        var schedule = new ScheduleGenerator<>(model, 300).schedule(5);

        var once = new ScheduleShrinker<>(model, property("NeverSilenced")).shrink(schedule);
        var again = new ScheduleShrinker<>(model, property("NeverSilenced")).shrink(schedule);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_schedule_that_violates_nothing_is_refused() {
        Model<Doorbell.View> model = Doorbells.polled();

        assertThatThrownBy(() ->
                        new ScheduleShrinker<>(model, property("AnswersExact")).shrink(schedule(model, "Ring(b1)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schedule does not violate AnswersExact");
    }
}
