package ecsconformance.page.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.contract.ParameterFacts.Range;
import ecsconformance.page.document.FactWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A contract as JSON Schema (2020-12) of its request, or as OpenAPI (3.1) of its operation. Parameters are named as they are
 * sent: those with an index are patterns, {@code ^Tag\.[0-9]+\.Key$}. What a schema cannot say, such as conditional
 * ranges, stands in {@code description}.
 */
public final class ContractSchema {

    private static final String INDEX = "[1-9][0-9]*";

    /** A greater range of N is told in words alone. */
    private static final int MOST_NUMBERS = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final Contract contract;

    public ContractSchema(Contract contract) {
        this.contract = contract;
    }

    /** The schema of an object that has a member for each parameter that is sent. */
    public String jsonSchema() {
        ObjectNode schema = json.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", contract.operation());
        schema.put("description", "Request parameters of " + contract.operation() + edition(", edition ", ""));
        request(schema.put("type", "object"));
        return text(schema);
    }

    /** The operation with its parameters, its answer, and its error codes by status. */
    public String openApi() {
        ObjectNode api = json.createObjectNode();
        api.put("openapi", "3.1.0");
        api.putObject("info").put("title", contract.operation()).put("version", edition("", "unknown"));
        ObjectNode operation = api.putObject("paths").putObject("/").putObject("post");
        operation.put("operationId", contract.operation());
        request(object(operation.putObject("requestBody"), "application/x-www-form-urlencoded"));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode answer = responses.putObject("200").put("description", "The answer");
        ObjectNode fields = object(answer, "application/json").putObject("properties");
        contract.response().forEach(field -> {
            ObjectNode one = fields.putObject(field.name()).put("type", type(field.type()));
            one.putArray("examples").add(example(field.type(), field.example()));
        });
        contract.errorRows().stream()
                .filter(row -> row.status() > 0)
                .collect(Collectors.groupingBy(ErrorRow::status, LinkedHashMap::new, Collectors.toList()))
                .forEach((status, rows) -> errors(responses.putObject(Integer.toString(status)), rows));
        return text(api);
    }

    /** A page alone does not name its edition. */
    private String edition(String before, String none) {
        return contract.edition().isEmpty() ? none : before + contract.edition();
    }

    /** The schema of an object, as the content of a body in that form. */
    private static ObjectNode object(ObjectNode body, String form) {
        return body.putObject("content").putObject(form).putObject("schema").put("type", "object");
    }

    private static void errors(ObjectNode response, List<ErrorRow> rows) {
        List<String> said =
                rows.stream().map(row -> row.code() + ": " + row.message()).toList();
        response.put("description", String.join("; ", said));
        ArrayNode codes = object(response, "application/json")
                .putObject("properties")
                .putObject("Code")
                .put("type", "string")
                .putArray("enum");
        rows.stream().map(ErrorRow::code).distinct().forEach(codes::add);
    }

    private void request(ObjectNode schema) {
        ObjectNode named = schema.putObject("properties");
        ObjectNode indexed = json.createObjectNode();
        ArrayNode required = json.createArrayNode();
        for (Parameter row : contract.parameters()) {
            if (row.name().contains(".N")) {
                String index = index(row.facts());
                parameter(indexed.putObject(named(row, index)), row);
                if (!index.equals(INDEX)) {
                    indexed.put(named(row, "(?!" + index + "(?:\\.|$))[^.]+"), false);
                }
            } else {
                parameter(named.putObject(row.name()), row);
                if (row.required()) {
                    required.add(row.name());
                }
            }
        }
        if (!indexed.isEmpty()) {
            schema.set("patternProperties", indexed);
        }
        schema.set("required", required);
    }

    private static String named(Parameter row, String index) {
        return "^" + row.name().replace(".", "\\.").replace("\\.N", "\\." + index) + "$";
    }

    /** The numbers that N may be, as a pattern. */
    private static String index(ParameterFacts facts) {
        long from = facts.index().map(it -> it.from().orElse(1)).orElse(1L);
        long to = facts.index().map(it -> it.to().orElse(0)).orElse(0L);
        return to < from || to - from > MOST_NUMBERS
                ? INDEX
                : LongStream.rangeClosed(from, to)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    private void parameter(ObjectNode schema, Parameter row) {
        ParameterFacts facts = row.facts();
        schema.put("type", type(row.type()));
        bounds(schema, "minimum", "maximum", facts.value());
        bounds(schema, "minLength", "maxLength", facts.length());
        List<String> said = new ArrayList<>();
        List<JsonNode> values = facts.values().stream()
                .flatMap(value -> typed(row.type(), value).stream())
                .toList();
        if (values.size() < facts.values().size()) {
            said.add("one of " + String.join(", ", facts.values()));
        } else if (!values.isEmpty()) {
            schema.putArray("enum").addAll(values);
        }
        facts.byDefault()
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> typed(row.type(), value)
                        .ifPresentOrElse(it -> schema.set("default", it), () -> said.add("by default " + value)));
        refused(facts).ifPresent(pattern -> schema.putObject("not").put("pattern", pattern));
        allowed(facts).ifPresent(pattern -> schema.put("pattern", pattern));
        facts.deprecatedFor().ifPresent(other -> schema.put("deprecated", true));
        facts.unit().ifPresent(unit -> said.add("in " + unit));
        facts.deprecatedFor().ifPresent(other -> said.add("use " + other + " instead"));
        facts.index()
                .ifPresent(index -> said.add("N is " + index.from().orElse(1) + " to "
                        + (index.to().isPresent() ? index.to().getAsLong() : "any")));
        contract.clause("parameter/" + row.name()).stream()
                .flatMap(clause -> clause.terms().stream())
                .filter(term -> term.startsWith("chars:"))
                .forEach(term -> said.add("may contain "
                        + String.join(" ", term.substring("chars:".length()).split(""))));
        facts.conditional().forEach(one -> said.add(FactWords.of(one)));
        if (!said.isEmpty()) {
            schema.put("description", String.join("; ", said));
        }
        if (!row.example().isEmpty()) {
            schema.putArray("examples").add(example(row.type(), row.example()));
        }
    }

    private static Optional<String> refused(ParameterFacts facts) {
        List<String> patterns = new ArrayList<>();
        if (!facts.forbiddenPrefixes().isEmpty()) {
            patterns.add("^(?:" + String.join("|", quoted(facts.forbiddenPrefixes())) + ")");
        }
        patterns.addAll(quoted(facts.forbiddenContent()));
        return patterns.isEmpty() ? Optional.empty() : Optional.of(String.join("|", patterns));
    }

    /** A character set, or names that differ in their last letter. */
    private static Optional<String> allowed(ParameterFacts facts) {
        if (facts.alphabet().filter("ASCII"::equals).isPresent()) {
            return Optional.of("^[\\x00-\\x7F]*$");
        }
        String first = facts.first().orElse("");
        String last = facts.last().orElse("");
        int common = first.length() - 1;
        return common > 0
                        && first.matches(".*[a-z]")
                        && last.matches(".*[a-z]")
                        && last.length() == first.length()
                        && last.startsWith(first.substring(0, common))
                ? Optional.of("^" + quoted(List.of(first.substring(0, common))).get(0) + "[" + first.charAt(common)
                        + "-" + last.charAt(common) + "]$")
                : Optional.empty();
    }

    private static List<String> quoted(List<String> words) {
        return words.stream()
                .map(word -> word.replaceAll("([\\\\.^$|?*+()\\[\\]{}])", "\\\\$1"))
                .toList();
    }

    private static void bounds(ObjectNode schema, String from, String to, Optional<Range> range) {
        range.ifPresent(it -> {
            it.from().ifPresent(bound -> schema.put(from, bound));
            it.to().ifPresent(bound -> schema.put(to, bound));
        });
    }

    private static JsonNode example(String type, String example) {
        return typed(type, example).orElse(TextNode.valueOf(example));
    }

    /** A value in the type of its row, if it is of that type: a schema of no value at all says nothing of a page that errs. */
    private static Optional<JsonNode> typed(String type, String value) {
        return switch (type(type)) {
            case "integer" ->
                value.matches("-?\\d{1,18}") ? Optional.of(LongNode.valueOf(Long.parseLong(value))) : Optional.empty();
            case "number" ->
                value.matches("-?\\d{1,18}(?:\\.\\d{1,18})?")
                        ? Optional.of(DecimalNode.valueOf(new BigDecimal(value)))
                        : Optional.empty();
            case "boolean" ->
                value.matches("(?i)true|false")
                        ? Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(value)))
                        : Optional.empty();
            default -> Optional.of(TextNode.valueOf(value));
        };
    }

    private static String type(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "integer", "int", "long" -> "integer";
            case "boolean" -> "boolean";
            case "float", "double" -> "number";
            default -> "string";
        };
    }

    private String text(ObjectNode node) {
        return node.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
