package viommu.adapters.qemu.intel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.QemuInstalled;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Board;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;

/** QEMU's Intel IOMMU, with caching mode and without, by queue and by registers, put to the test of the contract. */
class IntelIommuCampaignTest {

    @BeforeAll
    static void installed() {
        QemuInstalled.inVersionOrSkip(Board.Q35, "7.2");
    }

    @ParameterizedTest(name = "caching mode {0}, queue {1}")
    @CsvSource({"false, true", "true, true", "false, false", "true, false"})
    void nothingIsWrongButThatARefusalByACachedTranslationIsNotReported(boolean cachingMode, boolean queued) {
        Emulation emulation = IntelIommu.emulation(new IntelIommu.Options(cachingMode, queued));
        try (QemuSubject subject = QemuSubject.start(emulation, QemuSubject.PATIENCE)) {

            ConformanceReport report =
                    Conformance.run(subject, Settings.of(1, 3_000).withFindings(20, 1), ConformanceProgress.SILENT);

            assertThat(report.failures()).isEmpty();
            assertThat(report.occurrences()).containsOnlyKeys("RefusalIsReported");
            assertThat(report.findings()).allSatisfy(finding -> {
                assertThat(finding.repeatable()).isTrue();
                assertThat(finding.operations()).hasSize(4);
            });
            assertThat(report.skipped()).isEmpty();
        }
    }
}
