package ecsconformance.result;

import java.util.Locale;

/** What became of a rule, or of one scenario of it. */
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
