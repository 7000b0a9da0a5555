package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.Report;
import viommu.ci.bench.Setting;
import viommu.ci.bench.Share;
import viommu.ci.claim.Exit;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;

class GraphBenchmarkTest {
    private static final Series ONE = MadeUp.series("explorer, 1 thread", 500, 400, 600);
    private static final Series TWO = MadeUp.series("explorer, 2 threads", 320, 320, 320);
    private static final Series SPIN = MadeUp.series("Spin", 1250, 1000, 1500);
    private static final Series TLC = MadeUp.series("TLC", 30_000, 20_000, 25_000);

    @Test
    void theContendersStandSideBySideAndTargetsBelow() {
        assertThat(report(ONE, SPIN, TWO, TLC).text())
                .containsSubsequence(
                        "contender            transitions/s   states/s  median s   from     to  x Spin  x TLC  bytes/state"
                                + "  peak MiB  rounds     states  transitions",
                        "explorer, 1 thread      12,000,000  2,000,000      0.50   0.40   0.60    2.50  50.00         24.0"
                                + "       100       3  1,000,000    6,000,000",
                        "TLC                        240,000     40,000     25.00  20.00  30.00    0.05   1.00         24.0"
                                + "       100       3  1,000,000    6,000,000",
                        "target                                             wanted  measured  met",
                        "one thread / Spin                           at least 2.00      2.50  yes",
                        "one thread / TLC with two workers          at least 60.00     50.00  no",
                        "two threads / one thread                    at least 1.70      1.56  no",
                        "bytes per state, trail and index included   at most 24.00     24.00  yes");
    }

    @Test
    void aMissedTargetIsNoFailure() {
        assertThat(report(ONE, SPIN, TWO, TLC).exit()).isEqualTo(Exit.AS_EXPECTED);
    }

    @Test
    void contendersThatSawDifferentGraphsAreNotComparable() {
        GraphSize other = new GraphSize(1_000_000, 6_000_001);
        Series wrong =
                new Series("Spin", "", List.of(MadeUp.sample(1000), MadeUp.sample(other, 1000)), Optional.empty());

        Report report = report(ONE, wrong, TWO, TLC);

        assertThat(report.exit()).isEqualTo(Exit.DIFFERS);
        assertThat(report.notes())
                .contains("NOT THE SAME WORK: Spin saw 1,000,000 states, 6,000,001 transitions, and"
                        + " explorer, 1 thread 1,000,000 states, 6,000,000 transitions");
    }

    @Test
    void whatWasNotMeasuredIsNamedAndInconclusive() {
        Report report = report(ONE, MadeUp.failed("Spin", "it fell over"), TWO, TLC);

        assertThat(report.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(report.notes()).contains("Spin: NOT MEASURED: it fell over");
        assertThat(report.text())
                .contains("one thread / Spin                           at least 2.00  not measured  -");
    }

    private static Report report(Series... all) {
        Setting setting = new Setting(new Home(Path.of("nowhere")), 3, 1, Map.of(), true, Share.ALL, Feedback.SILENT);
        return GraphBenchmark.report(Anchor.standard(), setting, List.of(all));
    }
}
