package ecsconformance.result;

import java.util.Locale;

/** The verdict on a run, or on one profile of it. */
public enum Verdict {
    /** Nothing failed and everything was evaluated. */
    CONFORMANT(0),
    /** Nothing failed, but something is inconclusive. */
    PARTIAL(4),
    /** At least one rule failed. */
    NON_CONFORMANT(1),
    /** The target could not be tested, or not to the end. */
    ERROR(3);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The process's exit code; partial is 0 where the user allows it. */
    public int exitCode(boolean allowPartial) {
        return this == PARTIAL && allowPartial ? 0 : exitCode;
    }

    /** As it stands in the JSON, for example {@code non-conformant}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
