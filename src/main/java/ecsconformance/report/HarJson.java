package ecsconformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;

/** The exchanges as an HTTP Archive, version 1.2, for any tool that opens one. */
public final class HarJson implements Report {

    @Override
    public void write(Result result, Writer out) throws IOException {
        JsonText.writeCompact(out, json -> log(result, json));
    }

    private static void log(Result result, JsonGenerator json) throws IOException {
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
                        + result.target().name()));
        json.writeArrayFieldStart("entries");
        HarEntry entry = new HarEntry(json);
        for (RecordedExchange exchange : result.exchanges()) {
            entry.write(exchange);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
