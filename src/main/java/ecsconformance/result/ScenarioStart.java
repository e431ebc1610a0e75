package ecsconformance.result;

import java.util.List;

/**
 * The beginning of a scenario, so that it can be evaluated again from its exchanges.
 *
 * @param seed         from which its made-up values follow, below 2 to the power of 48
 * @param style        in which its calls travel as long as it does not change that itself
 * @param arrangements one for each account it worked in; empty where none was needed or none could be had
 */
public record ScenarioStart(long seed, String style, List<ScenarioAccount> arrangements) {

    public ScenarioStart {
        arrangements = List.copyOf(arrangements);
    }
}
