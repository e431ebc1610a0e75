package ecsconformance.selftest;

import java.util.Locale;

/** The ways in which a deliberate defect was caught, or was not. */
public enum Detection {
    /** The rule that owns the defect caught it. */
    OWNER,
    /** Another rule caught it, and its owner did not. */
    OTHER,
    /** No rule caught it. */
    SURVIVED,
    /** No rule can catch it: no documented operation shows it. */
    UNOBSERVABLE;

    /** As it stands in the JSON, for example {@code survived}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
