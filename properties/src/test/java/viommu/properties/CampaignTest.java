package viommu.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viommu.properties.Doorbells.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;
import viommu.properties.CampaignResult.Ending;
import viommu.properties.CampaignResult.Verdict;

class CampaignTest {

    @Test
    void finds_a_defect_and_shrinks_it() {
        var result = Campaign.of(Doorbells.lostRing(2), 1).withTries(100).run();

        var violation = result.violations().get("AnswersExact");
        assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(result.verdict(property("NeverSilenced"))).isEqualTo(Verdict.NOT_VIOLATED);
        assertThat(violation.trace().length()).isEqualTo(2);
        assertThat(violation.originalLength()).isGreaterThanOrEqualTo(2);
        assertThat(violation.counterexample().seed()).contains("1");
    }

    @Test
    void never_says_that_a_property_holds() {
        var result = Campaign.of(Doorbells.polled(), 1).withTries(100).run();

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_VIOLATED);
        assertThat(result.violations()).isEmpty();
        assertThat(result.tries()).isEqualTo(100);
        assertThat(result.coverage().chosen())
                .as("two bells ring and are answered")
                .isEqualTo(100L * 4);
    }

    @Test
    void the_same_seed_gives_the_same_result() {
        var campaign = Campaign.of(Doorbells.restarted(3), 42).withTries(50).withLength(30);

        var once = campaign.run();
        var again = campaign.run();

        assertThat(again.violations()).isEqualTo(once.violations()).isNotEmpty();
        assertThat(again.coverage()).isEqualTo(once.coverage());
        assertThat(campaign.withSeed(43).run().coverage()).isNotEqualTo(once.coverage());
    }

    @Test
    void the_shards_together_find_what_the_whole_finds() {
        var campaign = Campaign.of(skippedIotlbFlush(), 3).withTries(100);
        var whole = campaign.run();

        List<CampaignResult<ViommuState>> shards = IntStream.range(0, 3)
                .mapToObj(i -> campaign.withShard(new Shard(i, 3)).run())
                .toList();
        var merged = CampaignResult.merge(shards);

        assertThat(whole.violations().values())
                .extracting(violation -> violation.attempt() % 3)
                .as("not in the first shard only")
                .contains(0L, 1L, 2L);
        assertThat(shards).extracting(CampaignResult::tries).containsExactly(34L, 33L, 33L);
        assertThat(merged.violations()).isEqualTo(whole.violations());
        assertThat(merged.coverage()).isEqualTo(whole.coverage());
        assertThat(merged.campaign()).isEqualTo(campaign);
    }

    private static Model<ViommuState> skippedIotlbFlush() {
        var viommu = new Viommu();
        var configuration = viommu.configuration("StrictSidecore");
        return viommu.model(
                configuration, Scope.defaults(viommu.dimensions()), Optional.of(viommu.defect("SkippedIotlbFlush")));
    }

    @Test
    void shards_that_are_not_the_whole_are_not_merged() {
        var campaign = Campaign.of(Doorbells.polled(), 7).withTries(10);
        var first = campaign.withShard(new Shard(0, 2)).run();

        assertThatThrownBy(() -> CampaignResult.merge(List.of(first, first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the shards of one campaign: [0/2, 0/2]");
    }

    @Test
    void stops_when_everything_was_found_violated_if_told_to() {
        var campaign = Campaign.of(Doorbells.lostRing(2), 1).withTries(1_000);
        var one = campaign.checking(List.of(property("AnswersExact")));

        var result = one.stoppingWhenAllViolated().run();

        assertThat(result.ending()).isEqualTo(Ending.ALL_VIOLATED);
        assertThat(result.tries())
                .isEqualTo(result.violations().get("AnswersExact").attempt() + 1);
        assertThat(one.run().tries()).as("not told to").isEqualTo(1_000);
        assertThat(campaign.stoppingWhenAllViolated().run().tries())
                .as("one holds")
                .isEqualTo(1_000);
    }

    @Test
    void silence_behind_a_shut_gate_is_inconclusive() {
        var campaign = Campaign.of(Doorbells.polled(), 1).withTries(100);
        var gate = CoverageGate.reachable(Doorbells.polled());
        var unreachable = new CoverageGate(List.of("Restart"), List.of(), 0);

        assertThat(campaign.withGate(gate).run().verdict()).isEqualTo(Verdict.NOT_VIOLATED);
        assertThat(campaign.withGate(unreachable).run().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(campaign.withGate(unreachable).run().missing()).containsExactly("the step Restart was never taken");
    }

    @Test
    void silence_after_the_time_is_over_is_inconclusive() {
        var result =
                Campaign.of(Doorbells.polled(), 1).withTimeLimit(Duration.ZERO).run();

        assertThat(result.ending()).isEqualTo(Ending.OUT_OF_TIME);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void silence_after_an_interruption_is_inconclusive_and_the_thread_stays_interrupted() {
        CampaignProgress interrupting =
                (tries, of, effective, violated) -> Thread.currentThread().interrupt();

        var result = Campaign.of(Doorbells.polled(), 1).run(interrupting);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.tries()).isLessThan(100);
    }

    @Test
    void a_campaign_with_nothing_to_check_is_refused() {
        var campaign = Campaign.of(Doorbells.polled(), 1);

        assertThatThrownBy(() -> campaign.checking(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no safety property to check");
    }

    @Test
    void what_breaks_after_a_violation_ends_that_schedule_only() {
        var result = Campaign.of(Doorbells.lostRing(2), 1).withTries(100).run();

        assertThat(result.ending()).as("the counter runs over its domain").isEqualTo(Ending.ALL_TRIES);
        assertThatThrownBy(() ->
                        Campaign.of(Doorbells.breaking(), 1).withTries(100).run())
                .isInstanceOf(BrokenStepException.class);
    }

    @Test
    void progress_begins_at_nothing_and_ends_with_everything() {
        List<Long> reports = new ArrayList<>();

        Campaign.of(Doorbells.polled(), 1).withTries(3_000).run((tries, of, effective, violated) -> reports.add(tries));

        assertThat(reports).startsWith(0L).endsWith(3_000L).hasSizeGreaterThan(2);
    }

    @Test
    void a_shard_is_written_as_it_is_read() {
        assertThat(Shard.parse("2/8")).isEqualTo(new Shard(2, 8)).hasToString("2/8");
        assertThatThrownBy(() -> Shard.parse("8/8")).hasMessage("there is no shard 8/8: they are 0/n to (n-1)/n");
        assertThatThrownBy(() -> Shard.parse("one")).hasMessage("one is not a shard such as 2/8");
    }
}
