package viommu.conformance.saved;

import java.util.Optional;
import java.util.stream.IntStream;
import viommu.conformance.Subject;
import viommu.conformance.campaign.CaseRun;
import viommu.conformance.campaign.CaseRunner;
import viommu.conformance.contract.Violation;

/**
 * What came of doing the steps of a saved finding again.
 *
 * @param reproduced whether the same clause was broken by the same step
 * @param kept whether all steps were taken and none broke any clause: it was mended
 * @param sentence what happened, in one line
 */
public record FindingReplay(boolean reproduced, boolean kept, String sentence) {

    /** Does the steps on the subject, from a reset; the saved observations are only compared with. */
    public static FindingReplay of(SavedFinding finding, Subject subject) {
        int length = finding.operations().size();
        for (int i = 0; i < length; i++) {
            Optional<String> missing =
                    subject.capabilities().missing(finding.operations().get(i));
            if (missing.isPresent()) {
                return new FindingReplay(
                        false,
                        false,
                        "step " + (i + 1) + ", " + finding.operations().get(i) + ", cannot be asked of "
                                + subject.capabilities().name() + ": it has no " + missing.get());
            }
        }
        CaseRun run = new CaseRunner(subject).run(finding.operations());
        Optional<Violation> violation = run.violation();
        if (violation.isEmpty()) {
            return new FindingReplay(
                    false, true, "nothing is violated in " + length + " steps" + difference(finding, run));
        }
        String clause = violation.get().clause().name();
        boolean same = clause.equals(finding.clause()) && run.operations().size() == length;
        return new FindingReplay(
                same,
                false,
                "violates " + clause + " at step " + run.operations().size()
                        + (same ? "" : ", saved is " + finding.clause() + " at step " + length));
    }

    private static String difference(SavedFinding finding, CaseRun run) {
        return IntStream.range(
                        0,
                        Math.min(
                                run.observations().size(),
                                finding.observations().size()))
                .filter(i ->
                        !run.observations().get(i).equals(finding.observations().get(i)))
                .mapToObj(i -> "; first at step " + (i + 1) + " something else is seen: "
                        + run.observations().get(i) + ", saved is "
                        + finding.observations().get(i))
                .findFirst()
                .orElse("");
    }
}
