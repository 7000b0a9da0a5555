package viommu.ci.report;

import java.util.ArrayList;
import java.util.List;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;

/** A report for the page of a CI job. */
public final class ReportMarkdown {
    private ReportMarkdown() {}

    public static List<String> lines(Report report) {
        Tables tables = new Tables(report);
        Prose prose = new Prose(report);
        List<String> lines = new ArrayList<>();
        lines.add("# " + prose.title());
        lines.add("");
        lines.add("**" + prose.summary() + "**");
        if (!prose.problems().isEmpty()) {
            list(lines, "Not as expected, or not decided", prose.problems());
        }
        lines.add("");
        lines.add(prose.signs());
        lines.add("");
        prose.legend().forEach(line -> lines.add("* " + line));
        for (Part part : report.parts()) {
            lines.add("");
            lines.add("## " + part.protocol());
            lines.add("");
            lines.addAll(MarkdownTable.lines(tables.verdicts(part, Words.FULL)));
            for (Table table : tables.details(part)) {
                lines.add("");
                lines.addAll(MarkdownTable.lines(table));
            }
        }
        if (!report.trials().isEmpty()) {
            lines.add("");
            lines.add("## Implementations");
            lines.add("");
            lines.addAll(MarkdownTable.lines(tables.trials()));
        }
        if (!report.recordings().isEmpty()) {
            lines.add("");
            lines.add("## Logs");
            lines.add("");
            lines.addAll(MarkdownTable.lines(tables.recordings()));
        }
        list(lines, "Saved counterexamples", prose.corpus());
        if (!prose.skipped().isEmpty()) {
            list(lines, "Skipped", prose.skipped());
        }
        lines.add("");
        lines.add("`" + report.header().commandLine() + "` on " + prose.versions());
        return lines;
    }

    private static void list(List<String> lines, String title, List<String> items) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        items.forEach(item -> lines.add("* " + item.strip()));
    }
}
