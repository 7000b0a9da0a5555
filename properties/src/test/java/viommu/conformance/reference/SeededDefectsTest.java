package viommu.conformance.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viommu.conformance.campaign.CaseRunner;
import viommu.conformance.campaign.Conformance;
import viommu.conformance.campaign.ConformanceProgress;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.contract.Clause;
import viommu.conformance.contract.Clauses;

/** The oracle can fail, by each of its clauses, and does not where nothing is wrong. */
class SeededDefectsTest {
    private static final long STEPS = Long.getLong("viommu.conformance.steps", 30_000);

    @ParameterizedTest
    @EnumSource
    void aDefectIsFoundAndTheScheduleIsHarmlessWithoutIt(SeededDefect defect) {
        ConformanceReport report = Conformance.run(
                defect.subject(), Settings.of(1, 15_000).withFindings(8, 1), ConformanceProgress.SILENT);

        assertThat(report.findings())
                .as(String.join("\n", report.lines()))
                .anyMatch(finding ->
                        defect.clauses().contains(finding.violation().clause().name()))
                .allMatch(
                        finding -> finding.repeatable() && finding.operations().size() <= 14)
                .allMatch(finding -> new CaseRunner(defect.correct())
                        .run(finding.operations())
                        .violation()
                        .isEmpty());
    }

    @Test
    void everyClauseIsBrokenByADefect() {
        Set<String> named = Arrays.stream(SeededDefect.values())
                .flatMap(defect -> defect.clauses().stream())
                .collect(Collectors.toSet());

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Clauses.ALL.stream().map(Clause::name).toList());
    }

    /** With {@code -Dviommu.conformance.steps=1000000} as often as a release demands. */
    @ParameterizedTest
    @EnumSource
    void theCorrectOneBreaksNothingAndEverythingCameUp(ReferenceCapabilities kind) {
        ConformanceReport report = Conformance.run(kind.subject(), Settings.of(2, STEPS), ConformanceProgress.SILENT);

        assertThat(report.verdict())
                .as(String.join("\n", report.lines()))
                .isEqualTo(ConformanceReport.Verdict.NOT_VIOLATED);
    }
}
