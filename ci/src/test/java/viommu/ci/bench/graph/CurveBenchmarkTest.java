package viommu.ci.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.Report;
import viommu.ci.claim.Exit;

class CurveBenchmarkTest {
    private static final Series SMALL = graph(new GraphSize(100_000, 600_000), 20);
    private static final Series LARGE = graph(new GraphSize(100_000_000, 600_000_000), 30_000);

    @Test
    void theBarIsAsLongAsAStateIsDear() {
        Report report = CurveBenchmark.report(List.of(SMALL, LARGE));

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.notes()).contains("from the cheapest to the dearest state: a factor of 1.50");
        assertThat(report.text())
                .containsSubsequence(
                        "    100,000      600,000   0.02       1           33.3         24.0       200  "
                                + "█".repeat(20),
                        "100,000,000  600,000,000  30.00       1           50.0         24.0       300  "
                                + "█".repeat(30));
    }

    @Test
    void aGraphThatWasNotExploredIsNamedAndInconclusive() {
        Report report = CurveBenchmark.report(List.of(SMALL, MadeUp.failed("Iova=9", "stopped after 1 s")));

        assertThat(report.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(report.notes()).contains("Iova=9: NOT MEASURED: stopped after 1 s");
    }

    private static Series graph(GraphSize size, long millis) {
        return new Series(size.toString(), "", List.of(MadeUp.sample(size, millis)), Optional.empty());
    }
}
