package ecsconformance.result;

import java.util.Locale;

/** The verdict on a rule, or on one scenario of it. */
public enum RuleVerdict {
    PASSED,
    FAILED,
    INCONCLUSIVE,
    WAIVED,
    UNTESTED;

    /** As it stands in the JSON, for example {@code passed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RuleVerdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
