package ecsconformance.report;

import ecsconformance.result.JudgedExchange;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A result as the reports ask for it: rules by verdict, reasons with their rules, exchanges by id. */
final class Findings {

    private final Result result;
    private final Map<String, RecordedExchange> exchanges;

    Findings(Result result) {
        this.result = result;
        this.exchanges = result.exchanges().stream()
                .collect(Collectors.toMap(RecordedExchange::id, Function.identity(), (first, second) -> first));
    }

    List<RuleResult> rules(RuleVerdict verdict) {
        return result.rules().stream().filter(rule -> rule.verdict() == verdict).toList();
    }

    /** The ids of the inconclusive rules by each of their reasons, the reasons in alphabetical order. */
    Map<String, List<String>> inconclusiveByReason() {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (RuleResult rule : rules(RuleVerdict.INCONCLUSIVE)) {
            byReason.computeIfAbsent(reason(rule), reason -> new ArrayList<>()).add(rule.id());
        }
        return byReason;
    }

    List<RuleResult> withReading() {
        return result.rules().stream()
                .filter(rule -> rule.reading().isPresent())
                .toList();
    }

    /** The failed rules, each with the evidence of its first failed scenario. */
    List<Failure> failures() {
        return rules(RuleVerdict.FAILED).stream().map(this::failure).toList();
    }

    Failure failure(RuleResult rule) {
        List<ScenarioResult> failed = rule.scenarios().stream()
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .toList();
        Optional<ScenarioResult> first = failed.stream().findFirst();
        return new Failure(rule, first, first.flatMap(this::judgedExchange), Math.max(0, failed.size() - 1));
    }

    /** The exchange of that id, where it was recorded. */
    Optional<RecordedExchange> exchange(String id) {
        return Optional.ofNullable(exchanges.get(id));
    }

    /** The exchange that shows what the scenario found, where one was recorded. */
    Optional<RecordedExchange> judgedExchange(ScenarioResult scenario) {
        return JudgedExchange.of(scenario.actual(), exchanges(scenario));
    }

    /** The scenario's exchanges that were recorded, in their order. */
    List<RecordedExchange> exchanges(ScenarioResult scenario) {
        return scenario.exchanges().stream()
                .map(exchanges::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String reason(RuleResult rule) {
        return rule.reason().orElse(rule.scenarios().isEmpty() ? "no scenario was run" : "no reason was recorded");
    }

    /**
     * A failed rule by its first failed scenario.
     *
     * @param scenario empty where the rule failed for another reason, such as an expired waiver
     * @param exchange the one that shows the failure
     * @param further  the number of its other scenarios that failed
     */
    record Failure(
            RuleResult rule, Optional<ScenarioResult> scenario, Optional<RecordedExchange> exchange, int further) {

        /** The reason of the failure; empty if the scenario's expected and actual say it all. */
        Optional<String> reason() {
            boolean compared = expected().isPresent() && actual().isPresent();
            return compared
                    ? Optional.empty()
                    : scenario.flatMap(ScenarioResult::reason).or(rule::reason);
        }

        Optional<String> expected() {
            return scenario.flatMap(ScenarioResult::expected);
        }

        Optional<String> actual() {
            return scenario.flatMap(ScenarioResult::actual);
        }

        Optional<String> requestId() {
            return exchange.map(RecordedExchange::requestId).filter(id -> !id.isEmpty());
        }
    }
}
