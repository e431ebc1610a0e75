package ecsconformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;

/** The groups under which Allure lists what did not pass. */
final class AllureCategories {

    private AllureCategories() {}

    static void write(Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartArray();
            category("Non-conformant", "failed", json);
            category("Inconclusive", "skipped", json);
            category("Suite error", "broken", json);
            json.writeEndArray();
        });
    }

    private static void category(String name, String status, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("matchedStatuses");
        json.writeString(status);
        json.writeEndArray();
        json.writeEndObject();
    }
}
