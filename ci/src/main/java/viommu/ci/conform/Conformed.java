package viommu.ci.conform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Exit;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.ConformanceReport.Ending;
import viommu.conformance.campaign.Finding;
import viommu.conformance.expected.Deviation;
import viommu.conformance.expected.Expectations;
import viommu.conformance.saved.FindingReplay;
import viommu.conformance.saved.Findings;
import viommu.conformance.saved.SavedFinding;

/**
 * A campaign, held against what is known of its subject.
 *
 * @param judged what was found, in the order of the report
 * @param vanished deviations that the subject does not show any more
 * @param problems why it is not known of a deviation whether it is still there
 */
public record Conformed(ConformanceReport report, List<Judged> judged, List<Vanished> vanished, List<String> problems) {

    /**
     * A finding.
     *
     * @param known what explains it; empty if it is new
     * @param file where it was saved
     */
    public record Judged(Finding finding, Optional<Deviation> known, Path file) {}

    /** @param sentence what came of the saved finding when it was taken again */
    public record Vanished(Deviation deviation, String sentence) {}

    public Conformed {
        judged = List.copyOf(judged);
        vanished = List.copyOf(vanished);
        problems = List.copyOf(problems);
    }

    /** Saves what was found, and takes again what is known of the subject. */
    static Conformed of(ConformanceReport report, Expectations expectations, Subject subject, Path folder) {
        List<Judged> judged = report.findings().stream()
                .map(finding -> new Judged(
                        finding, expectations.explanation(finding), Findings.save(SavedFinding.of(finding), folder)))
                .toList();
        List<Vanished> vanished = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (report.ending() != Ending.SUBJECT_FAILED) {
            for (Deviation deviation : expectations.of(report.subject())) {
                try {
                    FindingReplay replay = FindingReplay.of(Findings.read(deviation.file()), subject);
                    if (!replay.reproduced()) {
                        vanished.add(new Vanished(deviation, replay.sentence()));
                    }
                } catch (SubjectFailedException e) {
                    problems.add(deviation.file() + ": " + e.getMessage());
                }
            }
        }
        return new Conformed(report, judged, vanished, problems);
    }

    public long news() {
        return judged.stream().filter(j -> j.known().isEmpty()).count();
    }

    public Exit exit() {
        if (news() > 0 || !vanished.isEmpty()) {
            return Exit.DIFFERS;
        }
        boolean complete = report.ending() == Ending.ALL_STEPS
                && report.missing().isEmpty()
                && report.failures().isEmpty()
                && problems.isEmpty();
        return complete ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE;
    }
}
