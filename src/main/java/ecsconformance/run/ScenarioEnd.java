package ecsconformance.run;

import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Waivers;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The end of a scenario.
 *
 * @param rule     id of its rule
 * @param location {@code features/….feature:LINE}
 * @param verdict  waived where it failed and a waiver covers that
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

    /** The same, waived where one of the waivers covers the failure. */
    public ScenarioEnd with(Waivers waivers) {
        boolean waived = verdict == RuleVerdict.FAILED && waivers.cover(rule, scenario + ": " + actual.orElse(""));
        return waived ? new ScenarioEnd(rule, scenario, location, RuleVerdict.WAIVED, expected, actual) : this;
    }

    /** The same without secrets. */
    public ScenarioEnd redacted(UnaryOperator<String> without) {
        return new ScenarioEnd(rule, scenario, location, verdict, expected.map(without), actual.map(without));
    }
}
