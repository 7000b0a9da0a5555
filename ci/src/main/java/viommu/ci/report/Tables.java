package viommu.ci.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.claim.Run;
import viommu.ci.claim.Standing;
import viommu.ci.claim.Subject;
import viommu.ci.text.Figures;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;

/** The tables of a report. */
public final class Tables {
    private final Report report;

    public Tables(Report report) {
        this.report = report;
    }

    /** Configurations against properties. */
    Table verdicts(Part part, Words words) {
        List<Column> columns = new ArrayList<>(List.of(Column.left(part.protocol())));
        part.properties().forEach(p -> columns.add(Column.stacked(p)));
        return new Table(
                columns,
                part.configurations().stream()
                        .map(c -> Stream.concat(
                                        Stream.of(c.name()),
                                        part.properties().stream().map(p -> verdict(part, c, p, words)))
                                .toList())
                        .toList());
    }

    /** All the others that have something to say. */
    List<Table> details(Part part) {
        return Stream.of(graphs(part), comparisons(part), enlargements(part), defects(part))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** What came of the implementations. */
    public Table trials() {
        List<Column> columns = List.of(
                Column.left("implementation"),
                Column.left("version"),
                Column.right("steps"),
                Column.right("steps/s"),
                Column.right("new findings"),
                Column.right("expected"),
                Column.right("vanished"),
                Column.left("as expected"));
        return new Table(
                columns,
                report.trials().stream()
                        .map(t -> List.of(
                                t.subject(),
                                t.version().isEmpty() ? "-" : t.version(),
                                Figures.count(t.steps()),
                                Figures.rate(t.steps(), t.time()),
                                Figures.count(t.news()),
                                Figures.count(t.known()),
                                Figures.count(t.vanished()),
                                t.tried() ? answer(t.exit()) : t.exit() == Exit.AS_EXPECTED ? "skipped" : "?"))
                        .toList());
    }

    /** What came of the logs. */
    public Table recordings() {
        List<Column> columns = List.of(
                Column.left("logs"),
                Column.right("lines"),
                Column.right("rules"),
                Column.right("judged"),
                Column.right("not known"),
                Column.right("broken"),
                Column.left("as expected"));
        return new Table(
                columns,
                report.recordings().stream()
                        .map(r -> List.of(
                                r.name(),
                                Figures.count(r.lines()),
                                Figures.count(r.rulings().size()),
                                sum(r, Ruling::judged),
                                sum(r, Ruling::notKnown),
                                sum(r, Ruling::broken),
                                answer(r.exit())))
                        .toList());
    }

    private static String sum(Recording recording, ToLongFunction<Ruling> figure) {
        return Figures.count(recording.rulings().stream().mapToLong(figure).sum());
    }

    private String verdict(Part part, Configuration configuration, String property, Words words) {
        return configuration.applies(property)
                ? words.of(Cell.of(report, part, configuration, property), report.engines())
                : "-";
    }

    /** How large each graph is and how long each engine took. */
    public Table graphs(Part part) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.left(part.protocol()),
                Column.right("states"),
                Column.right("transitions"),
                Column.right("depth")));
        report.engines().forEach(e -> columns.add(Column.right(e.letter() + " seconds")));
        columns.add(Column.left("same graph"));
        columns.add(Column.left("steps never enabled"));
        return new Table(
                columns, part.configurations().stream().map(c -> graph(part, c)).toList());
    }

    private List<String> graph(Part part, Configuration configuration) {
        Subject subject = Subject.clean(part.protocol(), configuration.name());
        List<String> row = new ArrayList<>(List.of(configuration.name()));
        List<EngineName> complete = report.engines().stream()
                .filter(e -> counts(subject, e).isPresent())
                .toList();
        Optional<Counts> counts = complete.stream().findFirst().flatMap(e -> counts(subject, e));
        row.add(counts.map(c -> Figures.count(c.states())).orElse("-"));
        row.add(counts.map(c -> Figures.count(c.transitions())).orElse("-"));
        row.add(counts.map(c -> Integer.toString(c.depth())).orElse("-"));
        report.engines().forEach(e -> row.add(seconds(report.runs(subject, e))));
        StringBuilder alike = new StringBuilder();
        complete.stream()
                .filter(e -> counts(subject, e).orElseThrow().sameGraph(counts.orElseThrow()))
                .forEach(e -> alike.append(e.letter()));
        row.add((alike.length() < complete.size() ? "!" : "") + alike);
        row.add(counts.flatMap(Counts::neverEnabled).map(Figures::names).orElse("-"));
        return row;
    }

    private Optional<Counts> counts(Subject subject, EngineName engine) {
        return report.runs(subject, engine).stream()
                .filter(r -> r.what().equals("all states"))
                .map(Run::counts)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String seconds(List<Run> runs) {
        return runs.isEmpty()
                ? "-"
                : Figures.plainSeconds(runs.stream().map(Run::time).reduce(Duration.ZERO, Duration::plus));
    }

    /** Model and specification, edge by edge. */
    public Table comparisons(Part part) {
        List<Column> columns = List.of(
                Column.left(part.protocol()),
                Column.right("states E"),
                Column.right("states T"),
                Column.right("edges E"),
                Column.right("edges T"),
                Column.left("hash of the edges E"),
                Column.left("hash of the edges T"),
                Column.left("one graph"),
                Column.left("at"));
        return new Table(
                columns,
                report.comparisons().stream()
                        .filter(c -> c.subject().protocol().equals(part.protocol()))
                        .map(c -> List.of(
                                c.subject().configuration(),
                                figure(c.explorer(), g -> Figures.count(g.states())),
                                figure(c.tlc(), g -> Figures.count(g.states())),
                                figure(c.explorer(), g -> Figures.count(g.edges())),
                                figure(c.tlc(), g -> Figures.count(g.edges())),
                                figure(c.explorer(), Comparison.Graph::hash),
                                figure(c.tlc(), Comparison.Graph::hash),
                                answer(c.result().exit()),
                                c.scope()))
                        .toList());
    }

    private static String figure(Optional<Comparison.Graph> graph, Function<Comparison.Graph, String> figure) {
        return graph.map(figure).orElse("-");
    }

    /** Whether the verdicts are the same where things are larger. */
    public Table enlargements(Part part) {
        List<Column> columns = List.of(
                Column.left(part.protocol()),
                Column.right("states"),
                Column.right("transitions"),
                Column.right("depth"),
                Column.right("seconds"),
                Column.left("same graph"),
                Column.left("same verdicts"),
                Column.left("at"));
        return new Table(
                columns,
                report.enlargements().stream()
                        .filter(e -> e.subject().protocol().equals(part.protocol()))
                        .map(e -> List.of(
                                e.subject().configuration(),
                                e.explorer().map(c -> Figures.count(c.states())).orElse("-"),
                                e.explorer()
                                        .map(c -> Figures.count(c.transitions()))
                                        .orElse("-"),
                                e.explorer()
                                        .map(c -> Integer.toString(c.depth()))
                                        .orElse("-"),
                                Figures.plainSeconds(e.time()),
                                e.explorer().map(c -> "E").orElse("")
                                        + e.tlc().map(c -> "T").orElse(""),
                                answer(e.exit()),
                                e.scope()))
                        .toList());
    }

    private static String answer(Exit exit) {
        return switch (exit) {
            case AS_EXPECTED -> "yes";
            case DIFFERS -> "!no";
            case INCONCLUSIVE, BAD_INPUT -> "?";
        };
    }

    /** Defects against engines. */
    private Table defects(Part part) {
        List<Column> columns = List.of(
                Column.left("defect"),
                Column.left("violates"),
                Column.left("in"),
                Column.right("steps"),
                Column.left("found by"),
                Column.right("schedules to find"));
        return new Table(
                columns, part.defects().stream().map(d -> defect(part, d)).toList());
    }

    private List<String> defect(Part part, Defect defect) {
        Cell cell = Cell.of(report, part, defect);
        return List.of(
                defect.name(),
                defect.property(),
                defect.configuration(),
                cell.shortest().map(n -> Integer.toString(n)).orElse("-"),
                foundBy(cell),
                cell.claims().stream()
                        .map(Claim::schedules)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(Figures::count)
                        .orElse("-"));
    }

    /** The letters of those who saw it, then of those who cannot tell and of those who should have seen it. */
    private String foundBy(Cell cell) {
        String undecided = cell.undecided(report.engines());
        String missedBy = cell.holding(report.engines());
        String letters = cell.violating(report.engines())
                + (undecided.isEmpty() && !cell.claims().isEmpty() ? "" : " ?" + undecided)
                + (missedBy.isEmpty() ? "" : " not " + missedBy);
        return (cell.standing() == Standing.DIFFERS ? "!" : "") + letters.strip();
    }
}
