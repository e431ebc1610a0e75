package ecsconformance.result;

import java.util.List;
import java.util.Optional;

/**
 * One rule.
 *
 * @param id      {@code area.name}
 * @param level   {@code must}, {@code should} or {@code may}
 * @param sources the clauses it states
 * @param reason  the reason for which it is not conclusive, or untested
 * @param reading the documented reading that the target showed
 */
public record RuleResult(
        String id,
        String title,
        String level,
        String profile,
        List<String> sources,
        RuleVerdict verdict,
        Optional<String> reason,
        Optional<String> reading,
        List<ScenarioResult> scenarios) {

    public RuleResult {
        sources = List.copyOf(sources);
        scenarios = List.copyOf(scenarios);
    }

    /** The part of the id before the dot. */
    public String area() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** The failures of its scenarios. */
    public List<String> failures() {
        return scenarios.stream()
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .map(ScenarioResult::failure)
                .toList();
    }

    RuleResult judged(RuleVerdict other, Optional<String> otherReason) {
        return new RuleResult(id, title, level, profile, sources, other, otherReason, reading, scenarios);
    }

    public RuleResult withScenarios(List<ScenarioResult> others) {
        return new RuleResult(id, title, level, profile, sources, verdict, reason, reading, others);
    }
}
