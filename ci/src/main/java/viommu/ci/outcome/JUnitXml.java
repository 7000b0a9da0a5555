package viommu.ci.outcome;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import viommu.ci.outcome.Outcome.Result;
import viommu.ci.text.Figures;

/**
 * Outcomes as the XML of JUnit, which CI servers read: a test suite per group, a test case per outcome. What differs is a failure,
 * what is inconclusive an error. Cases carry no time: one run of an engine answers for many of them; the whole's is on the root.
 */
public final class JUnitXml {
    private JUnitXml() {}

    public static String text(Outcomes outcomes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            head(xml, "viommu " + outcomes.name(), outcomes.all());
            xml.writeAttribute("time", Figures.plainSeconds(outcomes.time()));
            for (var group : outcomes.byGroup().entrySet()) {
                suite(xml, group.getKey(), group.getValue());
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return text + "\n";
    }

    private static void head(XMLStreamWriter xml, String name, List<Outcome> outcomes) throws XMLStreamException {
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("tests", Integer.toString(outcomes.size()));
        xml.writeAttribute("failures", count(outcomes, Result.DIFFERS));
        xml.writeAttribute("errors", count(outcomes, Result.INCONCLUSIVE));
        xml.writeAttribute("skipped", count(outcomes, Result.SKIPPED));
    }

    private static String count(List<Outcome> outcomes, Result result) {
        return Long.toString(
                outcomes.stream().filter(outcome -> outcome.result() == result).count());
    }

    private static void suite(XMLStreamWriter xml, String group, List<Outcome> outcomes) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        head(xml, group, outcomes);
        for (Outcome outcome : outcomes) {
            testCase(xml, outcome);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(outcome.group()));
        xml.writeAttribute("name", clean(outcome.name()));
        switch (outcome.result()) {
            case AS_EXPECTED -> {}
            case DIFFERS -> problem(xml, "failure", "differs", outcome);
            case INCONCLUSIVE -> problem(xml, "error", "inconclusive", outcome);
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", clean(outcome.message()));
            }
        }
        xml.writeEndElement();
    }

    private static void problem(XMLStreamWriter xml, String element, String type, Outcome outcome)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", type);
        xml.writeAttribute("message", clean(outcome.message()));
        xml.writeCharacters(clean(outcome.message() + "\n" + outcome.command()));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 does not have, such as an escape that a program printed. */
    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
