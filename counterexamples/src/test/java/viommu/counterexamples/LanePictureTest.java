package viommu.counterexamples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LanePictureTest {
    /** As wide as a letter of the common fixed-width fonts at this size. */
    private static final double LETTER = 12 * 0.602;

    private static final List<Counterexample<?>> SAVED = new Corpus(Path.of(".")).read();

    static List<Counterexample<?>> saved() {
        return SAVED;
    }

    @Test
    void aCaseWithADefectIsDrawnAsPinned() {
        assertThat(LanePicture.svg(Cases.lostRing())).isEqualTo(Resources.text("lost-ring.svg"));
    }

    @ParameterizedTest
    @MethodSource("saved")
    void everyStepStandsInTheLaneOfItsActorAndTheLastOneIsMarked(Counterexample<?> counterexample) {
        Document picture = parsed(LanePicture.svg(counterexample));
        Scenes scenes = Scenes.of(counterexample);
        List<String> centres = with(picture, "text", "head").stream()
                .map(head -> head.getAttribute("x"))
                .toList();
        List<Element> rows = elements(picture, "g");

        assertThat(rows).hasSameSizeAs(scenes.rows());
        for (int n = 1; n < rows.size(); n++) {
            Scene scene = scenes.rows().get(n);
            Element box = with(rows.get(n), "text", "box").get(0);
            assertThat(box.getTextContent()).isEqualTo(scene.action());
            assertThat(box.getAttribute("x"))
                    .isEqualTo(centres.get(scenes.lanes().indexOf(scene.lane())));
            assertThat(rows.get(n).getAttribute("class").startsWith("bad")).isEqualTo(n == rows.size() - 1);
        }
        Element last = rows.get(rows.size() - 1);
        assertThat(with(last, "text", "mark").stream()
                        .map(Element::getTextContent)
                        .toList()
                        .toString())
                .contains(counterexample.property());
    }

    @ParameterizedTest
    @MethodSource("saved")
    void noWordLeavesThePictureOrRunsIntoAnother(Counterexample<?> counterexample) {
        Document picture = parsed(LanePicture.svg(counterexample));
        String[] box = picture.getDocumentElement().getAttribute("viewBox").split(" ");

        for (Element text : elements(picture, "text")) {
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double wide = text.getTextContent().length() * LETTER;
            boolean middle = text.getAttribute("class").matches("box|head.*");
            boolean end = text.getAttribute("class").equals("number");
            assertThat(end ? x : middle ? x + wide / 2 : x + wide)
                    .as(text.getTextContent())
                    .isLessThan(Double.parseDouble(box[2]));
            assertThat(y).isBetween(0.0, Double.parseDouble(box[3]));
        }
    }

    @Test
    void onlyALoopLeadsBack() {
        assertThat(with(parsed(LanePicture.svg(Cases.returned())), "path", "way back"))
                .hasSize(1);
        assertThat(with(parsed(LanePicture.svg(Cases.asleep())), "path", "way back"))
                .isEmpty();
        assertThat(with(parsed(LanePicture.svg(Cases.lostRing())), "path", "way back"))
                .isEmpty();
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + svg, e);
        }
    }

    private static List<Element> with(Object parent, String tag, String style) {
        return elements(parent, tag).stream()
                .filter(e -> e.getAttribute("class").startsWith(style))
                .toList();
    }

    private static List<Element> elements(Object parent, String tag) {
        NodeList nodes = parent instanceof Document document
                ? document.getElementsByTagName(tag)
                : ((Element) parent).getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
