package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.RecordedExchange;
import java.io.IOException;
import java.util.Map;

/** Writes one exchange. */
final class ExchangeWriter {

    private final JsonGenerator json;

    ExchangeWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(RecordedExchange exchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", exchange.id());
        json.writeStringField("operation", exchange.operation());
        json.writeStringField("style", exchange.style());
        json.writeObjectFieldStart("request");
        json.writeStringField("method", exchange.method());
        json.writeStringField("url", exchange.url());
        texts("parameters", exchange.parameters());
        json.writeEndObject();
        response(exchange);
        if (!exchange.requestId().isEmpty()) {
            json.writeStringField("requestId", exchange.requestId());
        }
        json.writeStringField("curl", exchange.curl());
        json.writeStringField("startedAt", exchange.startedAt().toString());
        json.writeNumberField("durationMs", exchange.durationMs());
        json.writeEndObject();
    }

    private void response(RecordedExchange exchange) throws IOException {
        json.writeObjectFieldStart("response");
        json.writeNumberField("status", exchange.status());
        texts("headers", exchange.headers());
        json.writeStringField("body", exchange.body());
        JsonText.optional("problem", exchange.problem(), json);
        json.writeEndObject();
    }

    private void texts(String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }
}
