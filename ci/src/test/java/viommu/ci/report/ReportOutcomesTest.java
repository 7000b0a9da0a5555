package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.ci.report.MadeUp.LAZY;
import static viommu.ci.report.MadeUp.LIVE;
import static viommu.ci.report.MadeUp.MUFFLED;
import static viommu.ci.report.MadeUp.RUNG;
import static viommu.ci.report.MadeUp.SAFE;
import static viommu.ci.report.MadeUp.STRICT;
import static viommu.ci.report.MadeUp.asExpected;
import static viommu.ci.report.MadeUp.graph;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;
import viommu.ci.outcome.Outcome;
import viommu.ci.outcome.Outcome.Result;

/** What CI servers are told is what the report says. */
class ReportOutcomesTest {

    /** All ways in which a report can be as it should be or not. */
    static Stream<MadeUp> reports() {
        return Stream.of(
                asExpected(),
                asExpected().saying(STRICT, SAFE, EngineName.TLC, Verdict.VIOLATED),
                asExpected().saying(STRICT, RUNG, EngineName.TLC, Verdict.INCONCLUSIVE),
                asExpected().saying(LAZY, SAFE, EngineName.JQWIK, Verdict.NOT_FOUND),
                asExpected().saying(LAZY, SAFE, EngineName.EXPLORER, Verdict.HOLDS),
                asExpected().saying(MUFFLED, RUNG, EngineName.EXPLORER, Verdict.HOLDS),
                asExpected().saying(MUFFLED, RUNG, EngineName.EXPLORER, Verdict.INCONCLUSIVE),
                asExpected().saying(STRICT, LIVE, EngineName.TLC, Verdict.VIOLATED),
                asExpected().silencing(EngineName.EXPLORER),
                asExpected().silencing(EngineName.EXPLORER).silencing(EngineName.TLC),
                asExpected()
                        .silencing(EngineName.EXPLORER)
                        .silencing(EngineName.TLC)
                        .silencing(EngineName.JQWIK),
                asExpected().seeing(LAZY, EngineName.TLC, graph(78, 100, 5)),
                asExpected().comparing(STRICT, Comparison.Result.EQUAL, 0),
                asExpected().comparing(STRICT, Comparison.Result.DIFFERENT, 1),
                asExpected().comparing(STRICT, Comparison.Result.INCONCLUSIVE, 0),
                asExpected().withBridge().comparing(STRICT, Comparison.Result.EQUAL, 0),
                asExpected().enlarging(STRICT, Exit.AS_EXPECTED, ""),
                asExpected().enlarging(STRICT, Exit.DIFFERS, "it is violated"),
                asExpected().enlarging(STRICT, Exit.INCONCLUSIVE, "too large"),
                asExpected().trying("7.2", Exit.AS_EXPECTED, 0, ""),
                asExpected().trying("7.2", Exit.DIFFERS, 1, "new: this"),
                asExpected().trying("7.2", Exit.INCONCLUSIVE, 0, "it died"),
                asExpected().trying("", Exit.AS_EXPECTED, 0, "is not installed"),
                asExpected().trying("", Exit.INCONCLUSIVE, 0, "is not installed"),
                asExpected().tracing(0, ""),
                asExpected().tracing(2, ""),
                asExpected().tracing(0, "the file is cut off"),
                asExpected().replaying(new SavedCaseResult("b.itf.json", false, "leads elsewhere")));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theyEndAsTheReportDoes(MadeUp madeUp) {
        Report report = madeUp.report();

        assertThat(ReportOutcomes.of(report).exit()).isEqualTo(new Judgement(report).exit());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTwoOfAGroupHaveOneName(MadeUp madeUp) {
        assertThat(ReportOutcomes.of(madeUp.report()).all())
                .extracting(outcome -> outcome.group() + " " + outcome.name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsNotAsExpectedSaysWhy(MadeUp madeUp) {
        assertThat(ReportOutcomes.of(madeUp.report()).all())
                .filteredOn(outcome -> outcome.result() != Result.AS_EXPECTED)
                .noneMatch(outcome -> outcome.message().isEmpty());
    }

    @Test
    void anInterruptionIsNeverGreen() {
        assertThat(ReportOutcomes.of(asExpected().interrupted().report()).exit())
                .isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void eachEngineSpeaksForItself() {
        assertThat(ReportOutcomes.of(asExpected()
                                .saying(STRICT, SAFE, EngineName.TLC, Verdict.VIOLATED)
                                .report())
                        .all())
                .contains(
                        Outcome.asExpected("Bell.Strict", "NoDoubleRing [explorer]", "./viommu again"),
                        Outcome.differs(
                                "Bell.Strict",
                                "NoDoubleRing [tlc]",
                                "Bell Strict, NoDoubleRing, which should hold: tlc says VIOLATED after 4 steps",
                                "./viommu again"),
                        Outcome.asExpected("Bell.Strict.Muffled", "RungIsHeard [jqwik]", "./viommu again"),
                        Outcome.skipped(
                                "Bell.Strict",
                                "EventuallySilent [tlc]",
                                "liveness is for --profile full",
                                "./viommu again"));
    }
}
