package ecsconformance.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The demands of a rule on the target. */
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

    /** The profile of that word, in lower case as {@link #word()} spells it. */
    public static Optional<Profile> of(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.word().equals(word))
                .findFirst();
    }
}
