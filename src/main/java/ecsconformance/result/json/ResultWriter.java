package ecsconformance.result.json;

import ecsconformance.result.Cause;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Resources;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.Result.Summary;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RunInfo;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes a result field by field: start-up pays for no reflection, and the order of the fields stands here. */
final class ResultWriter {

    private ResultWriter() {}

    static void result(Result result, JsonFields json) throws IOException {
        json.text("schemaVersion", Result.SCHEMA_VERSION)
                .object("suite", result.suite(), ResultWriter::suite)
                .object("target", result.target(), ResultWriter::target)
                .object("run", result.run(), ResultWriter::run)
                .text("verdict", result.verdict().word())
                .text("conclusion", result.conclusion().sentence())
                .object("summary", result.summary(), ResultWriter::summary);
        List<Cause> causes = result.causes();
        if (!causes.isEmpty()) {
            json.objects("causes", causes, CauseJson::write);
        }
        json.objects("rules", result.rules(), ResultWriter::rule)
                .objects("exchanges", result.exchanges(), ResultWriter::exchange)
                .object("resources", result.resources(), ResultWriter::resources);
        if (!result.waivers().isEmpty()) {
            json.objects("waivers", result.waivers(), WaiverJson::write);
        }
        json.optional("proof", result.proof(), ProofJson::write);
    }

    private static void suite(Suite suite, JsonFields json) throws IOException {
        json.text("name", suite.name())
                .text("version", suite.version())
                .object(
                        "contract",
                        contract -> contract.text("operation", suite.contract().operation())
                                .text("apiVersion", suite.contract().apiVersion())
                                .text("edition", suite.contract().edition())
                                .text("digest", suite.contract().digest()));
    }

    private static void target(TargetInfo target, JsonFields json) throws IOException {
        json.text("name", target.name())
                .text("endpoint", target.endpoint())
                .text("region", target.region())
                .texts("profiles", target.profiles());
        if (target.embedded()) {
            json.flag("embedded", true);
        }
    }

    private static void run(RunInfo run, JsonFields json) throws IOException {
        json.text("id", run.id())
                .text("startedAt", run.startedAt().toString())
                .text("finishedAt", run.finishedAt().toString())
                .flag("complete", run.complete())
                .number("requests", run.requests())
                .number("seed", run.seed())
                .optional("selection", run.selection())
                .optional("problem", run.problem());
        if (!run.notes().isEmpty()) {
            json.texts("notes", run.notes());
        }
        json.optional("nonce", run.nonce())
                .optional("offered", run.offered(), ScenarioStartJson::write)
                .optional(
                        "extent",
                        run.extent(),
                        (extent, fields) -> fields.number("rules", extent.rules())
                                .texts("clausesWithoutRule", extent.unstated())
                                .text("plan", extent.plan())
                                .text("features", extent.features()))
                .optional(
                        "shard",
                        run.shard(),
                        (shard, fields) -> fields.number("index", shard.index())
                                .number("of", shard.of())
                                .text("whole", shard.whole()));
    }

    private static void summary(Summary summary, JsonFields json) throws IOException {
        json.object(
                        "rules",
                        summary.rules(),
                        (rules, counts) -> counts.number("total", rules.total())
                                .number("passed", rules.passed())
                                .number("failed", rules.failed())
                                .number("inconclusive", rules.inconclusive())
                                .number("waived", rules.waived())
                                .number("untested", rules.untested()))
                .object(
                        "scenarios",
                        summary.scenarios(),
                        (scenarios, counts) -> counts.number("total", scenarios.total())
                                .number("passed", scenarios.passed())
                                .number("failed", scenarios.failed())
                                .number("inconclusive", scenarios.inconclusive()))
                .object("profiles", profiles -> {
                    for (Map.Entry<String, Verdict> profile : summary.profiles().entrySet()) {
                        profiles.text(profile.getKey(), profile.getValue().word());
                    }
                });
    }

    static void rule(RuleResult rule, JsonFields json) throws IOException {
        json.text("id", rule.id())
                .text("title", rule.title())
                .text("level", rule.level())
                .text("profile", rule.profile())
                .texts("sources", rule.sources())
                .text("verdict", rule.verdict().word())
                .optional("reason", rule.reason())
                .optional("reading", rule.reading())
                .objects("scenarios", rule.scenarios(), ResultWriter::scenario);
    }

    private static void scenario(ScenarioResult scenario, JsonFields json) throws IOException {
        json.text("name", scenario.name())
                .text("location", scenario.location())
                .text("verdict", scenario.verdict().word())
                .optional("reason", scenario.reason())
                .optional("expected", scenario.expected())
                .optional("actual", scenario.actual())
                .number("durationMs", scenario.durationMs())
                .texts("exchanges", scenario.exchanges())
                .optional("style", scenario.style())
                .optional("provider", scenario.provider())
                .optional("reading", scenario.reading());
        if (!scenario.steps().isEmpty()) {
            json.objects("steps", scenario.steps(), ResultWriter::step);
        }
        json.optional("staging", scenario.start(), ScenarioStartJson::write);
    }

    private static void step(ScenarioResult.Step step, JsonFields json) throws IOException {
        json.text("text", step.text()).text("status", step.status());
        if (!step.table().isEmpty()) {
            json.table("table", step.table());
        }
    }

    static void exchange(RecordedExchange exchange, JsonFields json) throws IOException {
        json.text("id", exchange.id())
                .text("operation", exchange.operation())
                .text("style", exchange.style())
                .object(
                        "request",
                        request -> request.text("method", exchange.method())
                                .text("url", exchange.url())
                                .texts("parameters", exchange.parameters()))
                .object(
                        "response",
                        response -> response.number("status", exchange.status())
                                .texts("headers", exchange.headers())
                                .text("body", exchange.body())
                                .optional("problem", exchange.problem()));
        if (!exchange.requestId().isEmpty()) {
            json.text("requestId", exchange.requestId());
        }
        json.text("curl", exchange.curl())
                .text("startedAt", exchange.startedAt().toString())
                .number("durationMs", exchange.durationMs());
    }

    private static void resources(Resources resources, JsonFields json) throws IOException {
        json.number("created", resources.created())
                .number("deleted", resources.deleted())
                .texts("leaked", resources.leaked());
    }
}
