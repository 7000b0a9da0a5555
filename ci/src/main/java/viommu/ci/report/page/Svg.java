package viommu.ci.report.page;

import java.awt.Color;
import java.awt.Dimension;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as SVG that stands in a page. The page's style replaces two colours by its own, for dark and light. */
final class Svg {
    static final int WIDTH = 900;
    static final int HEIGHT = 360;

    /** The style has another instead: {@code [fill="rgb(1,2,3)"]}. */
    private static final Color INK = new Color(1, 2, 3);

    private static final Color RULE = new Color(4, 5, 6);
    private static final Color NOTHING = new Color(0, 0, 0, 0);
    /** Each legible on black and on white. */
    private static final Color[] SERIES = {
        new Color(47, 129, 247),
        new Color(219, 109, 40),
        new Color(63, 160, 80),
        new Color(163, 113, 247),
        new Color(210, 80, 130)
    };

    private Svg() {}

    static void style(Styler styler) {
        styler.setChartBackgroundColor(NOTHING)
                .setPlotBackgroundColor(NOTHING)
                .setLegendBackgroundColor(NOTHING)
                .setChartFontColor(INK)
                .setLegendBorderColor(NOTHING)
                .setPlotBorderColor(RULE)
                .setChartTitleVisible(false)
                .setSeriesColors(SERIES);
        if (styler instanceof AxesChartStyler axes) {
            axes.setAxisTickLabelsColor(INK)
                    .setAxisTickMarksColor(RULE)
                    .setPlotGridLinesColor(RULE)
                    .setXAxisTitleColor(INK)
                    .setYAxisTitleColor(INK);
        }
    }

    /** @param name begins the ids in it, which are different from those of other charts */
    static String of(Chart<?, ?> chart, String name) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(name + prefix);
            }
        });
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.paint(graphics, WIDTH, HEIGHT);
        StringWriter text = new StringWriter();
        try {
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
            graphics.stream(root, text, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new UncheckedIOException("cannot draw " + name, e);
        }
        String svg = text.toString();
        return svg.substring(svg.indexOf("<svg"));
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
