package ecsconformance.result.json;

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

    static void write(Cause cause, JsonFields json) throws IOException {
        json.text("id", cause.id())
                .text("kind", cause.kind().word())
                .text("sentence", cause.sentence())
                .texts("rules", cause.rules())
                .number("scenarios", cause.scenarios())
                .text("location", cause.location())
                .text("scenario", cause.scenario())
                .optional("expected", cause.expected())
                .optional("actual", cause.actual())
                .optional("exchange", cause.exchange());
    }
}
