package viommu.ci.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.ci.claim.Exit;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.ci.text.TextTable;
import viommu.proof.prove.Judged;

/**
 * Proofs judged with one seed. Whether a condition holds does not depend on the seed; whether the solver finds out in time may.
 *
 * @param all not compared with the models, which no seed matters to
 */
public record Round(int seed, List<Proven> all, Duration time) {

    public Round {
        all = List.copyOf(all);
    }

    private Stream<Judged> judged() {
        return all.stream().flatMap(p -> p.result().judged().stream());
    }

    private Judged slowest() {
        return judged().max(Comparator.comparing(Judged::time)).orElseThrow();
    }

    private Proven proofOf(Judged one) {
        return all.stream()
                .filter(p -> p.result().judged().contains(one))
                .findFirst()
                .orElseThrow();
    }

    public Exit exit() {
        return Exit.of(all.stream().map(Proven::exit));
    }

    private String text() {
        return switch (exit()) {
            case AS_EXPECTED -> "as expected";
            case INCONCLUSIVE -> "!open";
            case DIFFERS, BAD_INPUT -> "!differs";
        };
    }

    /** A line for each round, and what is not as expected. */
    public static List<String> lines(List<Round> rounds) {
        Table table = new Table(
                List.of(
                        Column.right("seed"),
                        Column.right("conditions"),
                        Column.right("seconds"),
                        Column.right("slowest"),
                        Column.left("condition"),
                        Column.left("ends")),
                rounds.stream()
                        .map(r -> List.of(
                                Integer.toString(r.seed()),
                                Figures.count(r.judged().count()),
                                Figures.plainSeconds(r.time()),
                                ProveText.millis(r.slowest().time()),
                                r.proofOf(r.slowest()).name() + ": "
                                        + r.slowest().condition(),
                                r.text()))
                        .toList());
        List<String> lines = new ArrayList<>(TextTable.lines(table));
        rounds.forEach(round -> round.all()
                .forEach(p -> p.problems().forEach(text -> lines.add("seed " + round.seed() + ": " + text))));
        return lines;
    }

    /** For a machine. */
    public Map<String, Object> json() {
        return Json.object(
                "seed",
                seed,
                "exit",
                exit().code(),
                "conditions",
                judged().count(),
                "seconds",
                time.toMillis() / 1000.0,
                "slowest",
                proofOf(slowest()).name() + ": " + slowest().condition(),
                "slowestSeconds",
                slowest().time().toNanos() / 1e9,
                "problems",
                all.stream().flatMap(p -> p.problems().stream()).toList());
    }
}
