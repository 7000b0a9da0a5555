package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.text.Table;
import viommu.ci.text.TextTable;

/** A report for a terminal. */
public final class ReportText {
    private static final int WIDTH = 140;

    private ReportText() {}

    public static List<String> lines(Report report) {
        Tables tables = new Tables(report);
        Prose prose = new Prose(report);
        List<String> lines = new ArrayList<>();
        lines.add(prose.title());
        lines.add("");
        lines.add("ok: holds; VIOL: violated; " + prose.signs());
        lines.addAll(prose.legend());
        for (Part part : report.parts()) {
            lines.add("");
            lines.addAll(TextTable.lines(tables.verdicts(part, Words.SHORT), WIDTH));
            for (Table table : tables.details(part)) {
                lines.add("");
                lines.addAll(TextTable.lines(table));
            }
        }
        if (!report.trials().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.lines(tables.trials()));
        }
        if (!report.recordings().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.lines(tables.recordings()));
        }
        lines.add("");
        lines.addAll(prose.corpus());
        if (!prose.problems().isEmpty()) {
            lines.add("");
            lines.add("Not as expected, or not decided:");
            prose.problems().forEach(problem -> lines.add("  " + problem));
        }
        if (!prose.skipped().isEmpty()) {
            lines.add("");
            lines.add("Skipped:");
            prose.skipped().forEach(skipped -> lines.add("  " + skipped));
        }
        lines.add("");
        lines.add(prose.summary());
        return lines;
    }
}
