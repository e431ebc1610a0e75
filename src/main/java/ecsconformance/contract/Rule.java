package ecsconformance.contract;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One documented fact that binds an endpoint.
 *
 * @param feature  title of the feature it stands in
 * @param sources  ids of the clauses it states
 * @param untested why it cannot be tested from outside, where it cannot
 * @param location {@code features/….feature:LINE}
 */
public record Rule(
        RuleId id,
        String title,
        String feature,
        Level level,
        Profile profile,
        List<String> sources,
        boolean ambiguous,
        Optional<String> untested,
        String location,
        List<RuleScenario> scenarios) {

    public Rule {
        sources = List.copyOf(sources);
        scenarios = List.copyOf(scenarios);
    }

    /** The tags it carries in the feature. */
    public Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("@rule:" + id.value());
        tags.add("@" + level.word());
        tags.add("@profile:" + profile.word());
        sources.forEach(source -> tags.add("@source:" + source));
        if (ambiguous) {
            tags.add("@ambiguous");
        }
        if (untested.isPresent()) {
            tags.add("@untested");
        }
        return Collections.unmodifiableSet(tags);
    }
}
