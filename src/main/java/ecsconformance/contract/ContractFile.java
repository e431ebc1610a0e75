package ecsconformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.contract.Contract.KnownFinding;
import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the contract's JSON. */
final class ContractFile {

    private ContractFile() {}

    /** @throws IllegalArgumentException where a member is missing */
    static Contract read(byte[] content) throws IOException {
        JsonNode json = new ObjectMapper().readTree(content);
        return new Contract(
                text(json, "operation"),
                text(json, "apiVersion"),
                text(json, "edition"),
                maybe(json, "language").orElse("zh"),
                digest(json),
                all(json.required("parameters"), ContractFile::parameter),
                all(
                        json.required("response"),
                        row -> new ResponseField(text(row, "name"), text(row, "type"), text(row, "example"))),
                all(
                        json.required("errors"),
                        row -> new ErrorRow(
                                text(row, "clause"),
                                row.required("status").asInt(),
                                text(row, "code"),
                                text(row, "message"))),
                all(json.required("clauses"), ContractFile::clause),
                all(json.path("texts"), ContractFile::clause),
                all(
                        json.path("findings"),
                        row -> new KnownFinding(
                                text(row, "check"),
                                text(row, "severity"),
                                all(row.path("places"), JsonNode::asText),
                                text(row, "statement"),
                                text(row, "reason"))));
    }

    /** Sentences are left out: their facts tell two pages apart and judge nothing, and change when they are read better. */
    private static String digest(JsonNode contract) {
        JsonNode judging = contract.deepCopy();
        for (String clauses : List.of("clauses", "texts")) {
            for (JsonNode clause : judging.path(clauses)) {
                if (clause instanceof ObjectNode row) {
                    row.remove("sentences");
                }
            }
        }
        return Digest.of(judging.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Clause clause(JsonNode row) {
        return new Clause(
                text(row, "id"),
                row.path("beside").asBoolean(),
                maybe(row, "digest"),
                all(row.path("terms"), JsonNode::asText),
                all(
                        row.path("sentences"),
                        sentence -> new SentenceFacts(
                                text(sentence, "digest"),
                                text(sentence, "sketch"),
                                all(sentence.path("terms"), JsonNode::asText),
                                all(sentence.path("parts"), JsonNode::asText))));
    }

    private static Parameter parameter(JsonNode row) {
        return new Parameter(
                text(row, "name"),
                text(row, "type"),
                row.required("required").asBoolean(),
                text(row, "example"),
                facts(row.required("facts")));
    }

    private static ParameterFacts facts(JsonNode facts) {
        return new ParameterFacts(
                range(facts, "minimum", "maximum"),
                maybe(facts, "unit"),
                range(facts, "minimumLength", "maximumLength"),
                range(facts, "firstN", "lastN"),
                all(facts.path("values"), JsonNode::asText),
                maybe(facts, "first"),
                maybe(facts, "last"),
                maybe(facts, "default"),
                maybe(facts, "alphabet"),
                all(facts.path("forbiddenPrefixes"), JsonNode::asText),
                all(facts.path("forbiddenContent"), JsonNode::asText),
                maybe(facts, "deprecatedFor"),
                all(
                        facts.path("conditional"),
                        row -> new ConditionalFacts(
                                text(row, "condition"),
                                range(row, "minimum", "maximum"),
                                range(row, "minimumLength", "maximumLength"),
                                maybe(row, "default"),
                                maybe(row, "names"))),
                words(facts.path("form")));
    }

    private static Map<String, String> words(JsonNode form) {
        Map<String, String> words = new TreeMap<>();
        form.properties().forEach(one -> words.put(one.getKey(), one.getValue().asText()));
        return words;
    }

    private static Optional<Range> range(JsonNode facts, String from, String to) {
        return facts.has(from) || facts.has(to)
                ? Optional.of(new Range(number(facts, from), number(facts, to)))
                : Optional.empty();
    }

    private static OptionalLong number(JsonNode facts, String name) {
        return facts.has(name) ? OptionalLong.of(facts.get(name).asLong()) : OptionalLong.empty();
    }

    private static String text(JsonNode row, String name) {
        return row.required(name).asText();
    }

    private static Optional<String> maybe(JsonNode row, String name) {
        return Optional.ofNullable(row.get(name)).map(JsonNode::asText);
    }

    private static <T> List<T> all(JsonNode rows, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>();
        rows.forEach(row -> values.add(read.apply(row)));
        return values;
    }
}
