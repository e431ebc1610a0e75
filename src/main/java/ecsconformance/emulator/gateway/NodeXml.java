package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Node;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a node as an XML 1.0 document. Characters that XML 1.0 cannot hold become U+FFFD. */
final class NodeXml {

    private NodeXml() {}

    static String of(String root, Node.Fields body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            element(writer, root, body);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter writer, String name, Node node) throws XMLStreamException {
        writer.writeStartElement(name);
        if (node instanceof Node.Fields fields) {
            for (Map.Entry<String, Node> part : fields.parts().entrySet()) {
                element(writer, part.getKey(), part.getValue());
            }
        } else if (node instanceof Node.Items items) {
            for (Node item : items.items()) {
                element(writer, items.item(), item);
            }
        } else if (node instanceof Node.Text text) {
            characters(writer, text.value());
        } else if (node instanceof Node.Number number) {
            writer.writeCharacters(Long.toString(number.value()));
        } else if (node instanceof Node.Flag flag) {
            writer.writeCharacters(Boolean.toString(flag.value()));
        }
        writer.writeEndElement();
    }

    /** A carriage return goes out as a reference, for a reader makes a line feed of a bare one. */
    private static void characters(XMLStreamWriter writer, String text) throws XMLStreamException {
        String[] lines = legal(text).split("\r", -1);
        writer.writeCharacters(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            writer.writeEntityRef("#13");
            writer.writeCharacters(lines[line]);
        }
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(point -> isLegal(point) ? point : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
