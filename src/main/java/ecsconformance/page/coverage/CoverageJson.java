package ecsconformance.page.coverage;

import ecsconformance.contract.Rule;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Coverage as JSON. */
public final class CoverageJson {

    /** Writes the whole coverage and leaves the writer open. */
    public void write(Coverage coverage, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("clauses", coverage.clauses());
            json.writeNumberField("stated", coverage.stated());
            json.writeFieldName("clausesWithoutRule");
            write(coverage.withoutRule(), json);
            json.writeFieldName("rulesWithoutClause");
            write(ids(coverage.withoutClause()), json);
            json.writeFieldName("unknownSources");
            write(coverage.unknownSources(), json);
            json.writeArrayFieldStart("unexplainedErrors");
            for (Coverage.Unexplained row : coverage.unexplained()) {
                json.writeStartObject();
                json.writeStringField("clause", row.clause());
                json.writeStringField("missing", row.missing());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeFieldName("rulesWithoutErrorRow");
            write(ids(coverage.withoutErrorRow()), json);
            json.writeEndObject();
        });
    }

    private static void write(List<String> values, com.fasterxml.jackson.core.JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.id().value()).toList();
    }
}
