package ecsconformance.result.json;

import com.fasterxml.jackson.databind.JsonNode;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A value in a result file that knows where it stands, so that whatever is wrong with it can be said with its place.
 *
 * @param path for example {@code rules[3].verdict}; empty for the whole file
 */
record JsonCursor(Path file, String path, JsonNode node) {

    /** Makes something of a value; an {@link IllegalArgumentException} or a {@link DateTimeException} refuses it. */
    @FunctionalInterface
    interface Conversion<T> {
        T from(String text);
    }

    /** Makes something of an item of a list. */
    @FunctionalInterface
    interface Reading<T> {
        T from(JsonCursor place) throws UnreadableResult;
    }

    JsonCursor object(String name) throws UnreadableResult {
        return field(name).expect(JsonNode::isObject, "an object");
    }

    String text(String name) throws UnreadableResult {
        return field(name).expect(JsonNode::isTextual, "a text").node.textValue();
    }

    Optional<String> optionalText(String name) throws UnreadableResult {
        return node.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long count(String name) throws UnreadableResult {
        return whole(name, 0, "a whole number from 0");
    }

    long number(String name) throws UnreadableResult {
        return whole(name, Long.MIN_VALUE, "a whole number");
    }

    boolean flag(String name) throws UnreadableResult {
        return field(name).expect(JsonNode::isBoolean, "true or false").node.booleanValue();
    }

    /** False where there is none. */
    boolean optionalFlag(String name) throws UnreadableResult {
        return node.has(name) && flag(name);
    }

    Instant instant(String name) throws UnreadableResult {
        return converted(name, Instant::parse, "an instant such as 2019-05-08T12:00:00Z");
    }

    /** The text converted, or the problem that it is not what is expected there. */
    <T> T converted(String name, Conversion<T> conversion, String expected) throws UnreadableResult {
        String text = text(name);
        try {
            return conversion.from(text);
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw field(name).not(expected);
        }
    }

    <T> List<T> list(String name, Reading<T> reading) throws UnreadableResult {
        return field(name).items(reading);
    }

    List<String> texts(String name) throws UnreadableResult {
        return field(name).texts();
    }

    /** The items of this list, each of them a text. */
    List<String> texts() throws UnreadableResult {
        return items(item -> item.expect(JsonNode::isTextual, "a text").node.textValue());
    }

    private <T> List<T> items(Reading<T> reading) throws UnreadableResult {
        expect(JsonNode::isArray, "a list");
        List<T> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(reading.from(new JsonCursor(file, path + "[" + items.size() + "]", item)));
        }
        return items;
    }

    <T> Optional<T> optional(String name, Reading<T> reading) throws UnreadableResult {
        return node.has(name) ? Optional.of(reading.from(object(name))) : Optional.empty();
    }

    <T> List<T> optionalList(String name, Reading<T> reading) throws UnreadableResult {
        return node.has(name) ? list(name, reading) : List.of();
    }

    List<String> optionalTexts(String name) throws UnreadableResult {
        return node.has(name) ? texts(name) : List.of();
    }

    /** The fields of an object by name, each converted from its text. */
    <T> Map<String, T> map(String name, Conversion<T> conversion, String expected) throws UnreadableResult {
        JsonCursor object = object(name);
        Map<String, T> values = new LinkedHashMap<>();
        for (var field : object.node.properties()) {
            values.put(field.getKey(), object.converted(field.getKey(), conversion, expected));
        }
        return values;
    }

    UnreadableResult not(String expected) {
        String found = node.isValueNode()
                ? "found " + node
                : "found " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new UnreadableResult(file, path, "expected " + expected + ", " + shortened(found));
    }

    UnreadableResult problem(String problem) {
        return new UnreadableResult(file, path, problem);
    }

    JsonCursor expect(Predicate<JsonNode> form, String expected) throws UnreadableResult {
        if (!form.test(node)) {
            throw not(expected);
        }
        return this;
    }

    private long whole(String name, long least, String expected) throws UnreadableResult {
        return field(name)
                .expect(it -> it.isIntegralNumber() && it.canConvertToLong() && it.longValue() >= least, expected)
                .node
                .longValue();
    }

    private JsonCursor field(String name) throws UnreadableResult {
        String place = path.isEmpty() ? name : path + "." + name;
        JsonNode value = node.get(name);
        if (value == null) {
            throw new UnreadableResult(file, place, "the field is missing");
        }
        return new JsonCursor(file, place, value);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
