package ecsconformance.emulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.emulator.Node;
import java.io.IOException;
import java.util.Optional;

/** The JSON of the control protocol. Unlike an answer of the API, a list is a plain array here. */
final class ControlJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The text of one field of a JSON object; empty where the body is no such object or the field no such text. */
    Optional<String> textField(byte[] body, String name) {
        try {
            JsonNode value = mapper.readTree(body).path(name);
            return value.isTextual() && !value.textValue().isBlank()
                    ? Optional.of(value.textValue())
                    : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    String text(Node node) {
        try {
            return mapper.writeValueAsString(json(node));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Fields fields) {
            ObjectNode object = NODES.objectNode();
            fields.parts().forEach((name, part) -> object.set(name, json(part)));
            return object;
        }
        if (node instanceof Node.Items items) {
            ArrayNode array = NODES.arrayNode();
            items.items().forEach(item -> array.add(json(item)));
            return array;
        }
        if (node instanceof Node.Number number) {
            return NODES.numberNode(number.value());
        }
        if (node instanceof Node.Flag flag) {
            return NODES.booleanNode(flag.value());
        }
        return NODES.textNode(((Node.Text) node).value());
    }
}
