package ecsconformance.report;

import ecsconformance.report.Findings.Failure;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.json.JsonFields;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0, as code hosts read it: every rule that was judged, and a result for each that did not pass. A failed rule is
 * an error, a warning or a note by its level; a waived one is suppressed; an inconclusive one is open.
 */
public final class SarifJson implements Report {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Result result, Writer out) throws IOException {
        JsonText.object(
                out,
                json -> json.text("$schema", SCHEMA)
                        .text("version", "2.1.0")
                        .objects("runs", List.of(result), SarifJson::run));
    }

    private static void run(Result result, JsonFields json) throws IOException {
        Findings findings = new Findings(result);
        json.object(
                        "tool",
                        tool -> tool.object(
                                "driver",
                                driver -> driver.text(
                                                "name",
                                                PlainText.of(result.suite().name()))
                                        .text(
                                                "version",
                                                PlainText.of(result.suite().version()))
                                        .objects("rules", result.rules(), SarifJson::rule)))
                .objects("invocations", List.of(result), SarifJson::invocation)
                .objects("results", notPassed(result), (at, fields) -> {
                    RuleResult rule = result.rules().get(at);
                    result(rule, at, findings.failure(rule), fields);
                });
    }

    /** The places of the rules that were judged and did not pass. */
    private static List<Integer> notPassed(Result result) {
        return IntStream.range(0, result.rules().size())
                .filter(at -> !Set.of(RuleVerdict.PASSED, RuleVerdict.UNTESTED)
                        .contains(result.rules().get(at).verdict()))
                .boxed()
                .toList();
    }

    private static void rule(RuleResult rule, JsonFields json) throws IOException {
        json.text("id", PlainText.of(rule.id()))
                .object("shortDescription", rule.title(), SarifJson::text)
                .object("defaultConfiguration", configuration -> configuration.text("level", level(rule)))
                .object(
                        "properties",
                        properties -> properties.texts(
                                "tags",
                                Stream.concat(Stream.of(rule.profile()), rule.sources().stream())
                                        .map(PlainText::of)
                                        .toList()));
    }

    private static void invocation(Result result, JsonFields json) throws IOException {
        RunInfo run = result.run();
        String message = result.conclusion().sentence() + ", at "
                + result.target().name() + run.problem().map(it -> ": " + it).orElse("");
        json.flag("executionSuccessful", run.complete())
                .text("startTimeUtc", run.startedAt().toString())
                .text("endTimeUtc", run.finishedAt().toString())
                .objects(
                        "toolExecutionNotifications",
                        List.of(message),
                        (it, fields) -> fields.text("level", run.problem().isPresent() ? "error" : "note")
                                .object("message", it, SarifJson::text));
    }

    private static void result(RuleResult rule, int index, Failure failure, JsonFields json) throws IOException {
        boolean open = rule.verdict() == RuleVerdict.INCONCLUSIVE;
        String location = failure.scenario()
                .or(() -> rule.scenarios().stream().findFirst())
                .map(ScenarioResult::location)
                .orElse("");
        json.text("ruleId", PlainText.of(rule.id()))
                .number("ruleIndex", index)
                .text("kind", open ? "open" : "fail")
                .text("level", open ? "none" : level(rule))
                .object("message", message(rule, failure), SarifJson::text)
                .objects(
                        "locations",
                        line(location).stream().toList(),
                        (line, fields) -> fields.object(
                                "physicalLocation",
                                place -> place.object(
                                                "artifactLocation",
                                                artifact -> artifact.text(
                                                        "uri",
                                                        PlainText.of(FeaturePlace.file(location))
                                                                .replaceAll("[^\\w./-]", "_")))
                                        .object("region", region -> region.number("startLine", line))))
                .object("partialFingerprints", prints -> prints.text("rule/v1", PlainText.of(rule.id())));
        if (rule.verdict() == RuleVerdict.WAIVED) {
            json.objects(
                    "suppressions",
                    List.of(rule.reason().orElse("waived")),
                    (reason, fields) -> fields.text("kind", "external").text("justification", PlainText.of(reason)));
        }
    }

    /** The line in the feature; empty where there is none. */
    private static Optional<Integer> line(String location) {
        return Optional.of(FeaturePlace.line(location))
                .filter(line -> !line.matches("0*"))
                .map(Integer::valueOf);
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

    /** Of a rule that MUST hold an error, of one that SHOULD a warning, of one that MAY a note. */
    private static String level(RuleResult rule) {
        return switch (rule.level()) {
            case "must" -> "error";
            case "should" -> "warning";
            default -> "note";
        };
    }

    private static void text(String text, JsonFields json) throws IOException {
        json.text("text", PlainText.of(text, 2000));
    }
}
