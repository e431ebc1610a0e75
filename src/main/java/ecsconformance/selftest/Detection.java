package ecsconformance.selftest;

import java.util.Locale;

/** The ways in which a deliberate defect was caught. */
public enum Detection {
    /** The rule that owns it. */
    OWNER,
    /** Not its owner, but another rule. */
    OTHER,
    /** Nobody. */
    SURVIVED,
    /** Nobody can: no documented operation shows it. */
    UNOBSERVABLE;

    /** As it stands in the JSON, for example {@code survived}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
