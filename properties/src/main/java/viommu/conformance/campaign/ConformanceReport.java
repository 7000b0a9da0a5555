package viommu.conformance.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import viommu.conformance.Capabilities;
import viommu.conformance.contract.Cost;

/**
 * What a campaign found. It never says that a subject conforms.
 *
 * @param cases schedules that were run, without those of shrinking
 * @param steps operations that were judged in them
 * @param time that they took
 * @param occurrences how many schedules broke each clause
 * @param unexamined of these, how many were only counted, since enough of that clause had been shortened
 * @param passedOver clauses that were not looked at any more once enough had been found, to see what lies behind
 * @param skipped operations that were not carried out, by name and by what the subject does not have
 * @param missing what should have come up and did not, a text each
 * @param failures no usable answers; the last one may have ended the campaign
 */
public record ConformanceReport(
        Capabilities subject,
        Settings settings,
        Ending ending,
        long cases,
        long steps,
        Duration time,
        Map<CoverageKey, Long> coverage,
        Map<String, Long> skipped,
        List<String> missing,
        Cost cost,
        Map<String, Long> occurrences,
        Map<String, Long> unexamined,
        Set<String> passedOver,
        List<Finding> findings,
        List<SubjectFailure> failures) {

    /** Why the campaign ended. */
    public enum Ending {
        ALL_STEPS,
        ENOUGH_FINDINGS,
        OUT_OF_TIME,
        INTERRUPTED,
        SUBJECT_FAILED
    }

    /** What can be said. */
    public enum Verdict {
        VIOLATED,
        /** All steps were run and everything came up that should; that is no proof. */
        NOT_VIOLATED,
        /** Not violated so far, and not everything was tried, or the subject failed. */
        INCONCLUSIVE
    }

    public ConformanceReport {
        coverage = new TreeMap<>(coverage);
        skipped = new TreeMap<>(skipped);
        occurrences = new TreeMap<>(occurrences);
        unexamined = new TreeMap<>(unexamined);
        passedOver = new TreeSet<>(passedOver);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }

    public Verdict verdict() {
        if (!findings.isEmpty()) {
            return Verdict.VIOLATED;
        }
        return ending == Ending.ALL_STEPS && missing.isEmpty() && failures.isEmpty()
                ? Verdict.NOT_VIOLATED
                : Verdict.INCONCLUSIVE;
    }

    /** Operations that were judged in a second. */
    public double rate() {
        return steps / Math.max(1e-9, time.toNanos() / 1e9);
    }

    /** The whole as text, findings with their schedules. */
    public List<String> lines() {
        return ReportText.lines(this);
    }
}
