package viommu.ci.bench.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viommu.ci.bench.Report;
import viommu.ci.bench.Seeded;
import viommu.ci.bench.Share;
import viommu.ci.bench.Tiny;
import viommu.ci.claim.Exit;

class FirstBenchmarkTest {
    private static final List<String> ENGINES = List.of("explorer", "schedules", "TLC");

    @Test
    void eachEngineIsAskedForEachDefect() {
        Report report = FirstBenchmark.measure(Tiny.setting(), seeded("Viommu EarlyUnpin"));

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.tables().get(0).rows()).singleElement().satisfies(row -> {
            assertThat(row).startsWith("Viommu EarlyUnpin", "OvercommitSafe").endsWith("skipped");
            assertThat(row.subList(2, 4)).allMatch(seconds -> seconds.matches("\\d+\\.\\d{3}"));
        });
        assertThat(report.json()).containsKeys("engines", "defects");
    }

    @Test
    void tlcIsAskedAboutAShareOfTheDefects() {
        List<Seeded<?>> defects = Seeded.all().stream()
                .filter(seeded -> seeded.name().equals("Viommu MissingMapInvalidation")
                        || seeded.name().equals("Viommu EarlyUnpin"))
                .toList();

        Report report = FirstBenchmark.measure(Tiny.setting(new Share(2)), defects);

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.tables().get(0).rows()).extracting(row -> row.get(4)).containsExactly("skipped", "not asked");
        assertThat(report.notes()).anyMatch(note -> note.contains("TLC in its own, about one in 2 of the defects"));
    }

    @Test
    void schedulesMakeNoClaimAboutLiveness() {
        Report report = FirstBenchmark.measure(Tiny.setting(), seeded("Viommu ForgottenFlush"));

        assertThat(report.exit()).isEqualTo(Exit.AS_EXPECTED);
        assertThat(report.tables().get(0).rows().get(0)).contains("no claim", "skipped");
    }

    @Test
    void theMedianOfTheRoundsIsShown() {
        Report report = FirstBenchmark.report(
                List.of(first(Outcome.found(0.5), Outcome.found(0.1), Outcome.found(0.2))), ENGINES, Share.ALL);

        assertThat(report.tables().get(0).rows()).containsExactly(List.of("D", "P", "0.200", "no claim", "1.000"));
    }

    @Test
    void aRoundThatFindsNothingIsNamedAndInconclusive() {
        Report report = FirstBenchmark.report(
                List.of(first(Outcome.found(0.5), Outcome.notFound("not found in 10000 schedules"))),
                ENGINES,
                Share.ALL);

        assertThat(report.exit()).isEqualTo(Exit.INCONCLUSIVE);
        assertThat(report.notes()).contains("D, explorer: NOT MEASURED: not found in 10000 schedules");
        assertThat(report.tables().get(0).rows()).containsExactly(List.of("D", "P", "-", "no claim", "1.000"));
    }

    private static First first(Outcome... explorer) {
        return new First(
                "D",
                "P",
                Map.of(
                        "explorer", List.of(explorer),
                        "schedules", List.of(Outcome.noClaim()),
                        "TLC", List.of(Outcome.found(1))));
    }

    private static List<Seeded<?>> seeded(String name) {
        return Seeded.all().stream()
                .filter(seeded -> seeded.name().equals(name))
                .toList();
    }
}
