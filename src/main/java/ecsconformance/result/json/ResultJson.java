package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ecsconformance.result.AtomicFile;
import ecsconformance.result.Consistency;
import ecsconformance.result.Reason;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The result as {@code conformance.json}; its form is {@code schema/conformance.schema.json}. */
public final class ResultJson {

    /** Writes the file in one move, its folder created where it is missing. */
    public void write(Result result, Path file) throws IOException {
        AtomicFile.write(file, out -> write(result, out));
    }

    /** The text of the file. */
    public String text(Result result) {
        return JsonText.of(json -> ResultWriter.result(result, json));
    }

    /** Writes the text, the fields in a fixed order, and leaves the writer open. */
    public void write(Result result, Writer out) throws IOException {
        JsonText.object(out, json -> ResultWriter.result(result, json));
    }

    /** Writes the fields of one rule as they stand in the file. */
    public static void write(RuleResult rule, JsonFields json) throws IOException {
        ResultWriter.rule(rule, json);
    }

    /** Writes the fields of one exchange as they stand in the file. */
    public static void write(RecordedExchange exchange, JsonFields json) throws IOException {
        ResultWriter.exchange(exchange, json);
    }

    /** Reads a file of this schema version, and refuses a result that does not add up. */
    public Result read(Path file) throws UnreadableResult {
        try {
            return read(file, Files.readAllBytes(file));
        } catch (IOException unread) {
            throw new UnreadableResult(file, "", "the file cannot be read: " + Reason.of(unread));
        }
    }

    /**
     * Reads what a file of this schema version holds.
     *
     * @param name for messages
     * @throws UnreadableResult also where the result does not add up
     */
    public Result read(Path name, byte[] content) throws UnreadableResult {
        JsonNode json = parse(name, content);
        Result result = new ResultReader(new JsonCursor(name, "", json)).read();
        for (Consistency.Problem problem : Consistency.problems(result)) {
            throw unsound(name, problem.place(), problem.sentence());
        }
        String conclusion = result.conclusion().sentence();
        if (json.has("conclusion") && !json.get("conclusion").asText().equals(conclusion)) {
            throw unsound(name, "conclusion", "the rules come to \"" + conclusion + "\"");
        }
        if (!CauseJson.fits(new JsonCursor(name, "", json), result)) {
            throw unsound(name, "causes", "they do not name the scenarios that failed");
        }
        return result;
    }

    /** Reads what a file holds for somebody who looks himself whether it adds up. */
    public Result readAsItStands(Path name, byte[] content) throws UnreadableResult {
        return new ResultReader(new JsonCursor(name, "", parse(name, content))).read();
    }

    private static UnreadableResult unsound(Path name, String place, String problem) {
        return new UnreadableResult(name, place, "the result does not add up: " + problem);
    }

    private static JsonNode parse(Path file, byte[] content) throws UnreadableResult {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            return mapper.readTree(content);
        } catch (JsonProcessingException malformed) {
            throw new UnreadableResult(
                    file,
                    where(malformed.getLocation()),
                    ("not JSON: " + Reason.ofParsing(malformed.getOriginalMessage())).replaceFirst(": $", ""));
        } catch (IOException unread) {
            throw new UnreadableResult(file, "", "not JSON");
        }
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** A file that is no result this version can read; the message names the file, the place in it and what belongs there. */
    public static final class UnreadableResult extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableResult(Path file, String place, String problem) {
            super(file + ": " + (place.isEmpty() ? "" : place + ": ") + problem);
        }
    }
}
