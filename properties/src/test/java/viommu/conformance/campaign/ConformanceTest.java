package viommu.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.conformance.Steps.map;
import static viommu.conformance.Steps.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Scope;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.campaign.ConformanceReport.Ending;
import viommu.conformance.campaign.ConformanceReport.Verdict;
import viommu.conformance.reference.ReferenceCapabilities;
import viommu.conformance.reference.ReferenceIommu;
import viommu.conformance.reference.SeededDefect;
import viommu.conformance.subjects.Wrapped;

class ConformanceTest {

    @Test
    void whatIsNotSupportedIsSkippedByNameAndNeverAsked() {
        CaseRunner runner = new CaseRunner(new ReferenceIommu(Capabilities.plain("plain")));
        Operation global = new Operation.Invalidate(new Scope.Global());

        CaseRun run = runner.run(List.of(map(0, 1), global, new Operation.Wait(), read(0)));

        assertThat(run.operations()).containsExactly(map(0, 1), read(0));
        assertThat(runner.skipped())
                .containsOnly(
                        java.util.Map.entry("invalidate: no granularity global", 1L),
                        java.util.Map.entry("wait: no feature queued", 1L));
        assertThat(runner.steps()).isEqualTo(2);
    }

    @Test
    void anOperationThatMeansNothingNowIsPassedOver() {
        CaseRunner runner = new CaseRunner(ReferenceCapabilities.QUEUED.subject());
        Operation detach = new Operation.Detach(new viommu.conformance.Requester(0), new viommu.conformance.Domain(0));

        assertThat(runner.run(List.of(detach, read(0))).operations()).containsExactly(read(0));
        assertThat(runner.skipped()).isEmpty();
    }

    @Test
    void theSameSeedFindsTheSame() {
        ConformanceReport one = run(SeededDefect.MASK_IS_IGNORED.subject(), 5_000);
        ConformanceReport other = run(SeededDefect.MASK_IS_IGNORED.subject(), 5_000);

        assertThat(one.findings()).isNotEmpty().isEqualTo(other.findings());
        assertThat(one.verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void silenceAfterTooFewStepsIsInconclusive() {
        ConformanceReport report = run(ReferenceCapabilities.QUEUED.subject(), 20);

        assertThat(report.missing()).isNotEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void timeAndInterruptionEndItInconclusively() {
        Settings settings = Settings.of(1, Long.MAX_VALUE);

        ConformanceReport late = Conformance.run(
                ReferenceCapabilities.QUEUED.subject(), settings.withTime(Duration.ZERO), ConformanceProgress.SILENT);
        ConformanceReport stopped =
                Conformance.run(ReferenceCapabilities.QUEUED.subject(), settings, (steps, findings) -> steps < 1_000);

        assertThat(late.ending()).isEqualTo(Ending.OUT_OF_TIME);
        assertThat(stopped.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(List.of(late.verdict(), stopped.verdict())).containsOnly(Verdict.INCONCLUSIVE);
    }

    @Test
    void aSubjectThatFailsNowAndThenIsTriedOnAndIsNoPass() {
        AtomicLong steps = new AtomicLong();
        Subject shaky = new Wrapped(ReferenceCapabilities.QUEUED.subject()) {
            @Override
            public Observation step(Operation operation) {
                if (steps.incrementAndGet() == 10_000) {
                    throw new SubjectFailedException("it crashed", "core dumped", null);
                }
                return super.step(operation);
            }
        };

        ConformanceReport report = run(shaky, 30_000);

        assertThat(report.ending()).isEqualTo(Ending.ALL_STEPS);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.lastWords()).isEqualTo("core dumped");
            assertThat(failure.schedule()).isNotEmpty();
        });
    }

    @Test
    void whatDoesNotHappenAgainIsReportedAsSuch() {
        AtomicLong reads = new AtomicLong();
        Subject once = new Wrapped(new ReferenceIommu(Capabilities.plain("once"))) {
            @Override
            public Observation step(Operation operation) {
                Observation observation = super.step(operation);
                boolean lies = operation instanceof Operation.Dma && reads.incrementAndGet() == 100;
                return lies ? Observation.reached(viommu.conformance.Page.UNKNOWN) : observation;
            }
        };

        ConformanceReport report = run(once, 2_000);

        assertThat(report.findings()).singleElement().matches(finding -> !finding.repeatable());
        assertThat(String.join("\n", report.lines())).contains("seen once");
    }

    @Test
    void everyScheduleIsSupportedByTheSubjectThatItIsMadeFor() {
        for (ReferenceCapabilities kind : ReferenceCapabilities.values()) {
            Capabilities has = kind.capabilities();
            ScheduleGenerator generator = new ScheduleGenerator(has, 60);

            assertThat(generator.schedule(7))
                    .allMatch(operation -> has.missing(operation).isEmpty());
            assertThat(generator.schedule(7)).isEqualTo(generator.schedule(7)).isNotEqualTo(generator.schedule(8));
        }
    }

    private static ConformanceReport run(Subject subject, long steps) {
        return Conformance.run(subject, Settings.of(1, steps), ConformanceProgress.SILENT);
    }
}
