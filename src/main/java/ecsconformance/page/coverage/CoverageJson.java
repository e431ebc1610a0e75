package ecsconformance.page.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
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
            write("clausesWithoutRule", coverage.withoutRule(), json);
            write("rulesWithoutClause", ids(coverage.withoutClause()), json);
            write("unknownSources", coverage.unknownSources(), json);
            json.writeArrayFieldStart("unexplainedErrors");
            for (Coverage.Unexplained row : coverage.unexplained()) {
                json.writeStartObject();
                json.writeStringField("clause", row.clause());
                json.writeStringField("missing", row.missing());
                json.writeEndObject();
            }
            json.writeEndArray();
            write("rulesWithoutErrorRow", ids(coverage.withoutErrorRow()), json);
            json.writeEndObject();
        });
    }

    private static void write(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.id().value()).toList();
    }
}
