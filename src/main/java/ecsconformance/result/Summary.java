package ecsconformance.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts, and the verdict of each profile by its name. */
public record Summary(RuleCounts rules, ScenarioCounts scenarios, Map<String, Verdict> profiles) {

    public Summary {
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }

    /** Rules by verdict. */
    public record RuleCounts(long total, long passed, long failed, long inconclusive, long waived, long untested) {}

    /** Scenarios by verdict. */
    public record ScenarioCounts(long total, long passed, long failed, long inconclusive) {}
}
