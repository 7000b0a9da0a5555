package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import viommu.conformance.contract.Clauses;

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
        lines.add("coverage (operation, granularity, state of the entry):");
        report.coverage().forEach((key, count) -> lines.add(String.format(Locale.ROOT, "  %-40s %,12d", key, count)));
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
