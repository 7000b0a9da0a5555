package viommu.adapters.qemu.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.campaign.CaseRunner;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Finding;
import viommu.conformance.campaign.Settings;

/** What a campaign says about QEMU's virtio-iommu, as it is, without what is known of it, and with more that is wrong. */
class VirtioIommuCampaignTest {
    private static final long STEPS = Long.getLong("viommu.qemu.steps", 3_000);

    private static final Set<Deviation> ALL = EnumSet.allOf(Deviation.class);

    private static QemuSubject qemu;

    @BeforeAll
    static void start() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
        qemu = QemuSubject.start(VirtioIommu.emulation(), QemuSubject.PATIENCE);
    }

    @AfterAll
    static void end() {
        if (qemu != null) {
            qemu.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeviationIsFoundWhereNothingElseIsWrong(Deviation deviation) {
        Set<Deviation> others = EnumSet.complementOf(EnumSet.of(deviation));

        ConformanceReport report = Conformance.run(
                new Mended(qemu, others), Settings.of(2, 2 * STEPS).withFindings(1, 1), ConformanceProgress.SILENT);

        assertThat(report.findings())
                .as(String.join("\n", report.lines()))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.violation().clause().name()).isIn(deviation.clauses()))
                .satisfies(finding -> assertThat(finding.repeatable()).isTrue());
    }

    @Test
    void itGrantsMapsThatAreNotOnPagesAndLosesWhatIsMapped() {
        ConformanceReport report =
                Conformance.run(qemu, Settings.of(1, STEPS).withFindings(20, 1), ConformanceProgress.SILENT);

        assertThat(report.findings())
                .as(String.join("\n", report.lines()))
                .extracting(finding -> finding.violation().clause().name())
                .contains("StatusTells", "RefusedRequestChangesNothing")
                .isSubsetOf("StatusTells", "RefusedRequestChangesNothing", "MappedIsReached");
        assertThat(report.failures()).isEmpty();
        assertThat(report.missing()).isEmpty();
    }

    @Test
    void apartFromThatNothingIsFound() {
        ConformanceReport report =
                Conformance.run(new Mended(qemu, ALL), Settings.of(2, STEPS), ConformanceProgress.SILENT);

        assertThat(report.verdict())
                .as(String.join("\n", report.lines()))
                .isEqualTo(ConformanceReport.Verdict.NOT_VIOLATED);
    }

    @ParameterizedTest
    @EnumSource
    void aDefectBetweenTheDriverAndItIsFoundAndTheScheduleIsHarmlessWithoutIt(Defect defect) {
        ConformanceReport report = Conformance.run(
                new Mended(defect.of(qemu), ALL), Settings.of(3, STEPS).withFindings(1, 1), ConformanceProgress.SILENT);

        assertThat(report.findings())
                .as(String.join("\n", report.lines()))
                .hasSize(1)
                .allMatch(Finding::repeatable)
                .allMatch(finding -> new CaseRunner(new Mended(qemu, ALL))
                        .run(finding.operations())
                        .violation()
                        .isEmpty());
    }
}
