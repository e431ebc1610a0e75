package ecsconformance.page.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ecsconformance.contract.ResponseField;
import java.util.List;
import java.util.Locale;

/** The fields of an answer, which the page tells in one table though some are within others. */
final class AnswerSchema {

    private AnswerSchema() {}

    static void write(ObjectNode properties, List<ResponseField> fields) {
        fields.forEach(field -> add(properties, field));
    }

    /** Fields of several structures may share a name: where their types differ, none holds. */
    private static void add(ObjectNode properties, ResponseField field) {
        JsonNode type = type(field.type());
        if (properties.has(field.name())) {
            ObjectNode other = (ObjectNode) properties.get(field.name());
            if (!type.equals(other.path("type"))) {
                other.removeAll();
            }
            return;
        }
        ObjectNode one = properties.putObject(field.name());
        if (!type.isMissingNode()) {
            one.set("type", type);
        }
        if (!field.example().isBlank() && !type.isArray() && !type.asText().equals("object")) {
            one.putArray("examples").add(ParameterSchema.example(field.type(), field.example()));
        }
    }

    /** A list is an array, or an object that holds the array. A type without a known word says nothing of the form. */
    private static JsonNode type(String type) {
        String word = type.strip().toLowerCase(Locale.ROOT);
        if (word.matches("(?:\\w*list|array|set)(?:\\W.*)?|.*\\[]")) {
            return JsonNodeFactory.instance.arrayNode().add("array").add("object");
        }
        if (word.matches("struct\\w*|object|map(?:\\W.*)?")) {
            return TextNode.valueOf("object");
        }
        String plain = ParameterSchema.type(word);
        return plain.equals("string") && !word.matches("string|char|text|enum|date|datetime")
                ? MissingNode.getInstance()
                : TextNode.valueOf(plain);
    }
}
