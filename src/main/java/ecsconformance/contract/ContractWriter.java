package ecsconformance.contract;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.contract.ParameterFacts.ConditionalFacts;
import ecsconformance.contract.ParameterFacts.Range;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes a contract as the file that {@link Contract#read} reads; its digest is of that file and not in it. */
public final class ContractWriter {

    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final ObjectMapper json = new ObjectMapper();

    /**
     * Writes the file and leaves the writer open.
     *
     * @param page the content of the file that the contract was made of; it is kept in Base64
     */
    public void write(Contract contract, byte[] page, Writer out) throws IOException {
        ObjectNode file = json.createObjectNode();
        file.put("operation", contract.operation());
        file.put("apiVersion", contract.apiVersion());
        file.put("edition", contract.edition());
        file.put("language", contract.language());
        ArrayNode parameters = file.putArray("parameters");
        for (Parameter parameter : contract.parameters()) {
            ObjectNode row = parameters.addObject();
            row.put("name", parameter.name());
            row.put("type", parameter.type());
            row.put("required", parameter.required());
            row.put("example", parameter.example());
            write(parameter.facts(), row.putObject("facts"));
        }
        ArrayNode response = file.putArray("response");
        contract.response()
                .forEach(field -> response.addObject()
                        .put("name", field.name())
                        .put("type", field.type())
                        .put("example", field.example()));
        ArrayNode errors = file.putArray("errors");
        contract.errorRows()
                .forEach(row -> errors.addObject()
                        .put("clause", row.clause())
                        .put("status", row.status())
                        .put("code", row.code())
                        .put("message", row.message()));
        ArrayNode clauses = file.putArray("clauses");
        contract.clauses().forEach(clause -> write(clause, clauses.addObject()));
        ArrayNode texts = file.putArray("texts");
        contract.texts().forEach(text -> write(text, texts.addObject()));
        if (!contract.findings().isEmpty()) {
            ArrayNode findings = file.putArray("findings");
            contract.findings().forEach(finding -> {
                ObjectNode row = findings.addObject();
                row.put("check", finding.check()).put("severity", finding.severity());
                write(row, "places", finding.places());
                row.put("statement", finding.statement()).put("reason", finding.reason());
            });
        }
        file.put("page", page);
        out.write(json.writer(LAYOUT).writeValueAsString(file));
        out.write('\n');
    }

    private static void write(Clause clause, ObjectNode row) {
        row.put("id", clause.id());
        if (clause.beside()) {
            row.put("beside", true);
        }
        clause.digest().ifPresent(digest -> row.put("digest", digest));
        write(row, "terms", clause.terms());
        if (!clause.sentences().isEmpty()) {
            ArrayNode sentences = row.putArray("sentences");
            for (SentenceFacts sentence : clause.sentences()) {
                ObjectNode facts = sentences.addObject();
                facts.put("digest", sentence.digest()).put("sketch", sentence.sketch());
                write(facts, "terms", sentence.terms());
                write(facts, "parts", sentence.parts());
            }
        }
    }

    private static void write(ParameterFacts facts, ObjectNode row) {
        write(row, "minimum", "maximum", facts.value());
        write(row, "unit", facts.unit());
        write(row, "minimumLength", "maximumLength", facts.length());
        write(row, "firstN", "lastN", facts.index());
        write(row, "values", facts.values());
        write(row, "first", facts.first());
        write(row, "last", facts.last());
        write(row, "default", facts.byDefault());
        write(row, "alphabet", facts.alphabet());
        write(row, "forbiddenPrefixes", facts.forbiddenPrefixes());
        write(row, "forbiddenContent", facts.forbiddenContent());
        write(row, "deprecatedFor", facts.deprecatedFor());
        if (!facts.form().isEmpty()) {
            ObjectNode form = row.putObject("form");
            facts.form().forEach(form::put);
        }
        if (!facts.conditional().isEmpty()) {
            ArrayNode cases = row.putArray("conditional");
            for (ConditionalFacts oneCase : facts.conditional()) {
                ObjectNode one = cases.addObject().put("condition", oneCase.condition());
                write(one, "minimum", "maximum", oneCase.value());
                write(one, "minimumLength", "maximumLength", oneCase.length());
                write(one, "default", oneCase.byDefault());
                write(one, "names", oneCase.names());
            }
        }
    }

    private static void write(ObjectNode row, String from, String to, Optional<Range> range) {
        range.ifPresent(bounds -> {
            bounds.from().ifPresent(bound -> row.put(from, bound));
            bounds.to().ifPresent(bound -> row.put(to, bound));
        });
    }

    private static void write(ObjectNode row, String name, Optional<String> value) {
        value.ifPresent(text -> row.put(name, text));
    }

    private static void write(ObjectNode row, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = row.putArray(name);
            values.forEach(list::add);
        }
    }
}
