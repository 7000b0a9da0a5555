package viommu.ci.bench.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.Report;
import viommu.ci.bench.Tiny;
import viommu.ci.bench.campaigns.CampaignsBenchmark.Course;
import viommu.ci.claim.Exit;
import viommu.properties.StepRate;

class CampaignsBenchmarkTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void everyModelIsMeasuredOnTheSameWork() {
        List<Course> courses =
                List.of(new Course("StrictSidecore", Map.of()), new Course("StrictBareMetal", Map.of("StaleAge", 0)));

        Report report = new CampaignsBenchmark(0.01, courses).measure(Tiny.setting());

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.notes()).anyMatch(note -> note.startsWith("the work was the same"));
        assertThat(report.tables().get(0).rows())
                .extracting(row -> row.get(0) + ", " + row.get(1))
                .containsExactly("Viommu StrictSidecore, standard", "Viommu StrictBareMetal, StaleAge=0");
        assertThat(report.json()).containsKeys("models", "targets");
    }

    @Test
    void ratesStandSideBySideAndAMissedTargetIsNoFailure() {
        Report report = CampaignsBenchmark.report(List.of(race(0)));

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.tables().get(0).rows())
                .containsExactly(List.of(
                        "M",
                        "standard",
                        "2,000",
                        "1,000",
                        "3,000",
                        "400",
                        "200",
                        "500",
                        "5.00",
                        "2.00",
                        "15.00",
                        "700",
                        "1.75",
                        "3"));
        assertThat(report.text()).contains("M, standard / ActionChain  at least 10.00      5.00  no");
    }

    @Test
    void chainsThatDoOtherWorkAreNotComparable() {
        Report report = CampaignsBenchmark.report(List.of(race(3)));

        assertThat(report.exit()).isEqualTo(Exit.DIFFERS);
        assertThat(report.notes())
                .contains(
                        "NOT THE SAME WORK: M, standard: 3 of 100 chains are not what the schedule of their actions is");
    }

    private static Race race(int differences) {
        return new Race(
                "M",
                "standard",
                4,
                List.of(round(600, 1_000, 500), round(700, 2_000, 400), round(800, 3_000, 200)),
                differences);
    }

    private static Round round(long cold, long warm, long chains) {
        return new Round(new StepRate(cold, SECOND), new StepRate(warm, SECOND), new StepRate(chains, SECOND));
    }
}
