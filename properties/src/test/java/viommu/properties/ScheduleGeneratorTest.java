package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import viommu.model.doorbell.Doorbell;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.state.Packed;

class ScheduleGeneratorTest {

    @Test
    void every_action_follows_every_other() {
        var generator = new ScheduleGenerator<>(Doorbells.restarted(3), 20);

        Set<List<String>> pairs = new HashSet<>();
        for (long seed = 0; seed < 1_000; seed++) {
            List<Action<Doorbell.View>> actions = generator.schedule(seed).actions();
            for (int i = 1; i < actions.size(); i++) {
                pairs.add(List.of(actions.get(i - 1).toString(), actions.get(i).toString()));
            }
        }

        assertThat(pairs).hasSize(7 * 7);
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
    void the_same_seed_gives_the_same_schedule_and_another_gives_another() {
        var generator = new ScheduleGenerator<>(Doorbells.polled(), 50);

        assertThat(generator.schedule(7).actions())
                .isEqualTo(generator.schedule(7).actions());
        assertThat(generator.schedule(7).actions())
                .isNotEqualTo(generator.schedule(8).actions());
    }

    @Test
    void schedules_differ_in_how_often_they_choose_a_step() {
        var generator = new ScheduleGenerator<>(Doorbells.restarted(2), 100);

        var restarts = LongStream.range(0, 200)
                .mapToObj(generator::schedule)
                .mapToLong(s -> s.actions().stream()
                        .filter(a -> a.toString().equals("Restart"))
                        .count())
                .summaryStatistics();

        assertThat(restarts.getMin()).isLessThan(20);
        assertThat(restarts.getMax()).isGreaterThan(50);
    }
}
