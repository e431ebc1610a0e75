package ecsconformance.run;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleScenario;
import ecsconformance.steps.Rotation;
import ecsconformance.wire.WireStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the scenarios one style after the other in the order of the features, from a place that the seed turns. */
final class FixedRotation implements Rotation {

    private final List<WireStyle> styles;
    private final Map<String, Integer> places = new HashMap<>();

    FixedRotation(List<WireStyle> styles, List<Rule> rules, long seed) {
        this.styles = List.copyOf(styles);
        int place = Math.floorMod(seed, styles.size());
        for (Rule rule : rules) {
            for (RuleScenario scenario : rule.scenarios()) {
                places.put(scenario.location(), place++ % styles.size());
            }
        }
    }

    @Override
    public WireStyle styleOf(String location) {
        return styles.get(places.getOrDefault(location, 0));
    }
}
