package ecsconformance.report;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names as a list in a sentence: the first of them, and how many more there are. */
public final class FirstNames {

    private FirstNames() {}

    /** For example {@code a, b and 3 more}. */
    public static String of(Collection<String> names, int most) {
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() > most ? first + " and " + (names.size() - most) + " more" : first;
    }
}
