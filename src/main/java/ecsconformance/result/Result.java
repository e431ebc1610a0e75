package ecsconformance.result;

import java.util.List;

/** The whole truth of a run; every report is rendered from it and from nothing else. */
public record Result(
        Suite suite,
        TargetInfo target,
        RunInfo run,
        Verdict verdict,
        Summary summary,
        List<RuleResult> rules,
        List<Exchange> exchanges,
        Resources resources) {

    /** Version of the JSON's schema. */
    public static final String SCHEMA_VERSION = "1.0";

    public Result {
        rules = List.copyOf(rules);
        exchanges = List.copyOf(exchanges);
    }

    /** The styles where each scenario was run once in every one of them, its names ending in the style; else empty. */
    public List<String> everyStyle() {
        List<String> styles = run.offered().map(Offered::styles).orElse(List.of());
        boolean every = !styles.isEmpty()
                && rules.stream()
                        .flatMap(rule -> rule.scenarios().stream())
                        .anyMatch(scenario -> scenario.name().endsWith(" [" + styles.get(0) + "]"));
        return every ? styles : List.of();
    }
}
