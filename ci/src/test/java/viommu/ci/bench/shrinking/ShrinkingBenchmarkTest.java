package viommu.ci.bench.shrinking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.Report;
import viommu.ci.bench.Seeded;
import viommu.ci.bench.Share;
import viommu.ci.bench.Tiny;
import viommu.ci.bench.jqwik.ShrinkingComparison;
import viommu.ci.bench.shrinking.Shrunk.OneShrunk;
import viommu.ci.claim.Exit;

class ShrinkingBenchmarkTest {
    private static final OneShrunk SHORTEST = new OneShrunk(5, 0.1, 0.09);
    private static final ShrinkingComparison CHAIN = new ShrinkingComparison(90, 12, 3.5, 5, 0.2);

    @Test
    void schedulesOfADefectAreShrunkByBoth() {
        List<Seeded<?>> defects = Seeded.safety().stream()
                .filter(seeded -> seeded.name().equals("Viommu MissingMapInvalidation"))
                .toList();

        Report report = new ShrinkingBenchmark(2, 1, 50).measure(Tiny.setting(), defects);

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.tables().get(0).rows().get(0)).contains("Viommu MissingMapInvalidation", "2 of 2");
        assertThat(report.tables().get(1).rows().get(0)).contains("1 of 1");
        assertThat(report.json()).containsKeys("defects", "targets");
    }

    @Test
    void jqwikIsAskedAboutAShareOfTheDefects() {
        List<Seeded<?>> defects = Seeded.safety().stream()
                .filter(seeded -> seeded.name().equals("Viommu MissingMapInvalidation")
                        || seeded.name().equals("Viommu EarlyUnpin"))
                .toList();

        Report report = new ShrinkingBenchmark(1, 1, 50).measure(Tiny.setting(new Share(2)), defects);

        assertThat(report.tables().get(0).rows()).hasSize(2);
        assertThat(report.tables().get(1).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("Viommu EarlyUnpin", "1 of 1"));
        assertThat(report.notes()).anyMatch(note -> note.startsWith("action chains, of one in 2 of the defects: "));
    }

    @Test
    void aFailingScheduleHasTheWholeLengthAndViolates() {
        Seeded<?> seeded = Seeded.safety().get(0);

        assertThat(new FailingSchedules<>(seeded, 200).first(3))
                .map(schedule -> schedule.length())
                .isEqualTo(Optional.of(200));
    }

    @Test
    void lengthsAndTimesStandBesideThoseOfJqwik() {
        Report report = ShrinkingBenchmark.report(List.of(shrunk(SHORTEST, SHORTEST)), 200, Share.ALL);

        assertThat(report.text())
                .containsSubsequence(
                        "D                 5       5        5                  2 of 2              2 of 2     0.100   0.100             0.090",
                        "D              1 of 1         5      90     12    12  3.500     5     5  0.200");
        assertThat(report.text().stream().filter(line -> line.endsWith("  yes")))
                .hasSize(3);
    }

    @Test
    void whatIsLongOrLateMissesTheTargets() {
        Report report =
                ShrinkingBenchmark.report(List.of(shrunk(SHORTEST, new OneShrunk(7, 1.5, 0.8))), 200, Share.ALL);

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.text().stream().filter(line -> line.endsWith("  no")))
                .hasSize(3)
                .anyMatch(line -> line.matches("steps more than the shortest, at worst +at most 1.00 +2.00  no"))
                .anyMatch(line -> line.matches("% of the schedules .* at least 95.00 +50.00  no"))
                .anyMatch(line -> line.matches("seconds for a schedule .* at most 1.00 +1.50  no"));
    }

    @Test
    void aSeedWithoutAFailingScheduleIsNotMeasured() {
        Report report = ShrinkingBenchmark.report(List.of(shrunk(SHORTEST)), 200, Share.ALL);

        assertThat(report.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(report.notes()).contains("D: NOT MEASURED: only 1 of 2 seeds have a schedule that fails");
    }

    private static Shrunk shrunk(OneShrunk... all) {
        return new Shrunk("D", "P", 5, 2, List.of(all), 1, List.of(CHAIN));
    }
}
