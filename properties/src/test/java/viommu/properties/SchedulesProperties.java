package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.properties.Doorbells.names;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import viommu.model.doorbell.Doorbell;

class SchedulesProperties {

    @Provide
    Arbitrary<Schedule<Doorbell.View>> ofBothConfigurations() {
        return Schedules.of(Doorbells.PROTOCOL);
    }

    @Provide
    Arbitrary<Schedule<Doorbell.View>> ofTen() {
        return Schedules.of(List.of(Doorbells.restarted(2)), 10);
    }

    @Property(tries = 100)
    void a_schedule_has_the_full_length_unless_nothing_is_left_to_do(
            @ForAll("ofBothConfigurations") Schedule<Doorbell.View> schedule) {
        boolean polled = schedule.model().configuration().name().equals("Polled");

        assertThat(schedule.length()).isEqualTo(polled ? 4 : Schedules.LENGTH);
    }

    @Property(tries = 50)
    void what_a_schedule_shrinks_to_is_smaller(@ForAll("ofTen") Schedule<Doorbell.View> schedule) {
        Shrinkable<Schedule<Doorbell.View>> shrinkable = new ShrinkableSchedule<>(schedule);

        assertThat(shrinkable.shrink()).allMatch(smaller -> smaller.distance().compareTo(shrinkable.distance()) < 0);
    }

    @Example
    void following_the_shrinking_leads_to_the_shortest_schedule() {
        var model = Doorbells.restarted(2);
        var violation = Doorbells.property("NeverSilenced");
        Shrinkable<Schedule<Doorbell.View>> at =
                new ShrinkableSchedule<>(new ScheduleGenerator<>(model, 200).schedule(1));

        Optional<Shrinkable<Schedule<Doorbell.View>>> next = Optional.of(at);
        while (next.isPresent()) {
            at = next.get();
            next = at.shrink()
                    .filter(s -> s.value().trace().violation(violation).isPresent())
                    .findFirst();
        }

        assertThat(names(at.value().trace())).hasSize(5).endsWith("Restart").doesNotHaveDuplicates();
    }
}
