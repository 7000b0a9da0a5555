package viommu.ci.verify;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Run;
import viommu.ci.claim.Verdict;
import viommu.ci.text.Figures;
import viommu.counterexamples.Counterexample;

/**
 * What came of a job.
 *
 * @param found a counterexample for each property that is violated
 */
public record Answer(
        List<Claim> claims,
        List<Run> runs,
        List<Comparison> comparisons,
        List<Enlargement> enlargements,
        List<Counterexample<?>> found) {

    public Answer(List<Claim> claims, List<Run> runs) {
        this(claims, runs, List.of());
    }

    Answer(List<Claim> claims, List<Run> runs, List<Counterexample<?>> found) {
        this(claims, runs, List.of(), List.of(), found);
    }

    /** Such as {@code 5 holds, 2 VIOLATED; 12,006 states in 0.4 s, 30,015/s}. */
    String inWords(Duration time) {
        Map<Verdict, Long> verdicts = claims.stream()
                .collect(Collectors.groupingBy(
                        Claim::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        String said = verdicts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", ", "", verdicts.isEmpty() ? "" : "; "));
        long states = runs.stream()
                .mapToLong(run -> run.counts()
                        .map(Counts::states)
                        .orElseGet(() -> Long.parseLong(run.facts().getOrDefault(Run.STATES, "0"))))
                .sum();
        return said
                + (states == 0
                        ? Figures.seconds(time)
                        : Figures.count(states, "state") + " in " + Figures.seconds(time) + ", "
                                + Figures.rate(states, time));
    }

    static Answer of(Comparison comparison) {
        Run run = new Run(
                comparison.subject(),
                EngineName.BRIDGE,
                "every edge",
                Optional.empty(),
                comparison.time(),
                Map.of("scope", comparison.scope()),
                comparison.command());
        return new Answer(List.of(), List.of(run), List.of(comparison), List.of(), List.of());
    }

    static Answer of(Enlargement enlargement) {
        Run run = new Run(
                enlargement.subject(),
                EngineName.LARGER,
                "all states at a larger scope",
                enlargement.explorer(),
                enlargement.time(),
                Map.of("scope", enlargement.scope()),
                enlargement.command());
        return new Answer(List.of(), List.of(run), List.of(), List.of(enlargement), List.of());
    }
}
