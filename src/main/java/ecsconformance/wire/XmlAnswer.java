package ecsconformance.wire;

import ecsconformance.wire.ReplyReader.UnreadableAnswer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML answer into elements; refuses document types and entities before anything is expanded. */
final class XmlAnswer {

    private static final int DEEPEST = 64;

    private final XMLStreamReader reader;
    private int nodes;

    private XmlAnswer(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** An answer and the name of its root element. */
    record Document(String root, Element body) {}

    static Document read(String text) throws UnreadableAnswer {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                int event = reader.getEventType();
                while (event != XMLStreamConstants.START_ELEMENT) {
                    refuse(event);
                    event = reader.next();
                }
                Document document = new Document(reader.getLocalName(), new XmlAnswer(reader).element(1));
                while (reader.hasNext()) {
                    refuse(reader.next());
                }
                return document;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            var place = malformed.getLocation();
            throw new UnreadableAnswer("invalid XML"
                    + (place == null
                            ? ""
                            : " at line " + place.getLineNumber() + ", column " + place.getColumnNumber()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void refuse(int event) throws UnreadableAnswer {
        if (event == XMLStreamConstants.DTD) {
            throw new UnreadableAnswer("the XML has a document type, which is never read");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableAnswer("the XML refers to an entity, which is never read");
        }
    }

    private Element element(int depth) throws XMLStreamException, UnreadableAnswer {
        if (++nodes > JsonAnswer.MOST_NODES) {
            throw new UnreadableAnswer("the XML has more than " + JsonAnswer.MOST_NODES + " elements");
        }
        if (depth > DEEPEST) {
            throw new UnreadableAnswer("the XML is nested deeper than " + DEEPEST + " levels");
        }
        Map<String, List<Element>> children = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT ->
                    children.computeIfAbsent(reader.getLocalName(), name -> new ArrayList<>())
                            .add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return children.isEmpty()
                            ? Element.leaf(Element.Kind.TEXT, isLayout(text.toString()) ? "" : text.toString())
                            : Element.branch(children);
                }
                default -> refuse(event);
            }
        }
    }

    /** An indented answer may break the line inside of an element that is empty. */
    private static boolean isLayout(String text) {
        return text.isBlank() && text.indexOf('\n') >= 0;
    }
}
