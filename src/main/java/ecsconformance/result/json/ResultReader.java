package ecsconformance.result.json;

import com.fasterxml.jackson.databind.JsonNode;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Resources;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.Result.Summary;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Shard;
import ecsconformance.result.Verdict;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a result from its JSON. Fields it does not know are left alone: a minor version may add some. It is read by hand since
 * a fault is told with its place and with what was expected there, and since records bound by Jackson cost a run 7 % more
 * processor time: 5.5 s instead of 5.2 s for the rules {@code image.*}, the middle of five runs each.
 */
final class ResultReader {

    private static final String VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::word).collect(Collectors.joining(", ", "one of ", ""));
    private static final String RULE_VERDICTS =
            Arrays.stream(RuleVerdict.values()).map(RuleVerdict::word).collect(Collectors.joining(", ", "one of ", ""));

    private final JsonCursor file;

    ResultReader(JsonCursor file) {
        this.file = file;
    }

    Result read() throws UnreadableResult {
        version();
        return new Result(
                suite(file.object("suite")),
                target(file.object("target")),
                run(file.object("run")),
                file.converted("verdict", Verdict::of, VERDICTS),
                summary(file.object("summary")),
                file.list("rules", ResultReader::rule),
                file.list("exchanges", ExchangeReader::read),
                resources(file.object("resources")),
                file.optionalList("waivers", WaiverJson::read),
                file.optional("proof", ProofJson::read));
    }

    private void version() throws UnreadableResult {
        JsonNode version = file.expect(JsonNode::isObject, "a result, a JSON object")
                .node()
                .get("schemaVersion");
        if (version == null) {
            throw file.problem("not a result: the field schemaVersion is missing");
        }
        if (!version.isTextual() || !version.textValue().equals(Result.SCHEMA_VERSION)) {
            throw file.problem("schemaVersion " + version + " cannot be read, only \"" + Result.SCHEMA_VERSION + "\"");
        }
    }

    private static Suite suite(JsonCursor suite) throws UnreadableResult {
        JsonCursor contract = suite.object("contract");
        return new Suite(
                suite.text("name"),
                suite.text("version"),
                new Suite.ContractInfo(
                        contract.text("operation"),
                        contract.text("apiVersion"),
                        contract.text("edition"),
                        contract.text("digest")));
    }

    private static TargetInfo target(JsonCursor target) throws UnreadableResult {
        return new TargetInfo(
                target.text("name"),
                target.text("endpoint"),
                target.text("region"),
                target.texts("profiles"),
                target.optionalFlag("embedded"));
    }

    private static RunInfo run(JsonCursor run) throws UnreadableResult {
        return new RunInfo(
                run.text("id"),
                run.instant("startedAt"),
                run.instant("finishedAt"),
                run.flag("complete"),
                run.count("requests"),
                run.number("seed"),
                run.optionalText("selection"),
                run.optionalText("problem"),
                run.optionalTexts("notes"),
                run.optionalText("nonce"),
                run.optional("offered", ScenarioStartJson::offered),
                run.optional("extent", ResultReader::extent),
                run.optional("shard", ResultReader::shard));
    }

    private static Extent extent(JsonCursor extent) throws UnreadableResult {
        return new Extent(
                extent.count("rules"),
                extent.texts("clausesWithoutRule"),
                extent.text("plan"),
                extent.text("features"));
    }

    private static Shard shard(JsonCursor shard) throws UnreadableResult {
        try {
            return new Shard((int) shard.count("index"), (int) shard.count("of"), shard.text("whole"));
        } catch (IllegalArgumentException impossible) {
            throw shard.problem(impossible.getMessage());
        }
    }

    private static Summary summary(JsonCursor summary) throws UnreadableResult {
        JsonCursor rules = summary.object("rules");
        JsonCursor scenarios = summary.object("scenarios");
        return new Summary(
                new Summary.RuleCounts(
                        rules.count("total"),
                        rules.count("passed"),
                        rules.count("failed"),
                        rules.count("inconclusive"),
                        rules.count("waived"),
                        rules.count("untested")),
                new Summary.ScenarioCounts(
                        scenarios.count("total"),
                        scenarios.count("passed"),
                        scenarios.count("failed"),
                        scenarios.count("inconclusive")),
                summary.map("profiles", Verdict::of, VERDICTS));
    }

    private static RuleResult rule(JsonCursor rule) throws UnreadableResult {
        return new RuleResult(
                rule.text("id"),
                rule.text("title"),
                rule.text("level"),
                rule.text("profile"),
                rule.texts("sources"),
                rule.converted("verdict", RuleVerdict::of, RULE_VERDICTS),
                rule.optionalText("reason"),
                rule.optionalText("reading"),
                rule.list("scenarios", ResultReader::scenario));
    }

    private static ScenarioResult scenario(JsonCursor scenario) throws UnreadableResult {
        return new ScenarioResult(
                scenario.text("name"),
                scenario.text("location"),
                scenario.converted("verdict", RuleVerdict::of, RULE_VERDICTS),
                scenario.optionalText("reason"),
                scenario.optionalText("expected"),
                scenario.optionalText("actual"),
                scenario.count("durationMs"),
                scenario.texts("exchanges"),
                scenario.optionalText("style"),
                scenario.optionalText("provider"),
                scenario.optionalText("reading"),
                scenario.optionalList("steps", ResultReader::step),
                scenario.optional("staging", ScenarioStartJson::start));
    }

    private static ScenarioResult.Step step(JsonCursor step) throws UnreadableResult {
        return new ScenarioResult.Step(
                step.text("text"), step.text("status"), step.optionalList("table", JsonCursor::texts));
    }

    private static Resources resources(JsonCursor resources) throws UnreadableResult {
        return new Resources(resources.count("created"), resources.count("deleted"), resources.texts("leaked"));
    }

    /** Reads one exchange. */
    private static final class ExchangeReader {

        private static final Pattern STYLE = Pattern.compile("v[13] (GET|POST) (JSON|XML|UNSTATED)");
        private static final Pattern METHOD = Pattern.compile("GET|POST");

        private ExchangeReader() {}

        static RecordedExchange read(JsonCursor exchange) throws UnreadableResult {
            JsonCursor request = exchange.object("request");
            JsonCursor response = exchange.object("response");
            return new RecordedExchange(
                    exchange.text("id"),
                    exchange.text("operation"),
                    exchange.converted("style", text -> matching(STYLE, text), "a style such as v1 GET JSON"),
                    request.converted("method", text -> matching(METHOD, text), "GET or POST"),
                    request.text("url"),
                    request.map("parameters", text -> text, "a text"),
                    (int) Math.min(response.count("status"), Integer.MAX_VALUE),
                    response.map("headers", text -> text, "a text"),
                    response.text("body"),
                    response.optionalText("problem"),
                    exchange.optionalText("requestId").orElse(""),
                    exchange.text("curl"),
                    exchange.instant("startedAt"),
                    exchange.count("durationMs"));
        }

        private static String matching(Pattern form, String text) {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        }
    }
}
