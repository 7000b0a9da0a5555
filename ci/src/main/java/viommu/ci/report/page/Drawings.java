package viommu.ci.report.page;

import java.awt.AWTError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import viommu.ci.claim.Claim;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Run;
import viommu.ci.claim.Verdict;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.page.View.Drawing;
import viommu.ci.text.Figures;

/** What is better seen than read. */
final class Drawings {
    private Drawings() {}

    static List<Drawing> of(Report report, String command) {
        List<Drawing> drawings = new ArrayList<>();
        time(report, command).ifPresent(drawings::add);
        chance(report, command).ifPresent(drawings::add);
        return drawings;
    }

    /** Where the time of the engines went. */
    private static Optional<Drawing> time(Report report, String command) {
        List<EngineName> engines = report.engines().stream()
                .filter(e -> report.runs().stream().anyMatch(run -> run.engine().equals(e)))
                .toList();
        if (engines.isEmpty()) {
            return Optional.empty();
        }
        List<String> protocols = report.parts().stream().map(Part::protocol).toList();
        return Optional.of(drawing(
                "Where the time went",
                "Seconds that the engines took, one after the other; several ran side by side.",
                command,
                () -> {
                    CategoryChart chart = new CategoryChartBuilder()
                            .width(Svg.WIDTH)
                            .height(Svg.HEIGHT)
                            .yAxisTitle("seconds")
                            .build();
                    Svg.style(chart.getStyler());
                    chart.getStyler()
                            .setStacked(true)
                            .setXAxisLabelRotation(30)
                            .setLegendPosition(LegendPosition.OutsideS)
                            .setLegendLayout(LegendLayout.Horizontal);
                    for (EngineName engine : engines) {
                        chart.addSeries(
                                engine.name(),
                                protocols,
                                protocols.stream()
                                        .map(protocol -> seconds(report, protocol, engine))
                                        .toList());
                    }
                    return Svg.of(chart, "time");
                }));
    }

    private static double seconds(Report report, String protocol, EngineName engine) {
        Duration time = report.runs().stream()
                .filter(run ->
                        run.engine().equals(engine) && run.subject().protocol().equals(protocol))
                .map(Run::time)
                .reduce(Duration.ZERO, Duration::plus);
        return time.toMillis() / 1000.0;
    }

    /** How many defects so many random schedules find. */
    private static Optional<Drawing> chance(Report report, String command) {
        List<Claim> found = report.claims().stream()
                .filter(c -> c.subject().defect().isPresent() && c.verdict() == Verdict.VIOLATED)
                .filter(c ->
                        c.engine().equals(EngineName.JQWIK) && c.schedules().isPresent())
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        double[] schedules = found.stream()
                .mapToDouble(c -> c.schedules().orElseThrow())
                .sorted()
                .toArray();
        double[] counts =
                IntStream.rangeClosed(1, schedules.length).mapToDouble(n -> n).toArray();
        return Optional.of(drawing(
                "What chance finds",
                "How many of the seeded defects were found within so many random schedules: all "
                        + Figures.count(schedules.length) + " within "
                        + Figures.count((long) schedules[schedules.length - 1]) + ".",
                command,
                () -> {
                    XYChart chart = new XYChartBuilder()
                            .width(Svg.WIDTH)
                            .height(Svg.HEIGHT)
                            .xAxisTitle("random schedules")
                            .yAxisTitle("defects found")
                            .build();
                    Svg.style(chart.getStyler());
                    chart.getStyler()
                            .setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step)
                            .setXAxisLogarithmic(true)
                            .setYAxisMin(0.0)
                            .setLegendVisible(false);
                    chart.addSeries("defects", schedules, counts).setMarker(SeriesMarkers.NONE);
                    return Svg.of(chart, "chance");
                }));
    }

    /** Drawing needs fonts, which a server may lack: the figures are in the tables too, so the page is written all the same. */
    private static Drawing drawing(String title, String sentence, String command, Supplier<String> svg) {
        try {
            return new Drawing(title, sentence, command, svg.get(), "");
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            return new Drawing(
                    title, sentence, command, "", "This chart was not drawn: " + Cut.text(String.valueOf(e)));
        }
    }
}
