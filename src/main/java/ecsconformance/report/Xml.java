package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Starts and ends an XML document on a writer that stays open. */
final class Xml {

    private Xml() {}

    /** The elements of a document. */
    @FunctionalInterface
    interface Body {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    static void write(Writer out, Body body) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
            body.writeTo(xml);
            xml.close();
            out.write('\n');
        } catch (XMLStreamException failure) {
            throw new IOException("XML cannot be written", failure);
        }
    }
}
