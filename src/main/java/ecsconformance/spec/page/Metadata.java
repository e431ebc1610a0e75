package ecsconformance.spec.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.Range;
import ecsconformance.contract.ResponseField;
import ecsconformance.spec.page.Page.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The vendor's machine metadata of one operation. Two shapes are known: a flat one ({@code name}, {@code position},
 * {@code sub_parameters}), and one with a JSON schema for each parameter, with error codes and responses.
 */
final class Metadata {

    private final List<ParameterLine> parameters = new ArrayList<>();
    private final List<ErrorLine> errors = new ArrayList<>();
    private final List<ResponseLine> response = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final String[] lines;
    private int from;

    private Metadata(String text) {
        this.lines = text.split("\n", -1);
    }

    /** Empty where the text is no JSON object with parameters. */
    static Optional<Page> read(String name, String text) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            JsonNode operation =
                    json.path("apis").isObject() && json.path("apis").size() == 1
                            ? json.path("apis").elements().next()
                            : json;
            return operation.path("parameters").isArray()
                    ? Optional.of(new Metadata(text).page(name, json, operation))
                    : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private Page page(String name, JsonNode json, JsonNode operation) {
        operation.path("parameters").forEach(row -> parameter("", row));
        Set<Part> parts = EnumSet.of(Part.PARAMETERS);
        if (operation.path("errorCodes").isObject()) {
            parts.add(Part.ERRORS);
            operation
                    .path("errorCodes")
                    .properties()
                    .forEach(status -> status.getValue().forEach(row -> error(status.getKey(), row)));
        }
        JsonNode fields = operation.path("responses").path("200").path("schema").path("properties");
        if (fields.isObject()) {
            parts.add(Part.RESPONSE);
            fields.properties()
                    .forEach(field -> response.add(new ResponseLine(
                            line(field.getKey()),
                            new ResponseField(
                                    field.getKey(), type(field.getValue()), text(field.getValue(), "example")),
                            field.getKey())));
        }
        return new Page(
                name, Language.EN, named(json), parts, parameters, response, errors, List.of(), List.of(), unplaced);
    }

    private static Optional<String> named(JsonNode json) {
        if (json.path("apis").isObject()) {
            return Optional.of(json.path("apis").fieldNames().next());
        }
        return Optional.ofNullable(json.get("name")).map(JsonNode::asText);
    }

    private void parameter(String prefix, JsonNode row) {
        String name = text(row, "name");
        if (name.isBlank()) {
            unplaced.add(new Unplaced(1, row.toString(), "a parameter without a name", false));
            return;
        }
        JsonNode schema = row.has("schema") ? row.path("schema") : row;
        JsonNode members = row.path("sub_parameters");
        JsonNode properties = schema.path("items").path("properties");
        if (members.isArray() && !members.isEmpty()) {
            members.forEach(member -> parameter(prefix + name + ".N.", member));
        } else if (properties.isObject() && !properties.isEmpty()) {
            properties.properties().forEach(member -> add(prefix + name + ".N." + member.getKey(), member.getValue()));
        } else {
            add(prefix + name, schema);
        }
    }

    private void add(String name, JsonNode schema) {
        String description = text(schema, "description");
        ParameterFacts told =
                new Limits(CellText.of(org.commonmark.parser.Parser.builder().build(), description)).facts();
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        boolean required = schema.path("required").asBoolean()
                || schema.path("docRequired").asBoolean();
        parameters.add(new ParameterLine(
                line(name.substring(name.lastIndexOf('.') + 1)),
                new Parameter(
                        name,
                        type(schema),
                        required,
                        text(schema, "example"),
                        new ParameterFacts(
                                range(schema, "minimum", "maximum").or(told::value),
                                told.unit(),
                                range(schema, "minLength", "maxLength").or(told::length),
                                told.index(),
                                values.isEmpty() ? told.values() : values,
                                told.first(),
                                told.last(),
                                Optional.ofNullable(schema.get("default"))
                                        .map(JsonNode::asText)
                                        .or(told::byDefault),
                                told.alphabet(),
                                told.forbiddenPrefixes(),
                                told.forbiddenContent(),
                                told.deprecatedFor())),
                true,
                description,
                schema.toString()));
    }

    private void error(String status, JsonNode row) {
        String code = text(row, "errorCode");
        errors.add(new ErrorLine(
                line(code),
                status.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(status)) : Optional.empty(),
                code,
                text(row, "errorMessage"),
                text(row, "description"),
                code + "|" + text(row, "errorMessage")));
    }

    private static Optional<Range> range(JsonNode schema, String from, String to) {
        Range range = new Range(bound(schema, from), bound(schema, to));
        return range.from().isPresent() || range.to().isPresent() ? Optional.of(range) : Optional.empty();
    }

    /** A number, or one in quotes. */
    private static OptionalInt bound(JsonNode schema, String name) {
        String bound = text(schema, name);
        return bound.matches("-?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(bound)) : OptionalInt.empty();
    }

    /** As tables of pages spell it. */
    private static String type(JsonNode schema) {
        String type = text(schema, "type");
        return type.isEmpty() ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asText("");
    }

    /** The next line with the word in quotes; members come in the order of the file. */
    private int line(String word) {
        for (int at = from; at < lines.length; at++) {
            if (lines[at].contains("\"" + word + "\"")) {
                from = at + 1;
                return from;
            }
        }
        return Math.min(from + 1, lines.length);
    }
}
