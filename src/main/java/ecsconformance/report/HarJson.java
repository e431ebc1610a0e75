package ecsconformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.stream.Collectors;

/** The exchanges as an HTTP Archive, version 1.2, for any tool that opens one. */
public final class HarJson implements Report {

    private final boolean whole;

    private HarJson(boolean whole) {
        this.whole = whole;
    }

    /** Of every exchange. */
    static HarJson whole() {
        return new HarJson(true);
    }

    /** Without the look-ups of scenarios that passed: they are half of a report's archive, and its record has them. */
    static HarJson brief() {
        return new HarJson(false);
    }

    @Override
    public void write(Result result, Writer out) throws IOException {
        JsonText.writeCompact(out, json -> log(result, json));
    }

    private boolean isLeftOut(RecordedExchange exchange, Set<String> passed) {
        return !whole && exchange.isLookUp() && passed.contains(exchange.id());
    }

    private static Set<String> passed(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.verdict() == RuleVerdict.PASSED)
                .flatMap(scenario -> scenario.exchanges().stream())
                .collect(Collectors.toSet());
    }

    private void log(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("log");
        json.writeStringField("version", "1.2");
        json.writeObjectFieldStart("creator");
        json.writeStringField("name", result.suite().name());
        json.writeStringField("version", result.suite().version());
        json.writeEndObject();
        json.writeStringField(
                "comment",
                PlainText.of(result.conclusion().sentence() + ", at "
                        + result.target().name()
                        + (whole ? "" : "; look-ups of scenarios that passed are in conformance.json alone")));
        json.writeArrayFieldStart("entries");
        HarEntry entry = new HarEntry(json);
        Set<String> passed = passed(result);
        for (RecordedExchange exchange : result.exchanges()) {
            if (!isLeftOut(exchange, passed)) {
                entry.write(exchange);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
