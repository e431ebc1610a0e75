package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import java.util.Optional;

/**
 * A failed rule by its first failed scenario.
 *
 * @param scenario empty where the rule failed for another reason, such as an expired waiver
 * @param exchange the one that shows the failure
 * @param further  the number of its other scenarios that failed
 */
record Failure(RuleResult rule, Optional<ScenarioResult> scenario, Optional<RecordedExchange> exchange, int further) {

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
