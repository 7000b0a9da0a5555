package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

class GuidanceTest {
    private static final Viommu VIOMMU = new Viommu();
    private static final Model<ViommuState> MODEL = VIOMMU.model(VIOMMU.configuration("StrictSidecore"));

    @Test
    void guided_schedules_take_the_rarest_step_more_often() {
        Map<String, Long> guided = taken(Guidance.RARE_STEPS);
        Map<String, Long> unguided = taken(Guidance.NONE);

        String rarest = unguided.entrySet().stream()
                .filter(step -> step.getValue() > 0)
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        assertThat(guided.get(rarest)).isGreaterThan(3 * unguided.get(rarest));
    }

    private static Map<String, Long> taken(Guidance guidance) {
        WalkRunner<ViommuState> runner = new WalkRunner<>(MODEL, List.of(), 150, guidance);
        LongStream.range(0, 500).forEach(runner::violated);
        return runner.coverage().coverage().steps();
    }

    @Test
    void guided_schedules_differ_in_how_often_they_choose_a_step() {
        var generator = new ScheduleGenerator<>(MODEL, 150);

        var faults = LongStream.range(0, 200)
                .mapToObj(generator::schedule)
                .mapToLong(s -> s.actions().stream()
                        .map(Action::step)
                        .filter(step -> step.name().equals("Issue"))
                        .count())
                .summaryStatistics();

        assertThat(faults.getMax()).isGreaterThan(4 * Math.max(1, faults.getMin()));
    }

    @Test
    void a_step_weighs_the_more_the_less_often_it_was_taken() {
        StepWeights weights = StepWeights.of(new long[] {100, 50, 1, 0});
        int[] drawn = new int[4];

        weights.draw(alike(), drawn);

        assertThat(drawn).containsExactly(16, 32, 1600, 1600);
    }

    /** Random numbers that begin with a schedule of equal weights. */
    private static SplitMix alike() {
        return LongStream.iterate(0, seed -> seed + 1)
                .filter(seed -> new SplitMix(seed).below(2) == 0)
                .mapToObj(SplitMix::new)
                .findFirst()
                .orElseThrow();
    }
}
