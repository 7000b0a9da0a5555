package viommu.ci.tradeoff;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Document;
import viommu.model.price.Measured;

/** Protection versus throughput, as a picture: a mark for each teardown, a colour for each emulation. */
public final class TradeoffChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    /** Decimals of a coordinate. */
    private static final int PRECISION = 1;
    /** Nothing exposed has no place on a logarithmic axis: it stands where this much would. */
    private static final double NOTHING_KIB = 0.01;

    private static final Map<String, Color> COLOURS = Map.of(
            "BareMetal", new Color(0x00, 0x72, 0xb2),
            "Samecore", new Color(0xd5, 0x5e, 0x00),
            "Sidecore", new Color(0x00, 0x9e, 0x73));
    private static final Map<String, Marker> MARKS = Map.of(
            "Strict", SeriesMarkers.SQUARE,
            "Async", SeriesMarkers.CROSS,
            "Deferred", SeriesMarkers.TRIANGLE_UP,
            "Optimistic", SeriesMarkers.CIRCLE);

    private TradeoffChart() {}

    /** The picture as an SVG document. */
    public static String svg(Tradeoff tradeoff) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("The price of protection: simulated, calibrated on three published points")
                .xAxisTitle("exposed after unmap, mean KiB (0.01: none)")
                .yAxisTitle("% of 10 Gb/s")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax(105.0);
        chart.getStyler().setXAxisMin(NOTHING_KIB);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setLocale(Locale.ROOT);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        for (Measured row : tradeoff.rows()) {
            XYSeries series = chart.addSeries(
                    row.way().toString(),
                    List.of(Math.max(NOTHING_KIB, row.exposedBytes() / 1024)),
                    List.of(Tradeoff.percent(row)));
            series.setMarker(MARKS.get(row.way().teardown()));
            series.setMarkerColor(COLOURS.get(row.way().emulation()));
            series.setLineStyle(new BasicStroke(0));
            series.setLineColor(COLOURS.get(row.way().emulation()));
        }
        return drawn(chart);
    }

    private static String drawn(XYChart chart) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setPrecision(PRECISION);
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            chart.paint(graphics, WIDTH, HEIGHT);
            graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
            StringWriter svg = new StringWriter();
            graphics.stream(svg, true);
            return svg.toString();
        } catch (ParserConfigurationException | SVGGraphics2DIOException e) {
            throw new IllegalStateException("the picture cannot be drawn: " + e.getMessage(), e);
        }
    }
}
