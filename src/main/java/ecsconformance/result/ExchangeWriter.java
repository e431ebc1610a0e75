package ecsconformance.result;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Writes one exchange. Of its reply only a missing answer is written; any other is read again from the body. */
final class ExchangeWriter {

    private final JsonGenerator json;

    ExchangeWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Exchange exchange) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", exchange.id());
        json.writeStringField("operation", exchange.operation());
        json.writeStringField("style", exchange.style().toString());
        json.writeObjectFieldStart("request");
        json.writeStringField("method", exchange.verb().name());
        json.writeStringField("url", exchange.url());
        texts("parameters", exchange.parameters());
        json.writeEndObject();
        response(exchange);
        if (!exchange.requestId().isEmpty()) {
            json.writeStringField("requestId", exchange.requestId());
        }
        json.writeStringField("curl", exchange.curl());
        json.writeStringField("startedAt", exchange.startedAt().toString());
        json.writeNumberField("durationMs", exchange.duration().toMillis());
        json.writeEndObject();
    }

    private void response(Exchange exchange) throws IOException {
        json.writeObjectFieldStart("response");
        json.writeNumberField("status", exchange.status());
        texts("headers", exchange.responseHeaders());
        json.writeStringField("body", exchange.body());
        if (exchange.reply() instanceof Reply.Unanswered unanswered) {
            json.writeStringField("cause", unanswered.cause().name().toLowerCase(Locale.ROOT));
            json.writeStringField("problem", unanswered.reason());
        }
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
