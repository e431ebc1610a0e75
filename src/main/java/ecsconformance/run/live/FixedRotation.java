package ecsconformance.run.live;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.steps.RunServices.Rotation;
import ecsconformance.wire.WireStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the scenarios of each rule one style after the other, from a place that the rule's id and the seed turn. So a
 * scenario travels in the same style whichever other rules are chosen beside its own.
 */
final class FixedRotation implements Rotation {

    private final List<WireStyle> styles;
    private final Map<String, Integer> places = new HashMap<>();

    FixedRotation(List<WireStyle> styles, List<Rule> rules, long seed) {
        this.styles = List.copyOf(styles);
        for (Rule rule : rules) {
            long place = rule.id().value().hashCode() + seed;
            for (RuleScenario scenario : rule.scenarios()) {
                places.put(scenario.location(), Math.floorMod(place++, styles.size()));
            }
        }
    }

    @Override
    public WireStyle styleOf(String location) {
        return styles.get(places.getOrDefault(location, 0));
    }
}
