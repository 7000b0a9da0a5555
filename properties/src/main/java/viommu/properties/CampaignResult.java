package viommu.properties;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import viommu.model.protocol.Property;
import viommu.model.state.State;

/**
 * What a campaign found. It never says that a property holds.
 *
 * @param time of running the schedules, without shrinking; for merged shards the sum
 * @param violations by property, in the order of the campaign's properties
 * @param missing what the gate still waits for, a sentence each
 */
public record CampaignResult<S extends State>(
        Campaign<S> campaign,
        Ending ending,
        Coverage coverage,
        Duration time,
        Map<String, Violation<S>> violations,
        List<String> missing) {

    /** Why the campaign ended, the least conclusive last. */
    public enum Ending {
        ALL_TRIES,
        ALL_VIOLATED,
        OUT_OF_TIME,
        INTERRUPTED
    }

    /** What can be said of a property, or of all of them together. */
    public enum Verdict {
        VIOLATED,
        /** All tries were run and the gate is open; that is no proof. */
        NOT_VIOLATED,
        /** Not violated so far, and not everything was tried or seen. */
        INCONCLUSIVE
    }

    static <S extends State> CampaignResult<S> of(
            Campaign<S> campaign,
            Ending ending,
            Coverage coverage,
            Duration time,
            Map<String, Violation<S>> violations) {
        Map<String, Violation<S>> ordered = new LinkedHashMap<>();
        campaign.properties().stream()
                .map(Property::name)
                .filter(violations::containsKey)
                .forEach(name -> ordered.put(name, violations.get(name)));
        List<String> missing =
                campaign.gate().map(gate -> gate.missing(coverage)).orElse(List.of());
        return new CampaignResult<>(campaign, ending, coverage, time, ordered, missing);
    }

    /** Schedules that were run. */
    public long tries() {
        return coverage.schedules();
    }

    /** Violated if any property is. */
    public Verdict verdict() {
        return violations.isEmpty() ? silence() : Verdict.VIOLATED;
    }

    public Verdict verdict(Property<S> property) {
        if (violations.containsKey(property.name())) {
            return Verdict.VIOLATED;
        }
        return campaign.properties().contains(property) ? silence() : Verdict.INCONCLUSIVE;
    }

    private Verdict silence() {
        return ending == Ending.ALL_TRIES && missing.isEmpty() ? Verdict.NOT_VIOLATED : Verdict.INCONCLUSIVE;
    }

    /**
     * The shards of one campaign, put together; the gate is judged anew.
     *
     * @throws IllegalArgumentException unless they are all the shards of one campaign, each once
     */
    public static <S extends State> CampaignResult<S> merge(List<CampaignResult<S>> shards) {
        List<CampaignResult<S>> sorted = shards.stream()
                .sorted(Comparator.comparingInt(s -> s.campaign.shard().index()))
                .toList();
        Campaign<S> whole = sorted.get(0).campaign.withShard(Shard.WHOLE);
        boolean complete = IntStream.range(0, sorted.size())
                .allMatch(i -> sorted.get(i).campaign.equals(whole.withShard(new Shard(i, sorted.size()))));
        if (!complete) {
            throw new IllegalArgumentException("not the shards of one campaign: "
                    + shards.stream().map(s -> s.campaign.shard()).toList());
        }
        Map<String, Violation<S>> violations = new LinkedHashMap<>();
        for (CampaignResult<S> shard : sorted) {
            shard.violations.forEach((name, violation) ->
                    violations.merge(name, violation, (a, b) -> a.attempt() < b.attempt() ? a : b));
        }
        return of(
                whole,
                sorted.stream()
                        .map(CampaignResult::ending)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                sorted.stream()
                        .map(CampaignResult::coverage)
                        .reduce(Coverage::plus)
                        .orElseThrow(),
                sorted.stream().map(CampaignResult::time).reduce(Duration::plus).orElseThrow(),
                violations);
    }
}
