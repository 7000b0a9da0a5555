package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.model.viommu.Viommu;

class FindingTimeTest {

    @Test
    void a_quantile_is_enough_for_that_part_of_the_campaigns() {
        var time = new FindingTime(4, List.of(7L, 1L, 3L));

        assertThat(time.quantile(0)).hasValue(1);
        assertThat(time.quantile(0.5)).hasValue(3);
        assertThat(time.quantile(0.51)).hasValue(7);
        assertThat(time.quantile(1)).as("one never found it").isEmpty();
    }

    @Test
    void a_campaign_takes_as_many_schedules_as_are_counted() {
        var model = Doorbells.restarted(3);
        var property = Doorbells.property("NeverSilenced");

        var time = FindingTime.of(model, property, Guidance.RARE_STEPS, 1, 1_000);

        var campaign = Campaign.of(model, 0).checking(List.of(property)).run();
        assertThat(time.schedules())
                .containsExactly(campaign.violations().get("NeverSilenced").attempt() + 1);
    }

    @Test
    void what_is_not_found_is_not_counted() {
        var time = FindingTime.of(Doorbells.polled(), Doorbells.property("AnswersExact"), Guidance.NONE, 3, 10);

        assertThat(time).isEqualTo(new FindingTime(3, List.of()));
    }

    @Test
    void guidance_finds_what_is_rare_in_fewer_schedules() {
        var viommu = new Viommu();
        var defect = viommu.defect("SkippedIotlbFlush");
        var model = viommu.model(
                viommu.configuration(defect.configuration()),
                viommu.model(viommu.configuration(defect.configuration())).scope(),
                Optional.of(defect));
        var property = viommu.property(defect.property());

        var guided = FindingTime.of(model, property, Guidance.RARE_STEPS, 50, 10_000);
        var unguided = FindingTime.of(model, property, Guidance.NONE, 50, 10_000);

        assertThat(guided.quantile(0.9).orElseThrow())
                .isLessThan(unguided.quantile(0.5).orElseThrow());
    }
}
