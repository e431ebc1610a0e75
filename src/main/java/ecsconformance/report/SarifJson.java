package ecsconformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.report.Findings.Failure;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * SARIF 2.1.0, as code hosts read it: every rule that was judged, and a result for each that did not pass. A failed rule is
 * an error, a warning or a note by its level; a waived one is suppressed; an inconclusive one is open.
 */
public final class SarifJson implements Report {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Result result, Writer out) throws IOException {
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(result, json);
            invocation(result, json);
            results(result, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(Result result, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", PlainText.of(result.suite().name()));
        json.writeStringField("version", PlainText.of(result.suite().version()));
        json.writeArrayFieldStart("rules");
        for (RuleResult rule : result.rules()) {
            json.writeStartObject();
            json.writeStringField("id", PlainText.of(rule.id()));
            text("shortDescription", rule.title(), json);
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(rule));
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            json.writeString(PlainText.of(rule.profile()));
            for (String source : rule.sources()) {
                json.writeString(PlainText.of(source));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void invocation(Result result, JsonGenerator json) throws IOException {
        RunInfo run = result.run();
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", run.complete());
        json.writeStringField("startTimeUtc", run.startedAt().toString());
        json.writeStringField("endTimeUtc", run.finishedAt().toString());
        json.writeArrayFieldStart("toolExecutionNotifications");
        json.writeStartObject();
        json.writeStringField("level", run.problem().isPresent() ? "error" : "note");
        text(
                "message",
                result.conclusion().sentence() + ", at " + result.target().name()
                        + run.problem().map(it -> ": " + it).orElse(""),
                json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void results(Result result, JsonGenerator json) throws IOException {
        Findings findings = new Findings(result);
        List<RuleResult> rules = result.rules();
        json.writeArrayFieldStart("results");
        for (int at = 0; at < rules.size(); at++) {
            RuleResult rule = rules.get(at);
            if (rule.verdict() != RuleVerdict.PASSED && rule.verdict() != RuleVerdict.UNTESTED) {
                json.writeStartObject();
                json.writeStringField("ruleId", PlainText.of(rule.id()));
                json.writeNumberField("ruleIndex", at);
                result(rule, findings.failure(rule), json);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void result(RuleResult rule, Failure failure, JsonGenerator json) throws IOException {
        boolean open = rule.verdict() == RuleVerdict.INCONCLUSIVE;
        json.writeStringField("kind", open ? "open" : "fail");
        json.writeStringField("level", open ? "none" : level(rule));
        text("message", message(rule, failure), json);
        location(
                failure.scenario()
                        .or(() -> rule.scenarios().stream().findFirst())
                        .map(it -> it.location())
                        .orElse(""),
                json);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("rule/v1", PlainText.of(rule.id()));
        json.writeEndObject();
        if (rule.verdict() == RuleVerdict.WAIVED) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", PlainText.of(rule.reason().orElse("waived")));
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static String message(RuleResult rule, Failure failure) {
        if (rule.verdict() == RuleVerdict.INCONCLUSIVE) {
            return "inconclusive: " + rule.reason().orElse("no reason was recorded");
        }
        Optional<String> compared = failure.expected()
                .flatMap(expected -> failure.actual().map(actual -> "expected " + expected + ", but: " + actual));
        return rule.title() + ": " + compared.or(failure::reason).orElse("no reason was recorded")
                + failure.requestId().map(id -> " (RequestId " + id + ")").orElse("");
    }

    private static void location(String location, JsonGenerator json) throws IOException {
        String line = FeaturePlace.line(location);
        json.writeArrayFieldStart("locations");
        if (!line.isEmpty() && !line.matches("0+")) {
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField(
                    "uri", PlainText.of(FeaturePlace.file(location)).replaceAll("[^\\w./-]", "_"));
            json.writeEndObject();
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", Integer.parseInt(line));
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Of a rule that MUST hold an error, of one that SHOULD a warning, of one that MAY a note. */
    private static String level(RuleResult rule) {
        return switch (rule.level()) {
            case "must" -> "error";
            case "should" -> "warning";
            default -> "note";
        };
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", PlainText.of(text, 2000));
        json.writeEndObject();
    }
}
