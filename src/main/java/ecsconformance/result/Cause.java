package ecsconformance.result;

import java.util.List;
import java.util.Optional;

/**
 * Failures that are alike, and so most likely have one cause in the implementation.
 *
 * @param id        {@code c1}, {@code c2}, …: its place in the result, the one that explains most first
 * @param sentence  what is wrong
 * @param rules     ids of the rules that fail so, the one to look at first at the head
 * @param scenarios how many scenarios fail so
 * @param location  where the scenario to look at first stands
 * @param scenario  its name
 * @param exchange  id of the exchange on which it ended; empty where it had none
 */
public record Cause(
        String id,
        String sentence,
        List<String> rules,
        long scenarios,
        String location,
        String scenario,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> exchange) {

    public Cause {
        rules = List.copyOf(rules);
    }

    /** The rule to look at first. */
    public String rule() {
        return rules.get(0);
    }
}
