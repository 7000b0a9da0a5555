package viommu.conformance.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Finding;
import viommu.conformance.campaign.FindingText;
import viommu.conformance.campaign.SubjectFailure;
import viommu.conformance.saved.Findings;
import viommu.conformance.saved.SavedFinding;

/** What a failed test says. */
final class FailureText {
    private FailureText() {}

    /** Saves the findings, too. */
    static String of(ConformanceReport report, Path folder) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : report.findings()) {
            lines.add("");
            lines.addAll(FindingText.lines(finding));
            Path file = Findings.save(SavedFinding.of(finding), folder);
            lines.add("Replay: FindingReplay.of(Findings.read(Path.of(\"" + file + "\")), subject())");
        }
        for (SubjectFailure failure : report.failures()) {
            lines.add("");
            lines.add(report.subject().name() + " failed: " + failure.problem());
            failure.lastWords().lines().forEach(line -> lines.add("  | " + line));
        }
        if (report.findings().isEmpty() && report.failures().isEmpty()) {
            lines.add("");
            lines.add(report.subject().name() + " broke nothing, but " + report.steps() + " steps were too few: "
                    + String.join(", ", report.missing()) + " never came up");
        }
        lines.add("Campaign: " + report.steps() + " steps of seed "
                + report.settings().seed());
        return String.join("\n", lines);
    }
}
