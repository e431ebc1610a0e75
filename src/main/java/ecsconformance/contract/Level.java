package ecsconformance.contract;

import java.util.Locale;

/** How binding a rule is, after RFC 2119. */
public enum Level {
    MUST,
    SHOULD,
    MAY;

    /** As in tags and results: {@code must}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
