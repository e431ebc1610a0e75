package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.Cause;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Resources;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.Result.Summary;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Shard;
import ecsconformance.result.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a result field by field: start-up pays for no reflection, and the order of the fields stands here. */
final class ResultWriter {

    private final JsonGenerator json;

    ResultWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Result result) throws IOException {
        json.writeStartObject();
        json.writeStringField("schemaVersion", Result.SCHEMA_VERSION);
        suite(result.suite());
        target(result.target());
        run(result.run());
        json.writeStringField("verdict", result.verdict().word());
        json.writeStringField("conclusion", result.conclusion().sentence());
        summary(result.summary());
        List<Cause> causes = result.causes();
        if (!causes.isEmpty()) {
            CauseJson.write(causes, json);
        }
        json.writeArrayFieldStart("rules");
        for (RuleResult rule : result.rules()) {
            rule(rule);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("exchanges");
        for (RecordedExchange exchange : result.exchanges()) {
            new ExchangeWriter(json).write(exchange);
        }
        json.writeEndArray();
        resources(result.resources());
        if (!result.waivers().isEmpty()) {
            WaiverJson.write(result.waivers(), json);
        }
        if (result.proof().isPresent()) {
            ProofJson.write(result.proof().get(), json);
        }
        json.writeEndObject();
    }

    private void suite(Suite suite) throws IOException {
        json.writeObjectFieldStart("suite");
        json.writeStringField("name", suite.name());
        json.writeStringField("version", suite.version());
        json.writeObjectFieldStart("contract");
        json.writeStringField("operation", suite.contract().operation());
        json.writeStringField("apiVersion", suite.contract().apiVersion());
        json.writeStringField("edition", suite.contract().edition());
        json.writeStringField("digest", suite.contract().digest());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void target(TargetInfo target) throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("name", target.name());
        json.writeStringField("endpoint", target.endpoint());
        json.writeStringField("region", target.region());
        strings("profiles", target.profiles());
        if (target.embedded()) {
            json.writeBooleanField("embedded", true);
        }
        json.writeEndObject();
    }

    private void run(RunInfo run) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeStringField("id", run.id());
        json.writeStringField("startedAt", run.startedAt().toString());
        json.writeStringField("finishedAt", run.finishedAt().toString());
        json.writeBooleanField("complete", run.complete());
        json.writeNumberField("requests", run.requests());
        json.writeNumberField("seed", run.seed());
        optional("selection", run.selection());
        optional("problem", run.problem());
        if (!run.notes().isEmpty()) {
            strings("notes", run.notes());
        }
        optional("nonce", run.nonce());
        if (run.offered().isPresent()) {
            new ScenarioStartJson(json).write(run.offered().get());
        }
        if (run.extent().isPresent()) {
            extent(run.extent().get());
        }
        if (run.shard().isPresent()) {
            shard(run.shard().get());
        }
        json.writeEndObject();
    }

    private void extent(Extent extent) throws IOException {
        json.writeObjectFieldStart("extent");
        json.writeNumberField("rules", extent.rules());
        strings("clausesWithoutRule", extent.unstated());
        json.writeStringField("plan", extent.plan());
        json.writeStringField("features", extent.features());
        json.writeEndObject();
    }

    private void shard(Shard shard) throws IOException {
        json.writeObjectFieldStart("shard");
        json.writeNumberField("index", shard.index());
        json.writeNumberField("of", shard.of());
        json.writeStringField("whole", shard.whole());
        json.writeEndObject();
    }

    private void summary(Summary summary) throws IOException {
        Summary.RuleCounts rules = summary.rules();
        Summary.ScenarioCounts scenarios = summary.scenarios();
        json.writeObjectFieldStart("summary");
        json.writeObjectFieldStart("rules");
        counts(rules.total(), rules.passed(), rules.failed(), rules.inconclusive());
        json.writeNumberField("waived", rules.waived());
        json.writeNumberField("untested", rules.untested());
        json.writeEndObject();
        json.writeObjectFieldStart("scenarios");
        counts(scenarios.total(), scenarios.passed(), scenarios.failed(), scenarios.inconclusive());
        json.writeEndObject();
        json.writeObjectFieldStart("profiles");
        for (Map.Entry<String, Verdict> profile : summary.profiles().entrySet()) {
            json.writeStringField(profile.getKey(), profile.getValue().word());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void counts(long total, long passed, long failed, long inconclusive) throws IOException {
        json.writeNumberField("total", total);
        json.writeNumberField("passed", passed);
        json.writeNumberField("failed", failed);
        json.writeNumberField("inconclusive", inconclusive);
    }

    void rule(RuleResult rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("title", rule.title());
        json.writeStringField("level", rule.level());
        json.writeStringField("profile", rule.profile());
        strings("sources", rule.sources());
        json.writeStringField("verdict", rule.verdict().word());
        optional("reason", rule.reason());
        optional("reading", rule.reading());
        json.writeArrayFieldStart("scenarios");
        for (ScenarioResult scenario : rule.scenarios()) {
            scenario(scenario);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void scenario(ScenarioResult scenario) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", scenario.name());
        json.writeStringField("location", scenario.location());
        json.writeStringField("verdict", scenario.verdict().word());
        optional("reason", scenario.reason());
        optional("expected", scenario.expected());
        optional("actual", scenario.actual());
        json.writeNumberField("durationMs", scenario.durationMs());
        strings("exchanges", scenario.exchanges());
        optional("style", scenario.style());
        optional("provider", scenario.provider());
        optional("reading", scenario.reading());
        if (!scenario.steps().isEmpty()) {
            steps(scenario.steps());
        }
        if (scenario.start().isPresent()) {
            new ScenarioStartJson(json).write(scenario.start().get());
        }
        json.writeEndObject();
    }

    private void steps(List<ScenarioResult.Step> steps) throws IOException {
        json.writeArrayFieldStart("steps");
        for (ScenarioResult.Step step : steps) {
            json.writeStartObject();
            json.writeStringField("text", step.text());
            json.writeStringField("status", step.status());
            if (!step.table().isEmpty()) {
                json.writeArrayFieldStart("table");
                for (List<String> row : step.table()) {
                    json.writeStartArray();
                    for (String cell : row) {
                        json.writeString(cell);
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void resources(Resources resources) throws IOException {
        json.writeObjectFieldStart("resources");
        json.writeNumberField("created", resources.created());
        json.writeNumberField("deleted", resources.deleted());
        strings("leaked", resources.leaked());
        json.writeEndObject();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        JsonText.optional(name, value, json);
    }

    private void strings(String name, List<String> values) throws IOException {
        JsonText.texts(name, values, json);
    }
}
