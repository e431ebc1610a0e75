package ecsconformance.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import ecsconformance.result.Cause;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Summary.RuleCounts;
import ecsconformance.result.json.JsonFields;
import ecsconformance.run.Progress;
import ecsconformance.run.Progress.Phase;
import ecsconformance.run.Progress.ScenarioEnd;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells what happens in a run as JSON lines, for tools: {@code event} is {@code phase}, {@code scenario}, {@code cause} or
 * {@code verdict}. A line is written as soon as it is true.
 */
final class EventLines implements Progress, AutoCloseable {

    private final PrintStream out;
    /** Escapes what a terminal could take for a command. */
    private final JsonFactory factory =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventLines(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    static EventLines nowhere() {
        return new EventLines(OutputStream.nullOutputStream());
    }

    static EventLines to(PrintStream out) {
        return new EventLines(new OutputStream() {
            @Override
            public void write(int one) {
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                out.write(bytes, from, count);
                out.flush();
            }
        });
    }

    static EventLines to(Path file) throws IOException {
        return new EventLines(Files.newOutputStream(file));
    }

    @Override
    public void at(int finished, int total) {}

    @Override
    public void phase(Phase phase) {
        event("phase", json -> json.text("phase", phase.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void ended(ScenarioEnd end) {
        event(
                "scenario",
                json -> json.text("rule", end.rule())
                        .text("scenario", end.scenario())
                        .text("location", end.location())
                        .text("verdict", end.verdict().word())
                        .optional("expected", end.expected())
                        .optional("actual", end.actual()));
    }

    /** The causes, then the verdict. */
    void ended(Result result) {
        for (Cause cause : result.causes()) {
            event(
                    "cause",
                    json -> json.text("cause", cause.id())
                            .text("sentence", cause.sentence())
                            .number("scenarios", cause.scenarios())
                            .texts("rules", cause.rules()));
        }
        RuleCounts rules = result.summary().rules();
        event(
                "verdict",
                json -> json.text("verdict", result.verdict().word())
                        .flag("complete", result.run().complete())
                        .number("passed", rules.passed())
                        .number("failed", rules.failed())
                        .number("inconclusive", rules.inconclusive()));
    }

    private void event(String kind, JsonFields.Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            JsonFields.write(json, event -> fields.writeTo(event.text("event", kind)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        synchronized (this) {
            out.print(line + "\n");
            out.flush();
        }
    }

    /** The standard output stays open: closing it here does nothing to it. */
    @Override
    public void close() {
        out.close();
    }
}
