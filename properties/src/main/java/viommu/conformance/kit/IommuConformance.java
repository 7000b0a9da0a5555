package viommu.conformance.kit;

import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import org.opentest4j.TestAbortedException;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Subject;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.ConformanceReport.Verdict;
import viommu.conformance.campaign.Settings;
import viommu.conformance.subjects.FaultInjectingSubject;
import viommu.conformance.subjects.Injection;

/**
 * Holds an IOMMU to the contract, by random schedules: extend it, say which one, and run it with jqwik.
 *
 * <p>Passing is no proof; it takes that everything came up that the subject's capabilities make possible. What fails is shortened, shown
 * with what the contract allows, and saved so that it replays ({@link viommu.conformance.saved.FindingReplay}).
 */
public abstract class IommuConformance {
    private static final long STEPS = 50_000;

    /** What is tested; asked for once in each test, which closes it. */
    protected abstract Subject subject();

    /** How many operations are judged. */
    protected long steps() {
        return STEPS;
    }

    /**
     * Whether the subject keeps translations until they are invalidated. If so, {@link #aDroppedInvalidationIsNoticed} shows that this
     * test would notice if one went wrong; if not, it is skipped.
     */
    protected boolean caches() {
        return true;
    }

    /** The folder in which findings are saved. */
    protected Path findings() {
        return Path.of("target", "findings");
    }

    /** Fails if the contract is broken, if the subject fails, or if not everything came up. */
    @Example
    protected void theContractIsKept(@ForAll Random random) {
        try (Subject subject = subject()) {
            ConformanceReport report =
                    Conformance.run(subject, Settings.of(random.nextLong(), steps()), ConformanceProgress.SILENT);
            if (report.verdict() != Verdict.NOT_VIOLATED) {
                throw new AssertionError(FailureText.of(report, findings()));
            }
        }
    }

    /** Fails if nothing is found although the invalidations of one granularity never reach the subject. */
    @Example
    protected void aDroppedInvalidationIsNoticed(@ForAll Random random) {
        try (Subject subject = subject()) {
            if (!caches() || subject.capabilities().has(Feature.REQUESTS)) {
                throw new TestAbortedException(
                        subject.capabilities().name() + " keeps nothing that an invalidation could drop");
            }
            for (Granularity granularity : subject.capabilities().granularities()) {
                isNoticed(subject, granularity, random.nextLong());
            }
        }
    }

    private void isNoticed(Subject subject, Granularity granularity, long seed) {
        Subject deaf = new FaultInjectingSubject(subject, Injection.DROP, granularity);
        Settings settings = Settings.of(seed, steps()).withFindings(1, 1);
        ConformanceReport report = Conformance.run(deaf, settings, ConformanceProgress.SILENT);
        if (report.verdict() != Verdict.VIOLATED) {
            throw new AssertionError("no invalidation of granularity " + granularity + " reached "
                    + subject.capabilities().name() + ", and " + report.steps() + " steps of seed " + seed
                    + " do not show it: does it keep translations at all?");
        }
    }
}
