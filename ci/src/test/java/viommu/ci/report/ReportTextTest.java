package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.ci.report.MadeUp.LAZY;
import static viommu.ci.report.MadeUp.MUFFLED;
import static viommu.ci.report.MadeUp.RUNG;
import static viommu.ci.report.MadeUp.SAFE;
import static viommu.ci.report.MadeUp.STRICT;

import org.junit.jupiter.api.Test;
import viommu.ci.claim.Counts;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Verdict;

/** The printed report, pinned. */
class ReportTextTest {

    @Test
    void asExpected() {
        assertThat(String.join("\n", ReportText.lines(MadeUp.asExpected().report())))
                .isEqualTo("X");
    }

    @Test
    void everythingThatCanBeWrong() {
        MadeUp madeUp = MadeUp.asExpected()
                .saying(STRICT, SAFE, EngineName.TLC, Verdict.VIOLATED)
                .saying(STRICT, RUNG, EngineName.TLC, Verdict.INCONCLUSIVE)
                .saying(LAZY, SAFE, EngineName.JQWIK, Verdict.NOT_FOUND)
                .saying(MUFFLED, RUNG, EngineName.EXPLORER, Verdict.HOLDS)
                .seeing(LAZY, EngineName.TLC, new Counts(78, 99, 5))
                .replaying(
                        new SavedCaseResult("counterexamples/Bell/b.itf.json", false, "step 2, Ring, is not enabled"));

        assertThat(String.join("\n", ReportText.lines(madeUp.report()))).isEqualTo("X");
    }

    @Test
    void asMarkdown() {
        assertThat(String.join("\n", ReportMarkdown.lines(MadeUp.asExpected().report())))
                .isEqualTo("X");
    }
}
