package viommu.ci.trace;

import java.awt.Color;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.Styler.YAxisPosition;
import org.knowm.xchart.style.XYStyler;
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
    private static final double HEADROOM = 1.1;
    private static final Color STALE = new Color(0x1f77b4);
    private static final Color STALE_AREA = new Color(0xc6dbef);
    private static final Color INVALIDATIONS = new Color(0xe08214);
    private static final Color BROKEN = new Color(0xd62728);

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
        double most = Math.max(guest.windows().mostStale(), 1);
        style(chart.getStyler(), most * HEADROOM);
        XYSeries stale = add(chart, "stale mappings", guest.windows().stale());
        stale.setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea);
        stale.setMarker(SeriesMarkers.NONE);
        stale.setLineColor(STALE);
        stale.setFillColor(STALE_AREA);
        XYSeries submissions =
                add(chart, "invalidations so far", guest.windows().submissions());
        submissions.setMarker(SeriesMarkers.NONE);
        submissions.setLineColor(INVALIDATIONS);
        submissions.setYAxisGroup(1);
        chart.setYAxisGroupTitle(1, "invalidations so far");
        broken(chart, report, most);
        WholeFile.write(file, svg(chart));
    }

    /** Both axes begin at zero, and the marks of what is broken lie above what is stale. */
    private static void style(XYStyler styler, double top) {
        styler.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step);
        styler.setMarkerSize(12);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setYAxisMin(0, 0.0);
        styler.setYAxisMax(0, top);
        styler.setYAxisMin(1, 0.0);
        styler.setYAxisGroupPosition(1, YAxisPosition.Right);
        styler.setYAxisDecimalPattern("#,##0");
    }

    private static XYSeries add(XYChart chart, String name, Series series) {
        boolean empty = series.values().length == 0;
        return chart.addSeries(
                name, empty ? new double[] {0} : series.seconds(), empty ? new double[] {0} : series.values());
    }

    private static void broken(XYChart chart, LogReport report, double most) {
        List<Breach> breaches = report.breaches();
        if (!breaches.isEmpty()) {
            long ahead = report.joined().map(j -> j.check().clockAhead()).orElse(0L);
            double[] times = breaches.stream()
                    .mapToDouble(b -> (b.event().at().nanos() - (b.side() == Side.GUEST ? 0 : ahead)) / 1e9)
                    .toArray();
            double[] heights = new double[times.length];
            Arrays.fill(heights, most);
            chart.addSeries("broken", times, heights)
                    .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                    .setMarker(SeriesMarkers.CROSS)
                    .setMarkerColor(BROKEN);
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
