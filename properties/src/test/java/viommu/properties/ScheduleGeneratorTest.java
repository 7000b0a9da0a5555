package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Trace;
import viommu.model.state.Packed;
import viommu.model.state.State;
import viommu.model.viommu.Viommu;

class ScheduleGeneratorTest {

    @ParameterizedTest
    @EnumSource
    void every_action_follows_every_other_that_it_can_follow(Guidance guidance) {
        Model<Doorbell.View> model = Doorbells.restarted(3);
        var generator = new ScheduleGenerator<>(model, 20, guidance);

        Set<List<String>> pairs = new HashSet<>();
        for (long seed = 0; seed < 1_000; seed++) {
            List<Action<Doorbell.View>> actions = generator.schedule(seed).actions();
            for (int i = 1; i < actions.size(); i++) {
                pairs.add(List.of(actions.get(i - 1).toString(), actions.get(i).toString()));
            }
        }

        assertThat(pairs).isEqualTo(possiblePairs(model)).hasSize(33);
    }

    private static <S extends State> Set<List<String>> possiblePairs(Model<S> model) {
        Set<List<String>> pairs = new HashSet<>();
        Set<Packed> seen = new HashSet<>(model.initialStates());
        Deque<Packed> queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            Packed state = queue.remove();
            for (Trace.Taken<S> taken : enabled(model, state)) {
                enabled(model, taken.after())
                        .forEach(next -> pairs.add(
                                List.of(taken.action().toString(), next.action().toString())));
                if (seen.add(taken.after())) {
                    queue.add(taken.after());
                }
            }
        }
        return pairs;
    }

    private static <S extends State> List<Trace.Taken<S>> enabled(Model<S> model, Packed state) {
        return model.actions().stream()
                .flatMap(action -> Trace.of(model, state, List.of(action)).taken().stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_action_is_enabled_when_its_turn_comes(Guidance guidance) {
        var viommu = new Viommu();
        var generator = new ScheduleGenerator<>(viommu.model(viommu.configuration("AsyncSidecore")), 100, guidance);

        for (long seed = 0; seed < 20; seed++) {
            var schedule = generator.schedule(seed);
            assertThat(schedule.length()).isEqualTo(100);
            assertThat(schedule.trace().length()).isEqualTo(100);
        }
    }

    @Test
    void a_schedule_ends_where_nothing_is_enabled() {
        Model<Doorbell.View> model = Doorbells.polled();

        var schedule = new ScheduleGenerator<>(model, 20).schedule(1);

        assertThat(schedule.length()).as("two bells ring and are answered").isEqualTo(4);
        assertThat(enabled(model, schedule.trace().last())).isEmpty();
    }

    @Test
    void a_schedule_ends_with_an_action_that_throws_if_it_is_long_enough() {
        Model<Doorbell.View> model = Doorbells.breaking();

        var broken = new ScheduleGenerator<>(model, 20).schedule(1);
        var whole = new ScheduleGenerator<>(model, broken.length() - 1).schedule(1);

        assertThatThrownBy(() -> broken.run(List.of()))
                .isInstanceOf(BrokenStepException.class)
                .hasMessageContaining("Crack is neither taken nor refused");
        assertThat(whole.run(List.of()).trace().length()).isEqualTo(broken.length() - 1);
    }

    @Test
    void every_initial_state_is_chosen() {
        Model<Doorbell.View> polled = Doorbells.polled();
        Packed ringing = Doorbells.schedule(polled, "Ring(b1)").trace().last();
        List<Packed> both = List.of(polled.initialStates().get(0), ringing);
        Model<Doorbell.View> model = new Model<>(
                polled.protocol(),
                polled.configuration(),
                polled.scope(),
                polled.defect(),
                polled::view,
                both,
                polled.steps());

        var chosen = LongStream.range(0, 20)
                .mapToObj(
                        seed -> new ScheduleGenerator<>(model, 1).schedule(seed).initial());

        assertThat(chosen).containsAll(both);
    }

    @Test
    void a_schedule_depends_on_its_seed_and_on_nothing_that_came_before() {
        var viommu = new Viommu();
        var model = viommu.model(viommu.configuration("DeferredSidecore"));
        var experienced = new ScheduleGenerator<>(model, 50);
        LongStream.range(0, 100).forEach(experienced::schedule);

        assertThat(experienced.schedule(7).actions())
                .isEqualTo(new ScheduleGenerator<>(model, 50).schedule(7).actions())
                .isNotEqualTo(experienced.schedule(8).actions());
    }
}
