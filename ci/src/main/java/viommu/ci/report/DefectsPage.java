package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;
import viommu.ci.claim.Subject;
import viommu.ci.claim.Verdict;
import viommu.ci.text.Figures;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;
import viommu.model.protocol.Citation;
import viommu.model.protocol.Defect;

/** The page that tells of every seeded mistake where it was made, what it breaks, and what it takes each engine to find it. */
public final class DefectsPage {
    private static final List<String> INTRODUCTION = List.of(
            "# The seeded defects",
            "",
            "Each is one replaced step, in Java and in TLA+. This page is `target/report/defects.md` as `./viommu verify` wrote it. A"
                    + " dash: the engine was not asked, or cannot tell; TLC is asked about all of them with `--profile full`.",
            "",
            "* *seen in*: commits are of Linux unless a project is named. S: the source's own text was read; T: its title, hash or"
                    + " number was seen, the description is from memory; M: from memory; A: our own analysis, no published case"
                    + " is known.",
            "* *explorer*, *TLC*: steps of the shortest counterexample, and distinct states that were seen until it was found; of a"
                    + " liveness property all states are seen.",
            "* *jqwik*: steps of the shrunk counterexample, and the random schedule that showed it first; no finite schedule shows"
                    + " that a liveness property is violated.",
            "");

    private final Report report;

    private DefectsPage(Report report) {
        this.report = report;
    }

    /** All defects of a report. */
    public static List<String> lines(Report report) {
        DefectsPage page = new DefectsPage(report);
        List<String> lines = new ArrayList<>(INTRODUCTION);
        long all =
                report.parts().stream().mapToLong(part -> part.defects().size()).sum();
        lines.add(Figures.count(all, "defect") + " in "
                + Figures.count(report.parts().size(), "protocol") + ".");
        for (Part part : report.parts()) {
            lines.addAll(List.of("", "## " + part.protocol(), ""));
            lines.addAll(MarkdownTable.lines(page.table(part)));
        }
        return lines;
    }

    private Table table(Part part) {
        List<Column> columns = List.of(
                Column.left("defect"),
                Column.left("what is done wrong"),
                Column.left("seen in"),
                Column.left("violates"),
                Column.left("in"),
                Column.right("explorer: steps"),
                Column.right("states"),
                Column.right("TLC: steps"),
                Column.right("states"),
                Column.right("jqwik: steps"),
                Column.right("schedules"));
        return new Table(columns, part.defects().stream().map(d -> row(part, d)).toList());
    }

    private List<String> row(Part part, Defect defect) {
        List<String> row = new ArrayList<>(known(defect));
        Cell cell = Cell.of(report, part, defect);
        for (EngineName engine : List.of(EngineName.EXPLORER, EngineName.TLC)) {
            row.add(steps(cell, engine));
            row.add(states(cell.subject(), engine));
        }
        row.add(steps(cell, EngineName.JQWIK));
        row.add(cell.of(EngineName.JQWIK)
                .flatMap(Claim::schedules)
                .map(Figures::count)
                .orElse("-"));
        return row;
    }

    /** What no engine is needed for. */
    static List<String> known(Defect defect) {
        return List.of(
                defect.name(),
                defect.sentence(),
                defect.citations().stream().map(DefectsPage::source).collect(Collectors.joining("; ")),
                defect.property(),
                defect.configuration());
    }

    private static String source(Citation citation) {
        return citation.where() + " ("
                + switch (citation.certainty()) {
                    case SOURCE_READ -> "S";
                    case TITLE_SEEN -> "T";
                    case FROM_MEMORY -> "M";
                    case OWN_ANALYSIS -> "A";
                }
                + ")";
    }

    private static String steps(Cell cell, EngineName engine) {
        Optional<Claim> claim = cell.of(engine);
        return claim.flatMap(Claim::length)
                .map(steps -> Integer.toString(steps))
                .orElse(claim.isPresent() && claim.get().verdict() == Verdict.VIOLATED ? "found" : "-");
    }

    private String states(Subject subject, EngineName engine) {
        return report.runs(subject, engine).stream()
                .map(run -> run.facts().get(Run.STATES))
                .filter(states -> states != null)
                .findFirst()
                .map(states -> Figures.count(Long.parseLong(states)))
                .orElse("-");
    }
}
