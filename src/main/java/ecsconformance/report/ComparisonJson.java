package ecsconformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.Cause;
import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleResult;
import ecsconformance.result.compare.Comparison;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Results side by side as JSON: what each is about, then the rules with one cell for each; null where it has none. */
final class ComparisonJson {

    private ComparisonJson() {}

    static void write(Comparison comparison, Writer out) throws IOException {
        JsonText.write(out, json -> write(comparison, json));
    }

    private static void write(Comparison comparison, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("sameContract", comparison.sameContract());
        json.writeArrayFieldStart("results");
        for (NamedResult each : comparison.results()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeStringField("target", each.result().target().name());
            json.writeStringField("endpoint", each.result().target().endpoint());
            json.writeStringField("region", each.result().target().region());
            json.writeStringField("edition", each.result().suite().contract().edition());
            json.writeStringField("verdict", each.result().verdict().word());
            json.writeStringField("conclusion", each.result().conclusion().sentence());
            if (each.result().target().embedded()) {
                json.writeBooleanField("embedded", true);
            }
            causes(each.result().causes(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (Comparison.Row row : comparison.rows()) {
            row(row, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void causes(List<Cause> causes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("causes");
        for (Cause cause : causes) {
            json.writeStartObject();
            json.writeStringField("id", cause.id());
            json.writeStringField("sentence", cause.sentence());
            json.writeStringField("rule", cause.rule());
            json.writeNumberField("rules", cause.rules().size());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void row(Comparison.Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.rule().id());
        json.writeStringField("title", row.rule().title());
        json.writeBooleanField("differs", row.differs());
        json.writeArrayFieldStart("cells");
        for (Optional<RuleResult> cell : row.cells()) {
            if (cell.isEmpty()) {
                json.writeNull();
                continue;
            }
            json.writeStartObject();
            json.writeStringField("verdict", cell.get().verdict().word());
            JsonText.optional("reading", cell.get().reading(), json);
            JsonText.optional("reason", cell.get().reason(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
