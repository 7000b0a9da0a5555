package viommu.ci.conform;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import viommu.ci.input.BadInputException;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Subject;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.expected.Expectations;
import viommu.conformance.subjects.FaultInjectingSubject;
import viommu.conformance.subjects.Injection;

/**
 * A subject to be put to the test.
 *
 * @param subject starts it
 * @param fault what is done to its invalidations, to see that it is noticed
 * @param expectations what is known of it
 * @param folder where findings go
 */
public record Conform(Supplier<Subject> subject, Optional<Fault> fault, Expectations expectations, Path folder) {

    /** Invalidations of one granularity do not reach the subject as they were asked for. */
    public record Fault(Injection injection, Granularity granularity) {}

    /** Starts it, tries it, and ends it. */
    public Conformed run(Settings settings, ConformanceProgress progress) {
        try (Subject started = subject.get()) {
            if (fault.isPresent() && started.capabilities().has(Feature.REQUESTS)) {
                throw new BadInputException("--fault: requests are not invalidated, so nothing can be lost on the way");
            }
            Subject tried = fault.<Subject>map(f -> new FaultInjectingSubject(started, f.injection(), f.granularity()))
                    .orElse(started);
            ConformanceReport report = Conformance.run(
                    tried,
                    settings,
                    finding -> expectations.explanation(finding).isPresent(),
                    progress);
            return Conformed.of(report, expectations, started, folder);
        }
    }
}
