package viommu.ci.report;

import static org.assertj.core.api.Assertions.assertThat;
import static viommu.ci.report.MadeUp.LAZY;
import static viommu.ci.report.MadeUp.MUFFLED;
import static viommu.ci.report.MadeUp.RUNG;
import static viommu.ci.report.MadeUp.SAFE;
import static viommu.ci.report.MadeUp.STRICT;
import static viommu.ci.report.MadeUp.graph;

import org.junit.jupiter.api.Test;
import viommu.ci.claim.Comparison.Result;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Verdict;

/** The printed report, pinned. */
class ReportTextTest {

    @Test
    void asExpected() {
        assertThat(String.join("\n", ReportText.lines(MadeUp.asExpected().report())))
                .isEqualTo("""
                        viommu verify, profile quick, seed 42

                        ok: holds; VIOL: violated; ?: not decided; -: does not apply; !: not as expected; the letters are those of who says so:
                        E  explorer: every state of the Java model within the scope
                        T  tlc: every state of the TLA+ specification within the scope
                        J  jqwik: random schedules of the Java model: what they do not find may still be there

                                No        Rung
                                Double    Is      Eventually
                        Bell    Ring      Heard   Silent
                        ──────  ────────  ──────  ──────────
                        Strict  ok ETJ    ok ETJ  skipped
                        Lazy    VIOL ETJ  -       -

                        Bell    states  transitions  depth  E seconds  T seconds  J seconds  same graph  steps never enabled
                        ──────  ──────  ───────────  ─────  ─────────  ─────────  ─────────  ──────────  ───────────────────
                        Strict   1,234        5,678      9        1.3        1.3          -  ET          Muffle
                        Lazy        77           99      5        1.3        1.3          -  ET          none

                        defect   violates     in      steps  found by  schedules to find
                        ───────  ───────────  ──────  ─────  ────────  ─────────────────
                        Muffled  RungIsHeard  Strict      4  ETJ                     500

                        saved counterexamples: 1 of 1 reproduced

                        Skipped:
                          Bell EventuallySilent by tlc: liveness is for --profile full

                        AS EXPECTED: 2 configurations, 3 verdicts as expected, 0 differing, 0 inconclusive, 1 skipped; 1 of 1 defect found by all who looked; 1 of 1 saved case reproduced; 0 disagreements between engines; 90.0 s""");
    }

    @Test
    void everythingThatCanBeWrong() {
        MadeUp madeUp = MadeUp.asExpected()
                .saying(STRICT, SAFE, EngineName.TLC, Verdict.VIOLATED)
                .saying(STRICT, RUNG, EngineName.TLC, Verdict.INCONCLUSIVE)
                .saying(LAZY, SAFE, EngineName.JQWIK, Verdict.NOT_FOUND)
                .saying(MUFFLED, RUNG, EngineName.EXPLORER, Verdict.HOLDS)
                .seeing(LAZY, EngineName.TLC, graph(78, 99, 5))
                .replaying(
                        new SavedCaseResult("counterexamples/Bell/b.itf.json", false, "step 2, Ring, is not enabled"));

        assertThat(String.join("\n", ReportText.lines(madeUp.report()))).isEqualTo("""
                        viommu verify, profile quick, seed 42

                        ok: holds; VIOL: violated; ?: not decided; -: does not apply; !: not as expected; the letters are those of who says so:
                        E  explorer: every state of the Java model within the scope
                        T  tlc: every state of the TLA+ specification within the scope
                        J  jqwik: random schedules of the Java model: what they do not find may still be there

                                No             Rung
                                Double         Is        Eventually
                        Bell    Ring           Heard     Silent
                        ──────  ─────────────  ────────  ──────────
                        Strict  !ok EJ VIOL T  ok EJ ?T  skipped
                        Lazy    VIOL ET ?J     -         -

                        Bell    states  transitions  depth  E seconds  T seconds  J seconds  same graph  steps never enabled
                        ──────  ──────  ───────────  ─────  ─────────  ─────────  ─────────  ──────────  ───────────────────
                        Strict   1,234        5,678      9        1.3        1.3          -  ET          Muffle
                        Lazy        77           99      5        1.3        1.3          -  !E          none

                        defect   violates     in      steps  found by   schedules to find
                        ───────  ───────────  ──────  ─────  ─────────  ─────────────────
                        Muffled  RungIsHeard  Strict      4  !TJ not E                500

                        saved counterexamples: 1 of 2 reproduced
                          NOT REPRODUCED  counterexamples/Bell/b.itf.json: step 2, Ring, is not enabled

                        Not as expected, or not decided:
                          Bell Lazy: explorer sees 77 states at depth 5, tlc sees 78 states at depth 5
                          Bell Strict, NoDoubleRing, which should hold: tlc says VIOLATED after 4 steps; ./viommu again
                          Bell Strict, RungIsHeard, which should hold: tlc says inconclusive (out of memory); ./viommu again
                          Bell Lazy, NoDoubleRing, which should be violated: jqwik says not found; ./viommu again
                          Bell Strict with Muffled, RungIsHeard, which should be violated: explorer says holds; ./viommu again
                          counterexamples/Bell/b.itf.json: step 2, Ring, is not enabled

                        Skipped:
                          Bell EventuallySilent by tlc: liveness is for --profile full

                        DIFFERS: 2 configurations, 0 verdicts as expected, 1 differing, 2 inconclusive, 1 skipped; 0 of 1 defect found by all who looked; 1 of 2 saved cases reproduced; 1 disagreement between engines; 90.0 s""");
    }

    @Test
    void modelAndSpecificationSideBySide() {
        MadeUp madeUp = MadeUp.asExpected()
                .comparing(STRICT, Result.EQUAL, 0)
                .comparing(LAZY, Result.DIFFERENT, 1)
                .comparing(LAZY, Result.INCONCLUSIVE, 0);

        assertThat(String.join("\n", ReportText.lines(madeUp.report())))
                .contains("""
                        Bell    states E  states T  edges E  edges T  hash of the edges E               hash of the edges T               one graph  at
                        ──────  ────────  ────────  ───────  ───────  ────────────────────────────────  ────────────────────────────────  ─────────  ───────
                        Strict     1,234     1,234    5,000    5,000  00ff00ff00ff00ff00ff00ff00ff00ff  00ff00ff00ff00ff00ff00ff00ff00ff  yes        Bells=2
                        Lazy       1,234     1,234    5,000    5,001  00ff00ff00ff00ff00ff00ff00ff00ff  00ff00ff00ff00ff00ff00ff00ff0001  !no        Bells=2
                        Lazy       1,234         -    5,000        -  00ff00ff00ff00ff00ff00ff00ff00ff  -                                 ?          Bells=2
                        """)
                .contains("""
                        Not as expected, or not decided:
                          Bell Lazy: model and specification differ: the reason
                          Bell Lazy: model and specification were not compared: the reason
                        """)
                .contains("1 of 3 models equal to the specification; 0 disagreements");
    }

    @Test
    void larger() {
        MadeUp madeUp = MadeUp.asExpected()
                .enlarging(STRICT, Exit.AS_EXPECTED, "")
                .enlarging(LAZY, Exit.DIFFERS, "tlc says VIOLATED of RungIsHeard");

        assertThat(String.join("\n", ReportText.lines(madeUp.report())))
                .contains("""
                        Bell    states  transitions  depth  seconds  same graph  same verdicts  at
                        ──────  ──────  ───────────  ─────  ───────  ──────────  ─────────────  ───────
                        Strict   5,000        9,000     11      2.0  ET          yes            Bells=3
                        Lazy     5,000        9,000     11      2.0  E           !no            Bells=3
                        """)
                .contains("  Bell Lazy at Bells=3: tlc says VIOLATED of RungIsHeard; ./viommu again\n");
    }

    @Test
    void logs() {
        MadeUp madeUp = MadeUp.asExpected().tracing(0, "").tracing(2, "").tracing(0, "the file is cut off");

        assertThat(String.join("\n", ReportText.lines(madeUp.report())))
                .contains("""
                        logs       lines  rules  judged  not known  broken  as expected
                        ─────────  ─────  ─────  ──────  ─────────  ──────  ───────────
                        bells-1.2  1,000      1      10          1       0  yes
                        bells-1.2  1,000      1      10          1       2  !no
                        bells-1.2  1,000      1      10          1       0  ?
                        """)
                .contains("  bells-1.2: the file is cut off; ./viommu again\n")
                .contains("; 1 of 3 recorded runs broke nothing; 0 disagreements");
    }

    @Test
    void asMarkdown() {
        assertThat(String.join("\n", ReportMarkdown.lines(MadeUp.asExpected().report())))
                .isEqualTo("""
                        # viommu verify, profile quick, seed 42

                        **AS EXPECTED: 2 configurations, 3 verdicts as expected, 0 differing, 0 inconclusive, 1 skipped; 1 of 1 defect found by all who looked; 1 of 1 saved case reproduced; 0 disagreements between engines; 90.0 s**

                        ?: not decided; -: does not apply; !: not as expected; the letters are those of who says so:

                        * E  explorer: every state of the Java model within the scope
                        * T  tlc: every state of the TLA+ specification within the scope
                        * J  jqwik: random schedules of the Java model: what they do not find may still be there

                        ## Bell

                        | Bell | No<wbr>Double<wbr>Ring | Rung<wbr>Is<wbr>Heard | Eventually<wbr>Silent |
                        |:--|:--|:--|:--|
                        | Strict | holds ETJ | holds ETJ | skipped |
                        | Lazy | VIOLATED ETJ | - | - |

                        | Bell | states | transitions | depth | E seconds | T seconds | J seconds | same graph | steps never enabled |
                        |:--|--:|--:|--:|--:|--:|--:|:--|:--|
                        | Strict | 1,234 | 5,678 | 9 | 1.3 | 1.3 | - | ET | Muffle |
                        | Lazy | 77 | 99 | 5 | 1.3 | 1.3 | - | ET | none |

                        | defect | violates | in | steps | found by | schedules to find |
                        |:--|:--|:--|--:|:--|--:|
                        | Muffled | RungIsHeard | Strict | 4 | ETJ | 500 |

                        ## Saved counterexamples

                        * saved counterexamples: 1 of 1 reproduced

                        ## Skipped

                        * Bell EventuallySilent by tlc: liveness is for --profile full

                        `./viommu verify` on viommu 1""");
    }
}
