package viommu.ci.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Verdict;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.page.ReportPage;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;
import viommu.specs.tlc.TlcMissingException;

/** On one small configuration, with engines that need no other process. */
@Timeout(60)
class VerificationTest {
    private static final EngineName STUBBORN = new EngineName('S', "stubborn", "never ends");

    @TempDir
    private Path folder;

    private Verification verification() {
        Part part = Part.of(Protocols.named("Viommu")).only(List.of("StrictBareMetal"));
        return new Verification(
                new Home(folder), List.of(part), List.of(), List.of(), Profile.QUICK, 1, "./viommu verify");
    }

    /** Never done unless it is interrupted. */
    private record Stubborn(Thread toInterrupt) implements Engine {
        @Override
        public EngineName name() {
            return STUBBORN;
        }

        @Override
        public <S extends State> List<Job> jobs(Question<S> question) {
            return List.of(new Job(STUBBORN, question.subject(), List.of("NoStaleDma"), 1, "", () -> {
                toInterrupt.interrupt();
                Thread.sleep(Duration.ofHours(1).toMillis());
                throw new AssertionError("ends");
            }));
        }
    }

    @Test
    void explorerAndChanceFindTheDefectsAndNothingElse() {
        List<Engine> engines =
                List.of(new ExplorerEngine(Limits.standard()), new CampaignEngine(1, 500, Duration.ofMinutes(1)));

        Report report = verification().run(engines, Feedback.SILENT);

        assertThat(report.claims())
                .filteredOn(c -> c.subject().defect().isPresent())
                .isNotEmpty()
                .allMatch(c -> c.verdict() == Verdict.VIOLATED);
        assertThat(report.claims())
                .filteredOn(c -> c.subject().defect().isEmpty())
                .extracting(Claim::verdict)
                .containsOnly(Verdict.HOLDS, Verdict.NOT_FOUND);
        assertThat(report.corpusProblem()).as("there is none in this folder").isPresent();
    }

    @Test
    void anEngineThatFailsIsInconclusiveWithItsReason() {
        List<Engine> engines = List.of(new TlcEngine(
                () -> {
                    throw new TlcMissingException("there is\nno TLC");
                },
                false,
                true));

        Report report = verification().run(engines, Feedback.SILENT);

        assertThat(report.claims())
                .filteredOn(c -> c.verdict() != Verdict.SKIPPED)
                .hasSizeGreaterThan(6)
                .allMatch(c -> c.verdict() == Verdict.INCONCLUSIVE)
                .allMatch(c -> c.detail().equals("there is no TLC"));
        assertThat(report.claims())
                .filteredOn(c -> c.verdict() == Verdict.SKIPPED)
                .extracting(Claim::property)
                .containsExactly("WaitsComplete", "StaleEventuallyTornDown");
    }

    @Test
    void anInterruptionKeepsWhatIsFinished() {
        List<Engine> engines = List.of(new ExplorerEngine(Limits.standard()), new Stubborn(Thread.currentThread()));

        Report report = verification().run(engines, Feedback.SILENT);

        assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        assertThat(report.interruption()).hasValueSatisfying(s -> assertThat(s).startsWith("interrupted: "));
        assertThat(report.claims())
                .filteredOn(c -> c.engine().equals(STUBBORN))
                .isNotEmpty()
                .allMatch(c -> c.verdict() == Verdict.INCONCLUSIVE);
        assertThat(report.claims())
                .filteredOn(c -> c.engine().equals(EngineName.EXPLORER))
                .anyMatch(c -> c.verdict() == Verdict.HOLDS);
    }

    @Test
    void anInterruptedReportHasTheCounterexamplesThatWereFoundUntilThen() {
        List<Engine> engines = List.of(new ExplorerEngine(Limits.standard()), new Stubborn(Thread.currentThread()));

        Report report = verification().run(engines, Feedback.SILENT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.found()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.reproduced()).as(found.sentence()).isTrue();
            assertThat(Path.of(found.file())).startsWith(folder).exists();
        });
        assertThat(Jsoup.parse(ReportPage.html(report)).select("#case option")).hasSameSizeAs(report.found());
    }
}
