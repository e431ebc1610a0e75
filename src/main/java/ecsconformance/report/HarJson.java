package ecsconformance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import ecsconformance.result.Result;
import ecsconformance.wire.Exchange;
import java.io.IOException;
import java.io.Writer;

/** The exchanges as an HTTP Archive, version 1.2, for any tool that opens one. */
public final class HarJson implements Report {

    /** Surrogates and everything above them are escaped, so that an unpaired one survives the way through UTF-8. */
    private static final int HIGHEST_PLAIN = 0xD7FF;

    @Override
    public void write(Result result, Writer out) throws IOException {
        JsonGenerator json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setHighestNonEscapedChar(HIGHEST_PLAIN)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        try (json) {
            log(result, json);
            json.writeRaw('\n');
        }
    }

    private static void log(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("log");
        json.writeStringField("version", "1.2");
        json.writeObjectFieldStart("creator");
        json.writeStringField("name", result.suite().name());
        json.writeStringField("version", result.suite().version());
        json.writeEndObject();
        json.writeArrayFieldStart("entries");
        HarEntry entry = new HarEntry(json);
        for (Exchange exchange : result.exchanges()) {
            entry.write(exchange);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
