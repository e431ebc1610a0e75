package ecsconformance.page.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.contract.ResponseField;
import ecsconformance.page.document.Page.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final StringBuilder descriptions = new StringBuilder();
    private int from;

    private Metadata(String text, String operation) {
        this.lines = text.split("\n", -1);
        for (int at = 0; at < lines.length && from == 0 && !operation.isEmpty(); at++) {
            from = lines[at].contains("\"" + operation + "\"") ? at + 1 : 0;
        }
    }

    /**
     * Empty where the text is no JSON with the parameters of an operation.
     *
     * @param wanted the operation to read where there are several
     * @throws IllegalArgumentException if the text holds several operations but not that one
     */
    static Optional<Page> read(String name, String text, String wanted) {
        if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("[")) {
            return Optional.empty();
        }
        try {
            Map<String, JsonNode> operations = operations(new ObjectMapper().readTree(text));
            Optional<String> chosen = operations.size() == 1
                    ? operations.keySet().stream().findFirst()
                    : Optional.of(wanted).filter(operations::containsKey);
            if (chosen.isEmpty() && operations.size() > 1) {
                throw new IllegalArgumentException(
                        "metadata of " + operations.size() + " operations, and " + wanted + " is none of them");
            }
            return chosen.map(
                    operation -> new Metadata(text, operation).page(name, operation, operations.get(operation)));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** Operations by name: of one operation, of a product under {@code apis}, or in a list. */
    private static Map<String, JsonNode> operations(JsonNode json) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        JsonNode many = json.has("apis") ? json.path("apis") : json;
        if (many.path("parameters").isArray()) {
            operations.put(many.path("name").asText(""), many);
        } else if (many.isArray()) {
            many.forEach(one -> {
                if (one.path("parameters").isArray()) {
                    operations.put(one.path("name").asText(""), one);
                }
            });
        } else {
            many.properties().forEach(one -> {
                if (one.getValue().path("parameters").isArray()) {
                    operations.put(one.getKey(), one.getValue());
                }
            });
        }
        return operations;
    }

    private Page page(String name, String named, JsonNode operation) {
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
                            text(field.getValue(), "description"),
                            field.getKey())));
        }
        return new Page(
                name,
                Language.of(descriptions.toString()),
                Optional.of(named).filter(it -> !it.isEmpty()),
                parts,
                parameters,
                response,
                errors,
                List.of(),
                List.of(),
                unplaced,
                List.of(),
                List.of(),
                List.of());
    }

    private void parameter(String prefix, JsonNode row) {
        String name = text(row, "name");
        if (name.isBlank()) {
            unplaced.add(new Unplaced(1, row.toString(), "a parameter without a name", false));
            return;
        }
        JsonNode members = row.path("sub_parameters");
        if (members.isArray() && !members.isEmpty()) {
            members.forEach(member -> parameter(prefix + name + ".N.", member));
        } else {
            schema(prefix + name, row.has("schema") ? row.path("schema") : row, Optional.empty());
        }
    }

    /** A value, or the members of a list or an object; a list or object that is described has a line of its own too. */
    private void schema(String name, JsonNode schema, Optional<Range> outer) {
        boolean list = schema.path("items").isObject();
        OptionalLong most = bound(schema, "maxItems");
        Optional<Range> index = most.isPresent() ? Optional.of(new Range(OptionalLong.of(1), most)) : outer;
        JsonNode properties = (list ? schema.path("items") : schema).path("properties");
        if (properties.isEmpty() || !text(schema, "description").isBlank()) {
            add(name + (list && !properties.isEmpty() ? ".N" : ""), schema, index);
        }
        properties
                .properties()
                .forEach(member -> schema(name + (list ? ".N." : ".") + member.getKey(), member.getValue(), index));
    }

    private void add(String name, JsonNode schema, Optional<Range> index) {
        String description = CellText.of(org.commonmark.parser.Parser.builder().build(), text(schema, "description"));
        descriptions.append(description).append('\n');
        ParameterFacts told =
                new StatedLimits(description, text(schema, "type"), name, text(schema, "example")).facts();
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        boolean required = schema.path("required").asBoolean()
                || schema.path("docRequired").asBoolean();
        parameters.add(new ParameterLine(
                line(name),
                new Parameter(
                        name,
                        type(schema),
                        required,
                        text(schema, "example"),
                        new ParameterFacts(
                                range(schema, "minimum", "maximum").or(told::value),
                                told.unit(),
                                range(schema, "minLength", "maxLength").or(told::length),
                                index.or(told::index),
                                values.isEmpty() ? told.values() : values,
                                told.first(),
                                told.last(),
                                Optional.ofNullable(schema.get("default"))
                                        .map(JsonNode::asText)
                                        .or(told::byDefault),
                                told.alphabet(),
                                told.forbiddenPrefixes(),
                                told.forbiddenContent(),
                                told.deprecatedFor(),
                                told.conditional(),
                                told.form())),
                required ? "yes" : "no",
                description,
                own(schema)));
    }

    /** The schema's facts of the parameter itself; its members have lines of their own. */
    private static String own(JsonNode schema) {
        return schema instanceof ObjectNode object
                ? object.deepCopy().without(List.of("items", "properties")).toString()
                : schema.toString();
    }

    private void error(String status, JsonNode row) {
        String code = text(row, "errorCode");
        errors.add(new ErrorLine(
                line(code),
                status.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(status)) : Optional.empty(),
                code,
                text(row, "errorMessage"),
                text(row, "description"),
                String.join("|", code, text(row, "errorMessage"), text(row, "description"))));
    }

    private static Optional<Range> range(JsonNode schema, String from, String to) {
        Range range = new Range(bound(schema, from), bound(schema, to));
        return range.from().isPresent() || range.to().isPresent() ? Optional.of(range) : Optional.empty();
    }

    /** A number, or one in quotes. */
    private static OptionalLong bound(JsonNode schema, String name) {
        String bound = text(schema, name);
        return bound.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(bound)) : OptionalLong.empty();
    }

    /** As tables of pages spell it. */
    private static String type(JsonNode schema) {
        String type = text(schema, "type");
        return type.isEmpty() ? "" : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asText("");
    }

    /** The next line with the name, or its last part, in quotes; members come in the order of the file. */
    private int line(String name) {
        String last = name.replaceFirst("\\.N$", "").replaceFirst(".*\\.", "");
        for (String word : List.of(name, last)) {
            for (int at = from; at < lines.length; at++) {
                if (lines[at].contains("\"" + word + "\"")) {
                    from = at + 1;
                    return from;
                }
            }
        }
        return Math.max(from, 1);
    }
}
