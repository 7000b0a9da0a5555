package viommu.ci.report.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Recording.Breach;
import viommu.ci.claim.Recording.Ruling;
import viommu.ci.claim.Trial;
import viommu.ci.html.Templates;
import viommu.ci.report.Judgement;
import viommu.ci.report.Part;
import viommu.ci.report.Prose;
import viommu.ci.report.Report;
import viommu.ci.report.Tables;
import viommu.ci.report.page.View.Drawing;
import viommu.ci.report.page.View.Fact;
import viommu.ci.report.page.View.Mark;
import viommu.ci.report.page.View.Sheet;
import viommu.ci.text.Figures;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** A report for a browser: one file, which needs no other and no network, and which stays below a size whatever the run. */
public final class ReportPage {
    /** In bytes; no page is larger. */
    public static final int LIMIT = 5_000_000;

    private static final int MOST_ROWS = 4_096;
    private static final int MOST_LEFT_OUT = 100;

    private final Report report;
    private final Prose prose;
    private final Judgement judgement;
    private final List<Drawing> drawings;

    private ReportPage(Report report) {
        this.report = report;
        this.prose = new Prose(report);
        this.judgement = new Judgement(report);
        this.drawings = Drawings.of(report, again());
    }

    /** The whole page. Tables are cut as far as the limit demands, then counterexamples are left out; the page says so. */
    public static String html(Report report) {
        return html(report, LIMIT);
    }

    /** Three fifths of the limit are for tables, and what names the counterexamples that are left out has a part of it too. */
    static String html(Report report, int limit) {
        ReportPage page = new ReportPage(report);
        int most = MOST_ROWS;
        long tables = page.size(most);
        while (tables > limit / 5 * 3 && most > 1) {
            most /= 2;
            tables = page.size(most);
        }
        return page.render(most, limit - limit / 20 - tables);
    }

    /** Without counterexamples, in bytes. */
    private long size(int most) {
        return render(most, 0).getBytes(StandardCharsets.UTF_8).length;
    }

    private String render(int most, long room) {
        return Templates.render("report.jte", view(most, new Shelf(report, room)));
    }

    private View view(int most, Shelf shelf) {
        Rows rows = new Rows(report, judgement, shelf);
        return new View(
                prose.title(),
                outcome(),
                prose.summary(),
                report.interruption(),
                again(),
                Cut.texts(prose.problems(), most),
                prose.signs(),
                prose.legend(),
                Matrices.of(report, again(), most),
                rows.headings(),
                rows.verdicts(most),
                rows.defects(most),
                shelf.json(),
                shelf.index(),
                Cut.of(shelf.leftOut(), Math.min(most, MOST_LEFT_OUT)),
                drawings,
                implementations(most),
                engineTables(most),
                Cut.texts(prose.skipped(), most),
                facts());
    }

    private Mark outcome() {
        Exit exit = judgement.exit();
        return new Mark(
                Prose.result(exit),
                switch (exit) {
                    case AS_EXPECTED -> "holds";
                    case DIFFERS -> "differs";
                    case INCONCLUSIVE, BAD_INPUT -> "open";
                });
    }

    /** The command line that gives the same numbers. */
    private String again() {
        String command = report.header().commandLine();
        return command.contains("--seed")
                ? command
                : command + " --seed " + report.header().seed();
    }

    private List<Sheet> engineTables(int most) {
        Tables tables = new Tables(report);
        List<Sheet> all = new ArrayList<>();
        for (Part part : Cut.of(report.parts(), most).shown()) {
            String protocol = part.protocol();
            List<String> explored = part.configurations().stream()
                    .map(c -> "./viommu explore " + protocol + " --config " + c.name())
                    .toList();
            add(all, protocol + ": graphs", withCommands(tables.graphs(part), explored), most);
            List<String> compared = report.comparisons().stream()
                    .filter(c -> c.subject().protocol().equals(protocol))
                    .map(Comparison::command)
                    .toList();
            add(
                    all,
                    protocol + ": model and specification, edge by edge",
                    withCommands(tables.comparisons(part), compared),
                    most);
            List<String> enlarged = report.enlargements().stream()
                    .filter(e -> e.subject().protocol().equals(protocol))
                    .map(Enlargement::command)
                    .toList();
            add(all, protocol + ": larger scopes", withCommands(tables.enlargements(part), enlarged), most);
        }
        return all;
    }

    private List<Sheet> implementations(int most) {
        List<Sheet> all = new ArrayList<>();
        Tables tables = new Tables(report);
        Table trials = tables.trials();
        List<String> remarks =
                report.trials().stream().map(t -> Cut.text(t.detail())).toList();
        List<String> commands = report.trials().stream().map(Trial::command).toList();
        add(all, "Put to the test of the contract", withCommands(with(trials, "remarks", remarks), commands), most);
        add(all, "Known deviations that were seen", deviations(), most);
        List<String> said =
                report.recordings().stream().map(r -> Cut.text(r.remarks())).toList();
        List<String> traced =
                report.recordings().stream().map(Recording::command).toList();
        add(
                all,
                "Logs of a running system, held against the contract",
                withCommands(with(tables.recordings(), "remarks", said), traced),
                most);
        add(all, "What logs break", breaches(), most);
        return all;
    }

    private Table deviations() {
        List<Column> columns = Stream.of(
                        "implementation", "kind", "against what, and what happens", "upstream", "command")
                .map(Column::left)
                .toList();
        return new Table(
                columns,
                report.trials().stream()
                        .flatMap(trial -> trial.deviations().stream()
                                .map(d -> List.of(
                                        trial.subject(), d.kind(), Cut.text(d.breaks()), d.upstream(), d.command())))
                        .toList());
    }

    private Table breaches() {
        List<Column> columns = Stream.of("logs", "rule", "what it says", "where, and what is seen there", "command")
                .map(Column::left)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Recording recording : report.recordings()) {
            for (Ruling ruling : recording.broken()) {
                for (Breach breach : ruling.first()) {
                    String again = breach.command().isEmpty() ? recording.command() : breach.command();
                    rows.add(List.of(
                            recording.name(), ruling.rule(), ruling.sentence(), Cut.text(breach.toString()), again));
                }
            }
        }
        return new Table(columns, rows);
    }

    private static Table withCommands(Table table, List<String> commands) {
        return with(table, "command", commands);
    }

    /** With one more column. */
    private static Table with(Table table, String name, List<String> cells) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < table.rows().size(); n++) {
            rows.add(Stream.concat(table.rows().get(n).stream(), Stream.of(cells.get(n)))
                    .toList());
        }
        return new Table(
                Stream.concat(table.columns().stream(), Stream.of(Column.left(name)))
                        .toList(),
                rows);
    }

    private void add(List<Sheet> all, String title, Table table, int most) {
        if (!table.rows().isEmpty()) {
            all.add(new Sheet(title, again(), table.columns(), Cut.of(table.rows(), most)));
        }
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("command", report.header().commandLine()));
        facts.add(new Fact("the same again", again()));
        facts.add(new Fact("seed", Long.toString(report.header().seed())));
        facts.add(new Fact("profile", report.header().profile()));
        facts.add(new Fact("began", report.header().started().toString()));
        facts.add(new Fact("took", Figures.seconds(report.header().time())));
        facts.add(new Fact("processors", Integer.toString(report.header().processors())));
        report.header().versions().forEach((program, version) -> facts.add(new Fact(program, version)));
        prose.corpus().forEach(line -> facts.add(new Fact("corpus", Cut.text(line.strip()))));
        return facts;
    }
}
