package viommu.proof.tie;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a comparison of formulas with a model.
 *
 * @param scope such as {@code Iova=2 Page=1}
 * @param states that were looked at
 * @param edges that were looked at: enabled actions of all states
 * @param wider steps that the formulas allow and the model does not take
 * @param problems what does not fit, a sentence each; only the first ones
 * @param incomplete why not all states were seen, if not
 */
public record Tied(
        String scope,
        long states,
        long edges,
        List<Wider> wider,
        List<String> problems,
        Optional<String> incomplete,
        Duration time) {

    /**
     * Steps of one name that only the formulas allow.
     *
     * @param inside lead from a reachable state to one
     * @param outside lead out of them
     * @param reason why that is intended
     */
    public record Wider(String step, long inside, long outside, String reason) {}

    public Tied {
        wider = List.copyOf(wider);
        problems = List.copyOf(problems);
    }

    /** What came of all of them: as much as was looked at in any. */
    public static Tied all(List<Tied> all) {
        Map<List<String>, long[]> wider = new LinkedHashMap<>();
        all.stream().flatMap(t -> t.wider().stream()).forEach(w -> {
            long[] counts = wider.computeIfAbsent(List.of(w.step(), w.reason()), step -> new long[2]);
            counts[0] += w.inside();
            counts[1] += w.outside();
        });
        return new Tied(
                all.stream().map(Tied::scope).collect(Collectors.joining(" and ")),
                all.stream().mapToLong(Tied::states).sum(),
                all.stream().mapToLong(Tied::edges).sum(),
                wider.entrySet().stream()
                        .map(e -> new Wider(
                                e.getKey().get(0),
                                e.getValue()[0],
                                e.getValue()[1],
                                e.getKey().get(1)))
                        .toList(),
                all.stream().flatMap(t -> t.problems().stream()).toList(),
                all.stream().flatMap(t -> t.incomplete().stream()).findFirst(),
                all.stream().map(Tied::time).reduce(Duration.ZERO, Duration::plus));
    }

    public boolean fits() {
        return problems.isEmpty() && incomplete.isEmpty();
    }
}
