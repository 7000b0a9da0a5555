package viommu.ci.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import viommu.ci.text.Figures;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.ci.text.TextTable;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.SwimLanes;
import viommu.counterexamples.TwoStates;
import viommu.proof.prove.Induction;
import viommu.proof.prove.Judged;
import viommu.proof.prove.Result.Standing;
import viommu.proof.tie.Tied;

/** Proofs for a terminal. */
public final class ProveText {
    private static final int WIDTH = 160;

    private ProveText() {}

    /** What a protocol's proofs say of each property. */
    private static Table verdicts(String protocol, List<Proven> all) {
        Set<String> properties = new LinkedHashSet<>();
        all.forEach(p -> properties.addAll(p.result().properties()));
        List<Column> columns = new ArrayList<>(List.of(Column.left(protocol)));
        properties.forEach(p -> columns.add(Column.stacked(p)));
        return new Table(columns, all.stream().map(p -> row(p, properties)).toList());
    }

    private static List<String> row(Proven proven, Set<String> properties) {
        List<String> row = new ArrayList<>(List.of(proven.configuration().name()
                + proven.defect().map(d -> " with " + d.name()).orElse("")));
        properties.forEach(p -> row.add(proven.result().properties().contains(p) ? word(proven, p) : "-"));
        return row;
    }

    private static String word(Proven proven, String property) {
        return word(proven.result().of(property));
    }

    static String word(Standing standing) {
        return switch (standing) {
            case PROVED -> "proved";
            case REFUTED -> "refuted";
            case UNDECIDED -> "open";
        };
    }

    /** How much it took, and what was compared with the model. */
    private static Table effort(String protocol, List<Proven> all) {
        List<Column> columns = List.of(
                Column.left(protocol),
                Column.right("conditions"),
                Column.right("proved"),
                Column.right("seconds"),
                Column.right("slowest"),
                Column.left("condition"),
                Column.right("states"),
                Column.right("edges"),
                Column.left("at"),
                Column.left("one protocol"));
        return new Table(columns, all.stream().map(ProveText::effort).toList());
    }

    private static List<String> effort(Proven proven) {
        List<Judged> judged = proven.result().judged();
        return List.of(
                proven.configuration().name(),
                Figures.count(judged.size()),
                Figures.count(judged.stream().filter(Judged::isProved).count()),
                Figures.plainSeconds(proven.result().time()),
                proven.result().slowest().map(j -> millis(j.time())).orElse("-"),
                proven.result().slowest().map(j -> j.condition().toString()).orElse("-"),
                proven.tied().map(t -> Figures.count(t.states())).orElse("-"),
                proven.tied().map(t -> Figures.count(t.edges())).orElse("-"),
                proven.tied().map(Tied::scope).orElse("-"),
                proven.tied().map(t -> t.fits() ? "yes" : "!no").orElse("-"));
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** All tables. */
    public static List<String> lines(List<Proven> all) {
        List<String> lines = new ArrayList<>();
        for (String protocol : protocols(all)) {
            List<Proven> own = of(protocol, all);
            lines.addAll(TextTable.lines(verdicts(protocol, own), WIDTH));
            lines.add("");
            lines.addAll(TextTable.lines(effort(protocol, own)));
            lines.add("");
            lines.addAll(wider(own));
        }
        all.forEach(proven -> lines.addAll(proven.problems()));
        return lines;
    }

    private static List<String> protocols(List<Proven> all) {
        return all.stream().map(p -> p.protocol().name()).distinct().toList();
    }

    private static List<Proven> of(String protocol, List<Proven> all) {
        return all.stream().filter(p -> p.protocol().name().equals(protocol)).toList();
    }

    private static List<String> wider(List<Proven> all) {
        Table table = new Table(
                List.of(
                        Column.left("the formulas allow more"),
                        Column.left("step"),
                        Column.right("to reachable states"),
                        Column.right("to others"),
                        Column.left("because")),
                all.stream()
                        .flatMap(p -> p.tied().stream()
                                .flatMap(t -> t.wider().stream())
                                .map(w -> List.of(
                                        p.configuration().name(),
                                        w.step(),
                                        Figures.count(w.inside()),
                                        Figures.count(w.outside()),
                                        w.reason())))
                        .toList());
        List<String> lines = new ArrayList<>();
        if (!table.rows().isEmpty()) {
            lines.addAll(TextTable.lines(table));
            lines.add("");
        }
        return lines;
    }

    /** Every condition that does not hold as two states, and every real behaviour. */
    public static List<String> refutations(Proven proven) {
        List<String> lines = new ArrayList<>();
        for (Judged judged : proven.result().refuted()) {
            if (proven.isOfTheCleanProtocolToo(judged)) {
                continue;
            }
            lines.add(proven.name() + ": not so: " + judged.condition());
            ((Judged.Refuted) judged.outcome())
                    .induction()
                    .ifPresent(induction -> lines.addAll(states(proven, judged, induction)));
            lines.add("");
        }
        for (Counterexample<?> trace : proven.traces()) {
            lines.addAll(SwimLanes.text(trace).lines().toList());
            lines.add("");
        }
        return lines;
    }

    private static List<String> states(Proven proven, Judged judged, Induction induction) {
        return TwoStates.text(
                        proven.protocol().actors(),
                        induction.before().entries(),
                        induction.actor(),
                        induction.action(),
                        induction.changes(),
                        "<-- not " + judged.condition().subject())
                .lines()
                .toList();
    }
}
