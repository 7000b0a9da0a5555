package viommu.ci.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.text.Figures;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.ci.text.Table.Column;

/** Outcomes on half a page, for the summary of a CI job: one table, and what is not as expected. */
public final class SummaryMarkdown {
    /** A job's page has no room for more, and whoever has read so many looks into the report. */
    private static final int MOST_PROBLEMS = 20;

    private SummaryMarkdown() {}

    public static List<String> lines(Outcomes outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("### viommu " + outcomes.name() + ": " + verdict(outcomes));
        lines.add("");
        lines.addAll(MarkdownTable.lines(table(outcomes)));
        lines.add("");
        lines.add("`" + outcomes.commandLine() + "`, " + Figures.seconds(outcomes.time()));
        list(lines, "Differs", outcomes, Result.DIFFERS);
        list(lines, "Inconclusive", outcomes, Result.INCONCLUSIVE);
        return lines;
    }

    private static String verdict(Outcomes outcomes) {
        return switch (outcomes.exit()) {
            case AS_EXPECTED -> "as expected";
            case DIFFERS -> "differs";
            case INCONCLUSIVE, BAD_INPUT -> "inconclusive";
        };
    }

    /** A row for all groups whose names begin with the same word. */
    private static Table table(Outcomes outcomes) {
        Map<String, List<Outcome>> rows = new LinkedHashMap<>();
        outcomes.all()
                .forEach(outcome -> rows.computeIfAbsent(outcome.group().split("\\.", 2)[0], word -> new ArrayList<>())
                        .add(outcome));
        List<Column> columns = List.of(
                Column.left("about"),
                Column.right("as expected"),
                Column.right("differs"),
                Column.right("inconclusive"),
                Column.right("skipped"));
        return new Table(
                columns,
                rows.entrySet().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.getKey()),
                                        Stream.of(Result.values())
                                                .map(result -> Figures.count(row.getValue().stream()
                                                        .filter(outcome -> outcome.result() == result)
                                                        .count())))
                                .toList())
                        .toList());
    }

    private static void list(List<String> lines, String title, Outcomes outcomes, Result result) {
        List<Outcome> such =
                outcomes.all().stream().filter(o -> o.result() == result).toList();
        if (such.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("**" + title + "**");
        lines.add("");
        such.stream()
                .limit(MOST_PROBLEMS)
                .forEach(o -> lines.add("* " + o.group() + " " + o.name() + ": "
                        + o.message().replaceAll("\\s*\\R\\s*", " ") + " (`" + o.command() + "`)"));
        if (such.size() > MOST_PROBLEMS) {
            lines.add("* and " + Figures.count(such.size() - MOST_PROBLEMS) + " more");
        }
    }
}
