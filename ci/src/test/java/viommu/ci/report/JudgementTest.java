package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.ci.report.MadeUp.LAZY;
import static viommu.ci.report.MadeUp.LIVE;
import static viommu.ci.report.MadeUp.MUFFLED;
import static viommu.ci.report.MadeUp.RUNG;
import static viommu.ci.report.MadeUp.SAFE;
import static viommu.ci.report.MadeUp.STRICT;
import static viommu.ci.report.MadeUp.graph;

import org.junit.jupiter.api.Test;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;

class JudgementTest {

    private static Exit exit(MadeUp madeUp) {
        return new Judgement(madeUp.report()).exit();
    }

    @Test
    void aModelThatShouldHaveBeenComparedAndWasNotIsInconclusive() {
        MadeUp madeUp = MadeUp.asExpected().withBridge().comparing(STRICT, Comparison.Result.EQUAL, 0);

        assertThat(exit(madeUp)).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(new Judgement(madeUp.report()).problems())
                .containsExactly("Bell Lazy: model and specification were not compared");
        assertThat(exit(madeUp.comparing(LAZY, Comparison.Result.EQUAL, 0))).isEqualTo(Exit.AS_EXPECTED);
    }

    @Test
    void aModelThatDiffersFromItsSpecificationDiffersAndOneThatWasNotComparedIsInconclusive() {
        assertThat(exit(MadeUp.asExpected().comparing(MadeUp.STRICT, Comparison.Result.EQUAL, 0)))
                .isEqualTo(Exit.AS_EXPECTED);
        assertThat(exit(MadeUp.asExpected().comparing(MadeUp.STRICT, Comparison.Result.DIFFERENT, 1)))
                .isEqualTo(Exit.DIFFERS);
        assertThat(exit(MadeUp.asExpected().comparing(MadeUp.STRICT, Comparison.Result.INCONCLUSIVE, 0)))
                .isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void allAsExpectedIsSuccessAlsoIfSomethingIsSkipped() {
        assertThat(exit(MadeUp.asExpected())).isEqualTo(Exit.AS_EXPECTED);
        assertThat(new Judgement(MadeUp.asExpected().report()).problems()).isEmpty();
        assertThat(new Judgement(MadeUp.asExpected().report()).skipped())
                .containsExactly("Bell EventuallySilent by tlc: liveness is for --profile full");
    }

    @Test
    void oneEngineThatSaysOtherwiseDiffers() {
        MadeUp madeUp = MadeUp.asExpected().saying(STRICT, SAFE, EngineName.TLC, Verdict.VIOLATED);

        assertThat(exit(madeUp)).isEqualTo(Exit.DIFFERS);
        assertThat(new Judgement(madeUp.report()).problems())
                .containsExactly("Bell Strict, NoDoubleRing, which should hold: tlc says VIOLATED after 4 steps;"
                        + " ./viommu again");
    }

    @Test
    void oneEngineThatCannotTellIsInconclusive() {
        assertThat(exit(MadeUp.asExpected().saying(STRICT, SAFE, EngineName.TLC, Verdict.INCONCLUSIVE)))
                .isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void aDifferenceOutweighsWhatIsInconclusive() {
        MadeUp madeUp = MadeUp.asExpected()
                .saying(STRICT, SAFE, EngineName.TLC, Verdict.INCONCLUSIVE)
                .saying(STRICT, RUNG, EngineName.EXPLORER, Verdict.VIOLATED);

        assertThat(exit(madeUp)).isEqualTo(Exit.DIFFERS);
    }

    @Test
    void chanceAloneEstablishesNothing() {
        MadeUp madeUp = MadeUp.asExpected().silencing(EngineName.EXPLORER).silencing(EngineName.TLC);

        assertThat(exit(madeUp)).isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void aPropertyThatNobodyLookedAtIsInconclusive() {
        assertThat(exit(MadeUp.asExpected()
                        .silencing(EngineName.EXPLORER)
                        .silencing(EngineName.TLC)
                        .silencing(EngineName.JQWIK)))
                .isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void aViolationThatChanceDoesNotFindIsInconclusive() {
        assertThat(exit(MadeUp.asExpected().saying(LAZY, SAFE, EngineName.JQWIK, Verdict.NOT_FOUND)))
                .isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void aDefectThatAnEngineDoesNotSeeDiffers() {
        assertThat(exit(MadeUp.asExpected().saying(MUFFLED, RUNG, EngineName.EXPLORER, Verdict.HOLDS)))
                .isEqualTo(Exit.DIFFERS);
    }

    @Test
    void livenessThatIsLookedAtCounts() {
        assertThat(exit(MadeUp.asExpected().saying(STRICT, LIVE, EngineName.TLC, Verdict.VIOLATED)))
                .isEqualTo(Exit.DIFFERS);
    }

    @Test
    void graphsOfDifferentSizeDiffer() {
        MadeUp states = MadeUp.asExpected().seeing(LAZY, EngineName.TLC, graph(78, 99, 5));
        MadeUp depth = MadeUp.asExpected().seeing(LAZY, EngineName.TLC, graph(77, 99, 6));

        assertThat(exit(states)).isEqualTo(Exit.DIFFERS);
        assertThat(exit(depth)).isEqualTo(Exit.DIFFERS);
        assertThat(new Judgement(states.report()).disagreements())
                .containsExactly("Bell Lazy: explorer sees 77 states at depth 5, tlc sees 78 states at depth 5");
    }

    @Test
    void graphsWithDifferentStepsDiffer() {
        MadeUp madeUp = MadeUp.asExpected().seeing(LAZY, EngineName.TLC, graph(77, 99, 5, "Ring", "Muffle"));

        assertThat(exit(madeUp)).isEqualTo(Exit.DIFFERS);
        assertThat(new Judgement(madeUp.report()).disagreements())
                .containsExactly("Bell Lazy: explorer sees 77 states at depth 5, tlc sees 77 states at depth 5"
                        + " and never Ring, Muffle");
    }

    @Test
    void aVerdictThatIsAnotherAtALargerScopeDiffersAndAnUnknownOneIsInconclusive() {
        assertThat(exit(MadeUp.asExpected().enlarging(LAZY, Exit.AS_EXPECTED, "")))
                .isEqualTo(Exit.AS_EXPECTED);
        assertThat(exit(MadeUp.asExpected().enlarging(LAZY, Exit.DIFFERS, "it is violated")))
                .isEqualTo(Exit.DIFFERS);
        assertThat(exit(MadeUp.asExpected().enlarging(LAZY, Exit.INCONCLUSIVE, "out of time")))
                .isEqualTo(Exit.INCONCLUSIVE);
    }

    @Test
    void aSavedCaseThatDoesNotReproduceDiffers() {
        assertThat(exit(MadeUp.asExpected()
                        .replaying(new SavedCaseResult("b.itf.json", false, "step 2, Ring, is not enabled"))))
                .isEqualTo(Exit.DIFFERS);
    }

    @Test
    void anInterruptionIsInconclusiveWhateverWasFound() {
        MadeUp madeUp = MadeUp.asExpected()
                .saying(STRICT, SAFE, EngineName.TLC, Verdict.INCONCLUSIVE)
                .interrupted();

        assertThat(exit(madeUp)).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(new Judgement(madeUp.report()).problems())
                .containsExactly("interrupted: 3 of 9 checks were finished");
    }

    @Test
    void anImplementationThatIsNotThereIsSkippedUnlessItIsRequired() {
        assertThat(exit(MadeUp.asExpected().trying("7.2", Exit.AS_EXPECTED, 0, "")))
                .isEqualTo(Exit.AS_EXPECTED);
        assertThat(exit(MadeUp.asExpected().trying("7.2", Exit.DIFFERS, 1, "new: NothingIsInvented: dma")))
                .isEqualTo(Exit.DIFFERS);
        assertThat(exit(MadeUp.asExpected().trying("", Exit.AS_EXPECTED, 0, "not installed")))
                .isEqualTo(Exit.AS_EXPECTED);
        assertThat(exit(MadeUp.asExpected().trying("", Exit.INCONCLUSIVE, 0, "not installed")))
                .isEqualTo(Exit.INCONCLUSIVE);
        assertThat(new Judgement(MadeUp.asExpected()
                                .trying("", Exit.AS_EXPECTED, 0, "not installed")
                                .report())
                        .skipped())
                .contains("qemu:bell: not installed");
    }

    @Test
    void logsThatBreakSomethingDifferAndThoseThatCannotBeReadAreInconclusive() {
        assertThat(exit(MadeUp.asExpected().tracing(0, ""))).isEqualTo(Exit.AS_EXPECTED);
        assertThat(exit(MadeUp.asExpected().tracing(2, ""))).isEqualTo(Exit.DIFFERS);
        assertThat(exit(MadeUp.asExpected().tracing(0, "the file is cut off"))).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(new Judgement(MadeUp.asExpected().tracing(2, "").report()).problems())
                .containsExactly("bells-1.2: MapIsFree at bell.log:7: a ring; ./viommu again");
    }
}
