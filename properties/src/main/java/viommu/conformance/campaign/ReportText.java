package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import viommu.conformance.contract.Clauses;
import viommu.conformance.contract.EntryState;

/** A report as lines of text. */
final class ReportText {
    private ReportText() {}

    static List<String> lines(ConformanceReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s%s: %s after %,d steps in %,d schedules, %,.0f steps/s (seed %d, %s)",
                report.subject().name(),
                report.subject().version().isEmpty()
                        ? ""
                        : " " + report.subject().version(),
                words(report.verdict()),
                report.steps(),
                report.cases(),
                report.rate(),
                report.settings().seed(),
                words(report.ending())));
        lines.add("");
        lines.addAll(coverage(report));
        lines.add("");
        section(lines, "never came up:", report.missing());
        section(
                lines,
                "skipped, not supported:",
                report.skipped().entrySet().stream()
                        .map(e -> e.getKey() + ", " + e.getValue() + " times")
                        .toList());
        lines.add(String.format(
                Locale.ROOT,
                "cost: %,d translations gone after an invalidation of something else, %,d without any, %,d frames declined for nothing",
                report.cost().overInvalidated(),
                report.cost().evicted(),
                report.cost().declined()));
        report.occurrences()
                .forEach((clause, count) -> lines.add(String.format(
                        Locale.ROOT,
                        "%s broken in %,d schedules: %s",
                        clause,
                        count,
                        Clauses.named(clause).orElseThrow().sentence())));
        report.unexamined()
                .forEach((clause, count) -> lines.add(String.format(
                        Locale.ROOT,
                        "  %,d of those that broke %s were only counted: something new may be among them",
                        count,
                        clause)));
        report.passedOver()
                .forEach(clause ->
                        lines.add("  from then on nothing was said of " + clause + ", to see what lies behind it"));
        for (Finding finding : report.findings()) {
            lines.add("");
            lines.addAll(FindingText.lines(finding));
        }
        for (SubjectFailure failure : report.failures()) {
            lines.add("");
            lines.add("the subject failed: " + failure.problem());
            failure.lastWords().lines().forEach(line -> lines.add("  | " + line));
            lines.add("  in a schedule of " + failure.schedule().size() + " operations");
        }
        return lines;
    }

    /** A line for each operation and granularity, a column for each state that an entry can be in. */
    private static List<String> coverage(ConformanceReport report) {
        Map<String, Map<EntryState, Long>> rows = new LinkedHashMap<>();
        report.coverage()
                .forEach((key, count) -> rows.computeIfAbsent(
                                (key.operation() + " " + key.granularity()).replace(" -", ""),
                                name -> new EnumMap<>(EntryState.class))
                        .put(key.state(), count));
        List<String> lines = new ArrayList<>();
        lines.add(row("the entry is", state -> state.toString()));
        rows.forEach((name, counts) -> lines.add(row(
                name,
                state -> counts.containsKey(state) ? String.format(Locale.ROOT, "%,d", counts.get(state)) : "-")));
        return lines;
    }

    private static String row(String name, Function<EntryState, String> cell) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-32s", name));
        for (EntryState state : EntryState.values()) {
            row.append(String.format(Locale.ROOT, " %12s", cell.apply(state)));
        }
        return row.toString();
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add(title);
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
