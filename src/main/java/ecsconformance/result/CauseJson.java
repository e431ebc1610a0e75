package ecsconformance.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes causes. They are never read: whoever reads a result computes them from its scenarios. */
final class CauseJson {

    private CauseJson() {}

    static void write(List<Cause> causes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("causes");
        for (Cause cause : causes) {
            json.writeStartObject();
            json.writeStringField("id", cause.id());
            json.writeStringField("kind", cause.kind().word());
            json.writeStringField("sentence", cause.sentence());
            json.writeArrayFieldStart("rules");
            for (String rule : cause.rules()) {
                json.writeString(rule);
            }
            json.writeEndArray();
            json.writeNumberField("scenarios", cause.scenarios());
            json.writeStringField("location", cause.location());
            json.writeStringField("scenario", cause.scenario());
            optional("expected", cause.expected(), json);
            optional("actual", cause.actual(), json);
            optional("exchange", cause.exchange(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
