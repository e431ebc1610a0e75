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
}
