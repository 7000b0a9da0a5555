package viommu.adapters.exec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.saved.FindingReplay;
import viommu.conformance.saved.SavedFinding;

/** The example in Python keeps the contract, and each of its defects is found. */
class ExampleTest {

    @Test
    void theCorrectOneBreaksNothing() {
        try (ExecSubject subject = ExecSubject.start(Scripts.example(""), ExecSubject.PATIENCE)) {
            ConformanceReport report = Conformance.run(subject, Settings.of(1, 20_000), ConformanceProgress.SILENT);

            assertThat(report.verdict())
                    .as(String.join("\n", report.lines()))
                    .isEqualTo(ConformanceReport.Verdict.NOT_VIOLATED);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "skip-global-invalidation, InvalidationForgets",
        "skip-domain-invalidation, InvalidationForgets",
        "skip-page-invalidation, InvalidationForgets",
        "ignore-mask, InvalidationForgets",
        "skip-context-invalidation, ContextForgets",
        "complete-early, InvalidationForgets",
        "ignore-permission, PermissionsHold",
        "lose-offset, SuperpageKeepsOffset",
        "hide-fault, RefusalIsReported",
        "take-cached-frames, TakenIsOutOfReach",
    })
    void aDefectIsFoundAndReplays(String defect, String clause) {
        try (ExecSubject subject = ExecSubject.start(Scripts.example("--defect=" + defect), ExecSubject.PATIENCE)) {
            Settings settings = Settings.of(1, 15_000).withFindings(4, 1);

            ConformanceReport report = Conformance.run(subject, settings, ConformanceProgress.SILENT);

            assertThat(report.findings())
                    .as(String.join("\n", report.lines()))
                    .anySatisfy(finding ->
                            assertThat(finding.violation().clause().name()).isEqualTo(clause))
                    .allSatisfy(finding -> assertThat(FindingReplay.of(SavedFinding.of(finding), subject)
                                    .reproduced())
                            .isTrue());
        }
    }
}
