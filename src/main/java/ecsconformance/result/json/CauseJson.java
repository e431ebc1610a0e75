package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.Cause;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes causes. Whoever reads a result computes them from its scenarios, and only looks whether those in the file are about
 * the same failures: another version of the suite may group them otherwise.
 */
final class CauseJson {

    private CauseJson() {}

    /** Tells whether the causes in the file, if there are any, are about what failed. */
    static boolean fits(JsonCursor file, Result result) throws UnreadableResult {
        List<Named> named = file.optionalList("causes", CauseJson::named);
        if (named.isEmpty()) {
            return true;
        }
        Set<String> rules = named.stream().flatMap(it -> it.rules().stream()).collect(Collectors.toSet());
        long scenarios = named.stream().mapToLong(Named::scenarios).sum();
        List<Cause> causes = result.causes();
        Set<String> failed = causes.stream().flatMap(it -> it.rules().stream()).collect(Collectors.toSet());
        return rules.equals(failed)
                && scenarios == causes.stream().mapToLong(Cause::scenarios).sum();
    }

    private record Named(List<String> rules, long scenarios) {}

    private static Named named(JsonCursor cause) throws UnreadableResult {
        return new Named(cause.texts("rules"), cause.count("scenarios"));
    }

    static void write(List<Cause> causes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("causes");
        for (Cause cause : causes) {
            json.writeStartObject();
            json.writeStringField("id", cause.id());
            json.writeStringField("kind", cause.kind().word());
            json.writeStringField("sentence", cause.sentence());
            JsonText.texts("rules", cause.rules(), json);
            json.writeNumberField("scenarios", cause.scenarios());
            json.writeStringField("location", cause.location());
            json.writeStringField("scenario", cause.scenario());
            JsonText.optional("expected", cause.expected(), json);
            JsonText.optional("actual", cause.actual(), json);
            JsonText.optional("exchange", cause.exchange(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
