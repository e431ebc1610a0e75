package ecsconformance.contract;

import java.util.Locale;

/** What a rule needs of the target. */
public enum Profile {
    /** An ordinary account with an instance and snapshots. */
    CORE,
    /** A resource in a special state. */
    STATE,
    /** A special account. */
    ACCOUNT,
    /** Other operations to observe through. */
    EFFECTS,
    /** Formats, methods, signatures, common parameters. */
    WIRE;

    /** As in tags and results: {@code core}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
