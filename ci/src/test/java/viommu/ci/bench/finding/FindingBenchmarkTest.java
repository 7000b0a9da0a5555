package viommu.ci.bench.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.Report;
import viommu.ci.bench.Seeded;
import viommu.ci.bench.Tiny;
import viommu.ci.claim.Exit;
import viommu.properties.FindingTime;

class FindingBenchmarkTest {
    private static final Found SOON = new Found("Soon", "P", found(100, 1), found(100, 3));
    private static final Found LATE = new Found("Late", "P", found(98, 1), found(100, 1));

    @Test
    void everyDefectThatAFiniteScheduleShowsIsLookedFor() {
        Report report = new FindingBenchmark(2, 10_000).measure(Tiny.setting());

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.tables().get(0).rows())
                .hasSameSizeAs(Seeded.safety())
                .allMatch(row -> row.get(2).equals("2 of 2"));
        assertThat(report.json()).containsKeys("defects", "targets").containsEntry("tries", 10_000L);
    }

    @Test
    void quantilesStandBesideThoseWithoutGuidance() {
        Report report = FindingBenchmark.report(List.of(SOON), 10_000);

        assertThat(report.tables().get(0).rows())
                .containsExactly(List.of(
                        "Soon",
                        "P",
                        "100 of 100",
                        "50",
                        "99",
                        "100",
                        "100 of 100",
                        "150",
                        "297",
                        "300",
                        "3.00",
                        "3.00"));
        assertThat(report.notes()).contains("over the defects (geometric mean): x median 3.00, x 99 % 3.00");
    }

    @Test
    void aDefectThatTooFewCampaignsFindMissesTheTarget() {
        Report report = FindingBenchmark.report(List.of(SOON, LATE), 10_000);

        assertThat(report.text())
                .contains("TARGET MISSED: Late was found by 98 of 100 campaigns"
                        .indent(2)
                        .stripTrailing())
                .anyMatch(line -> line.matches("defects that 99 % .* at least 2.00 +1.00  no"));
        assertThat(report.tables().get(0).rows().get(1)).contains("98 of 100", "-");
    }

    /** So many of a hundred campaigns, the last of them after the most schedules. */
    private static FindingTime found(int campaigns, int step) {
        return new FindingTime(
                100,
                LongStream.rangeClosed(1, campaigns).map(n -> n * step).boxed().toList());
    }
}
