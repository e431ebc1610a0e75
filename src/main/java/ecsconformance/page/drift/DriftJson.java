package ecsconformance.page.drift;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A drift as JSON. */
public final class DriftJson {

    /**
     * Writes the whole drift and leaves the writer open.
     *
     * @param drifted whether it counts as drift
     */
    public void write(Drift drift, boolean drifted, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("page", drift.page());
            json.writeStringField("base", drift.base());
            json.writeBooleanField("drift", drifted);
            json.writeNumberField("clauses", drift.clauses());
            strings("unplaced", drift.unplaced(), json);
            strings("remarks", drift.remarks(), json);
            json.writeObjectFieldStart("summary");
            for (ClauseChange.Kind kind : ClauseChange.Kind.values()) {
                json.writeNumberField(word(kind), drift.count(kind));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("changes");
            for (ClauseChange change : drift.changes()) {
                write(change, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(ClauseChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", word(change.kind()));
        json.writeStringField("clause", change.clause());
        if (change.line().isPresent()) {
            json.writeNumberField("line", change.line().getAsInt());
        }
        json.writeBooleanField("meaning", change.meaning());
        json.writeArrayFieldStart("details");
        for (Detail detail : change.details()) {
            json.writeStartObject();
            json.writeStringField("what", detail.what());
            json.writeStringField("before", detail.before());
            json.writeStringField("after", detail.after());
            json.writeBooleanField("meaning", detail.meaning());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("words");
        for (Rewording words : change.words()) {
            json.writeStartObject();
            json.writeStringField("before", words.before());
            json.writeStringField("after", words.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (Rule rule : change.rules()) {
            json.writeStartObject();
            json.writeStringField("id", rule.id().value());
            strings(
                    "scenarios",
                    rule.scenarios().stream().map(RuleScenario::location).toList(),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!change.skeleton().isEmpty()) {
            json.writeStringField("skeleton", change.skeleton());
        }
        json.writeEndObject();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String word(ClauseChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
