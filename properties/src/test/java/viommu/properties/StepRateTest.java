package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepRateTest {

    @Test
    void a_rate_is_steps_by_time() {
        assertThat(new StepRate(3_000, 1_500_000_000).perSecond()).isEqualTo(2_000);
    }

    @Test
    void a_campaign_is_run_for_as_long_as_is_asked() {
        StepRate rate = StepRate.of(Campaign.of(Doorbells.restarted(2), 1).withLength(50), 0.02);

        assertThat(rate.nanos()).isGreaterThanOrEqualTo(20_000_000);
        assertThat(rate.steps()).isPositive().matches(steps -> steps % (64 * 50) == 0);
    }

    @Test
    void the_first_steps_of_a_campaign_are_counted_with_what_it_takes_to_begin() {
        StepRate rate = StepRate.cold(Campaign.of(Doorbells.restarted(2), 1).withLength(50), 0.02);

        assertThat(rate.nanos()).isGreaterThanOrEqualTo(20_000_000);
        assertThat(rate.steps()).isPositive().matches(steps -> steps % (64 * 50) == 0);
    }
}
