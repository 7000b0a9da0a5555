package viommu.counterexamples;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG, a line per element, text and attributes escaped. */
final class SvgWriter {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** Begins an element. @param attributes name, value, name, value */
    SvgWriter open(String element, Object... attributes) {
        try {
            xml.writeStartElement(element);
            write(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /** Ends the element that was begun last. */
    SvgWriter close() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /** A whole element with nothing in it. @param attributes name, value, name, value */
    SvgWriter element(String element, Object... attributes) {
        try {
            xml.writeEmptyElement(element);
            write(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /** A whole element with text in it. @param attributes name, value, name, value */
    SvgWriter words(String words, String element, Object... attributes) {
        try {
            xml.writeStartElement(element);
            write(attributes);
            xml.writeCharacters(words);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return close();
    }

    private void write(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute((String) attributes[i], String.valueOf(attributes[i + 1]));
        }
    }

    /** All that was written. */
    String text() {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return text.toString();
    }

    /** A string takes everything. */
    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("cannot write to memory", e);
    }
}
