package ecsconformance.result;

import ecsconformance.result.Result.Resources;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A result with other texts in the places where an endpoint or a control endpoint may have written: what the suite itself
 * says, such as ids of rules and places in features, stays as it is.
 */
record ChangedTexts(UnaryOperator<String> change) {

    Result of(Result result) {
        return new Result(
                result.suite(),
                result.target(),
                of(result.run()),
                result.verdict(),
                result.summary(),
                result.rules().stream().map(this::of).toList(),
                result.exchanges().stream().map(this::of).toList(),
                new Resources(
                        result.resources().created(),
                        result.resources().deleted(),
                        result.resources().leaked().stream().map(change).toList()),
                result.waivers(),
                result.proof());
    }

    private RunInfo of(RunInfo run) {
        return new RunInfo(
                run.id(),
                run.startedAt(),
                run.finishedAt(),
                run.complete(),
                run.requests(),
                run.seed(),
                run.selection(),
                run.problem().map(change),
                run.notes().stream().map(change).toList(),
                run.nonce(),
                run.offered(),
                run.extent(),
                run.shard());
    }

    private RuleResult of(RuleResult rule) {
        RuleResult changed =
                rule.withScenarios(rule.scenarios().stream().map(this::of).toList());
        return changed.judged(rule.verdict(), reason(rule, changed));
    }

    /** Joined from the scenarios' reasons, where two that differ in a secret alone are one. */
    private Optional<String> reason(RuleResult rule, RuleResult changed) {
        return rule.scenarios().isEmpty() ? rule.reason().map(change) : Judgement.reason(changed.scenarios());
    }

    private ScenarioResult of(ScenarioResult scenario) {
        return new ScenarioResult(
                scenario.name(),
                scenario.location(),
                scenario.verdict(),
                scenario.reason().map(change),
                scenario.expected().map(change),
                scenario.actual().map(change),
                scenario.durationMs(),
                scenario.exchanges(),
                scenario.style(),
                scenario.provider(),
                scenario.reading(),
                scenario.steps(),
                scenario.start().map(this::of));
    }

    private ScenarioStart of(ScenarioStart start) {
        return new ScenarioStart(
                start.seed(),
                start.style(),
                start.arrangements().stream()
                        .map(it -> new ScenarioAccount(
                                it.accessKeyId(),
                                change.apply(it.region()),
                                it.exclusive(),
                                it.onWhiteList(),
                                it.resources().stream().map(this::of).toList()))
                        .toList());
    }

    private ScenarioAccount.Resource of(ScenarioAccount.Resource resource) {
        return new ScenarioAccount.Resource(
                resource.fixture(), change.apply(resource.id()), values(resource.attributes()));
    }

    private RecordedExchange of(RecordedExchange exchange) {
        return new RecordedExchange(
                exchange.id(),
                exchange.operation(),
                exchange.style(),
                exchange.method(),
                change.apply(exchange.url()),
                values(exchange.parameters()),
                exchange.status(),
                values(exchange.headers()),
                change.apply(exchange.body()),
                exchange.problem().map(change),
                change.apply(exchange.requestId()),
                change.apply(exchange.curl()),
                exchange.startedAt(),
                exchange.durationMs());
    }

    private Map<String, String> values(Map<String, String> values) {
        Map<String, String> changed = new LinkedHashMap<>();
        values.forEach((name, value) -> changed.put(change.apply(name), change.apply(value)));
        return changed;
    }
}
