package ecsconformance.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The force of a rule, after RFC 2119. */
public enum Level {
    MUST,
    SHOULD,
    MAY;

    /** As in tags and results: {@code must}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that word, in lower case as {@link #word()} spells it. */
    public static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }
}
