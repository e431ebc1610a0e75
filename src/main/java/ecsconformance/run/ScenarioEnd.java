package ecsconformance.run;

import ecsconformance.result.RuleVerdict;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The end of a scenario.
 *
 * @param rule     id of its rule
 * @param location {@code features/….feature:LINE}
 * @param expected the documented outcome, where it failed
 * @param actual   the answer, where it failed; else the reason for which there is no verdict
 */
public record ScenarioEnd(
        String rule,
        String scenario,
        String location,
        RuleVerdict verdict,
        Optional<String> expected,
        Optional<String> actual) {

    /** The same without secrets. */
    public ScenarioEnd redacted(UnaryOperator<String> without) {
        return new ScenarioEnd(rule, scenario, location, verdict, expected.map(without), actual.map(without));
    }
}
