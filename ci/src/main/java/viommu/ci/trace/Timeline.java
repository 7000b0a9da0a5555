package viommu.ci.trace;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Document;
import viommu.adapters.logs.Side;
import viommu.adapters.logs.check.Breach;
import viommu.adapters.logs.check.Series;
import viommu.adapters.logs.trial.LogReport;
import viommu.ci.home.WholeFile;

/** Stale mappings, invalidations and what is broken, over the guest's time, as SVG. */
public final class Timeline {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 500;

    private Timeline() {}

    /** @throws IllegalArgumentException if there is no guest's log, which is what has stale mappings */
    public static void draw(LogReport report, Path file) {
        LogReport.Guest guest = report.windows()
                .orElseThrow(() -> new IllegalArgumentException("the timeline is that of a guest's log"));
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Unmapped and not invalidated yet")
                .xAxisTitle("guest's clock in s")
                .yAxisTitle("stale mappings")
                .build();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step).setMarkerSize(8);
        add(chart, "stale mappings", guest.windows().stale()).setMarker(SeriesMarkers.NONE);
        add(chart, "invalidations so far", guest.windows().submissions())
                .setMarker(SeriesMarkers.NONE)
                .setYAxisGroup(1);
        chart.setYAxisGroupTitle(1, "invalidations");
        broken(chart, report);
        WholeFile.write(file, svg(chart));
    }

    private static XYSeries add(XYChart chart, String name, Series series) {
        boolean empty = series.values().length == 0;
        return chart.addSeries(
                name, empty ? new double[] {0} : series.seconds(), empty ? new double[] {0} : series.values());
    }

    private static void broken(XYChart chart, LogReport report) {
        List<Breach> breaches = report.breaches();
        if (!breaches.isEmpty()) {
            long ahead = report.joined().map(j -> j.check().clockAhead()).orElse(0L);
            double[] times = breaches.stream()
                    .mapToDouble(b -> (b.event().at().nanos() - (b.side() == Side.GUEST ? 0 : ahead)) / 1e9)
                    .toArray();
            chart.addSeries("broken", times, new double[times.length])
                    .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                    .setMarker(SeriesMarkers.CROSS);
        }
    }

    private static String svg(XYChart chart) {
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
        chart.paint(graphics, WIDTH, HEIGHT);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(text, true);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException("cannot draw the timeline", e);
        }
        return text.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML", e);
        }
    }
}
