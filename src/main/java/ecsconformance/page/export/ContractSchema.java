package ecsconformance.page.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ParameterFacts;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.edition.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A contract as JSON Schema (2020-12) of its request, or as OpenAPI (3.1) of its operation. Parameters are named as they are
 * sent: those with an index are patterns, {@code ^Tag\.[0-9]+\.Key$}.
 */
public final class ContractSchema {

    private static final String INDEX = "[1-9][0-9]*";

    /** A greater range of N is told in words alone. */
    private static final int MOST_NUMBERS = 100;

    /** Pages list an answer without an error among the error codes too. */
    private static final int LOWEST_ERROR = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final Edition edition;
    private final Contract contract;

    public ContractSchema(Edition edition) {
        this.edition = edition;
        this.contract = edition.contract();
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
        AnswerSchema.write(fields, contract.response());
        contract.errorRows().stream()
                .filter(row -> row.status() >= LOWEST_ERROR)
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
            if (row.name().matches(".*(?:[.]N(?:[.].*)?|[*].*)")) {
                String index = index(row.facts());
                parameter(indexed.putObject(named(row, index)), row);
                if (!index.equals(INDEX)) {
                    indexed.put(named(row, "(?!" + index + "(?:\\.|$))[^.]+"), false);
                }
            } else if (!named.has(row.name())) {
                // Members of another table may have the name of a parameter.
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
        CaseSchema.write(schema);
    }

    private static String named(Parameter row, String index) {
        return "^"
                + row.name()
                        .replace(".", "\\.")
                        .replace("*", ".+")
                        .replaceAll("(?<=\\.)N(?=\\\\|$)", Matcher.quoteReplacement(index))
                + "$";
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
        String clause = "parameter/" + row.name();
        String description = edition.page()
                .parameter(row.name())
                .map(ParameterLine::description)
                .orElse("");
        List<String> terms = contract.clause(clause).stream()
                .flatMap(it -> Stream.concat(
                        it.terms().stream(), it.sentences().stream().flatMap(sentence -> sentence.terms().stream())))
                .toList();
        ParameterSchema.write(schema, new ParameterLine(0, row, "", description, ""), terms);
    }

    private String text(ObjectNode node) {
        return node.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
