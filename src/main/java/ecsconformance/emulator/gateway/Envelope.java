package ecsconformance.emulator.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.gateway.AnswerChange.Outgoing;
import ecsconformance.emulator.http.HttpResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The form all answers to one request have.
 *
 * @param host   as the request addressed it
 * @param action empty until it is known
 * @param change the difference between the account's answers and the documented ones
 */
record Envelope(String requestId, String host, AnswerFormat format, String action, UnaryOperator<Outgoing> change) {

    Envelope(String requestId, String host, AnswerFormat format) {
        this(requestId, host, format, "", UnaryOperator.identity());
    }

    Envelope with(AnswerFormat other) {
        return new Envelope(requestId, host, other, action, change);
    }

    Envelope with(String known, UnaryOperator<Outgoing> otherwise) {
        return new Envelope(requestId, host, format, known, otherwise);
    }

    HttpResponse granted(Node.Fields own) {
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("RequestId", new Node.Text(requestId));
        parts.putAll(own.parts());
        return write(200, action + "Response", new Node.Fields(parts));
    }

    HttpResponse refused(Refusal refusal) {
        String recommend =
                "https://api.aliyun.com/troubleshoot?q=" + refusal.code() + "&product=Ecs&requestId=" + requestId;
        Node.Fields parts = Node.Fields.none()
                .with("RequestId", requestId)
                .with("HostId", host)
                .with("Code", refusal.code())
                .with("Message", refusal.message())
                .with("Recommend", recommend);
        return write(refusal.status(), "Error", parts);
    }

    private HttpResponse write(int status, String root, Node.Fields body) {
        Outgoing answer = change.apply(new Outgoing(status, root, body, format));
        String text = answer.format() == AnswerFormat.JSON
                ? NodeJson.of(answer.body())
                : NodeXml.of(answer.root(), answer.body());
        return HttpResponse.of(answer.status(), answer.format().contentType(), text)
                .with("x-acs-request-id", requestId);
    }

    /** Writes a node as JSON. */
    private static final class NodeJson {

        private static final JsonFactory JSON = new JsonFactory();

        private NodeJson() {}

        static String of(Node.Fields body) {
            StringWriter text = new StringWriter();
            try (JsonGenerator generator = JSON.createGenerator(text)) {
                write(generator, body);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString();
        }

        private static void write(JsonGenerator generator, Node node) throws IOException {
            if (node instanceof Node.Fields fields) {
                generator.writeStartObject();
                for (Map.Entry<String, Node> part : fields.parts().entrySet()) {
                    generator.writeFieldName(part.getKey());
                    write(generator, part.getValue());
                }
                generator.writeEndObject();
            } else if (node instanceof Node.Items items) {
                generator.writeStartObject();
                generator.writeArrayFieldStart(items.item());
                for (Node item : items.items()) {
                    write(generator, item);
                }
                generator.writeEndArray();
                generator.writeEndObject();
            } else if (node instanceof Node.Text text) {
                generator.writeString(text.value());
            } else if (node instanceof Node.Number number) {
                generator.writeNumber(number.value());
            } else if (node instanceof Node.Flag flag) {
                generator.writeBoolean(flag.value());
            }
        }
    }

    /** Writes a node as an XML 1.0 document. Characters that XML 1.0 cannot hold become U+FFFD. */
    private static final class NodeXml {

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
}
