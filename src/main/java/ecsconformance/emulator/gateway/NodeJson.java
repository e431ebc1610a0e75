package ecsconformance.emulator.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.emulator.Node;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a node as JSON. */
final class NodeJson {

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
