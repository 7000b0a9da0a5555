package viommu.ci.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import viommu.ci.feedback.Meter;
import viommu.ci.text.MarkdownTable;
import viommu.ci.text.Table;
import viommu.model.price.Cost;
import viommu.model.price.CostEntry;
import viommu.model.price.CostTable;
import viommu.model.price.Measured;
import viommu.model.price.Point;
import viommu.model.price.Workload;

/** The standard table: what the documentation shows, and how it stands to the published points. */
class TradeoffTest {
    private static final Path HOME = Path.of("..");
    private static final CostTable COSTS = CostFile.read(HOME.resolve("ci/tradeoff/costs.json"));

    private static Tradeoff tradeoff;

    @BeforeAll
    static void simulate() throws InterruptedException {
        Setting setting = new Setting(Workload.standard(), COSTS);
        tradeoff = new Tradeoff(setting, setting.table(Meter.SILENT), Optional.empty());
    }

    @Test
    void theDocumentationShowsWhatTheCommandPrints() throws Exception {
        String page = Files.readString(HOME.resolve("docs/tradeoff.md"));

        for (Map.Entry<String, Table> table : TradeoffPage.tables(tradeoff).entrySet()) {
            assertThat(TradeoffPage.after(page, table.getKey()).lines())
                    .as(table.getKey() + "; ./viommu tradeoff --write writes it anew")
                    .isEqualTo(MarkdownTable.lines(table.getValue()));
        }
    }

    @Test
    void atMostFourOfSevenPointsAreFittedAndThePredictedOnesAreClose() {
        assertThat(COSTS.points()).hasSize(7);
        assertThat(COSTS.points().stream().filter(p -> p.fits().isPresent())).hasSizeLessThanOrEqualTo(4);
        assertThat(tradeoff.missed()).isEmpty();
    }

    @Test
    void everyFittedFigureNamesThePointThatItIsFittedTo() {
        assertThat(COSTS.entries().stream()
                        .filter(entry -> entry.kind() == CostEntry.Kind.FITTED)
                        .map(CostEntry::cost))
                .containsExactlyInAnyOrderElementsOf(COSTS.points().stream()
                        .flatMap(point -> point.fits().stream())
                        .toList());
    }

    @Test
    void aFittedPointIsMet() {
        for (Measured row : tradeoff.rows()) {
            if (tradeoff.point(row).flatMap(Point::fits).isPresent()) {
                assertThat(tradeoff.residual(row).orElseThrow()).isBetween(-0.5, 0.5);
            }
        }
    }

    /** From elsewhere the fit comes back to what the file has. */
    @Test
    void theFitGivesTheFiguresThatAreMarkedAsFitted() {
        CostTable off = COSTS.with(Cost.PACKET, 1).with(Cost.EXIT, 1).with(Cost.PAGE_LOSS, 0.5);

        CostTable fitted = Calibration.fit(off, Workload.standard());

        for (Cost cost : new Cost[] {Cost.PACKET, Cost.EXIT, Cost.PAGE_LOSS}) {
            assertThat(fitted.of(cost) / COSTS.of(cost)).as(cost.toString()).isBetween(0.97, 1.03);
        }
    }

    @Test
    void thePictureShowsThroughputAndExposureOfEveryConfiguration() {
        String svg = TradeoffChart.svg(tradeoff);

        assertThat(svg).startsWith("<?xml").contains("<svg").contains("</svg");
        for (Measured row : tradeoff.rows()) {
            assertThat(drawnWith(row, row.lineRate(), row.exposedBytes())).isEqualTo(svg);
            assertThat(drawnWith(row, row.lineRate() / 2, row.exposedBytes())).isNotEqualTo(svg);
            assertThat(drawnWith(row, row.lineRate(), row.exposedBytes() + 100_000))
                    .isNotEqualTo(svg);
        }
    }

    /** The picture, with other figures of one row. */
    private static String drawnWith(Measured row, double lineRate, double exposedBytes) {
        Measured other = new Measured(
                row.way(),
                lineRate,
                row.invalidations(),
                row.doorbells(),
                row.exits(),
                row.reuses(),
                row.staleMean(),
                row.staleMost(),
                row.windowMeanMs(),
                row.windowMostMs(),
                exposedBytes,
                row.byteSecondsPerPacket(),
                row.pinnedMean(),
                row.pinnedMost(),
                row.faults(),
                row.stuck());
        List<Measured> rows =
                tradeoff.rows().stream().map(one -> one == row ? other : one).toList();
        return TradeoffChart.svg(new Tradeoff(tradeoff.setting(), rows, Optional.empty()));
    }

    @Test
    void aMissedPointIsNamed() {
        CostTable dear = COSTS.with(Cost.IOVA_ALLOCATE_DEFERRED, 10_000);
        Setting setting = new Setting(Workload.standard().withPackets(1_000), dear);
        Tradeoff missed = tradeoffOf(setting);

        assertThat(missed.missed()).hasSize(1);
        assertThat(TradeoffText.lines(missed))
                .anySatisfy(line ->
                        assertThat(line).startsWith("off by more than 10 percentage points: Deferred BareMetal"));
    }

    private static Tradeoff tradeoffOf(Setting setting) {
        try {
            return new Tradeoff(setting, setting.table(Meter.SILENT), Optional.empty());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
