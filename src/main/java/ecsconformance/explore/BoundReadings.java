package ecsconformance.explore;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The readings of the page that a target has shown. A choice binds the target in the situation in which it was shown: where
 * the same parameters make the reading matter. An endpoint may read the page more finely than the emulator's switches do,
 * and a name that is sent empty need not be taken as an empty platform is.
 */
final class BoundReadings {

    private final Map<String, Set<String>> open = new TreeMap<>();

    /**
     * The choices that one answer shows.
     *
     * @param situation the reading, and the parameters that make it matter
     * @param choices   those that explain the answer
     * @param clauses   that leave the choice
     */
    record Shown(int step, String reading, String situation, Set<String> choices, List<String> clauses) {
        Shown {
            clauses = List.copyOf(clauses);
            choices = Collections.unmodifiableSet(new TreeSet<>(choices));
        }
    }

    static BoundReadings of(Map<String, Set<String>> earlier) {
        BoundReadings shown = new BoundReadings();
        earlier.forEach((situation, choices) -> shown.open.put(situation, new TreeSet<>(choices)));
        return shown;
    }

    /** Whether the target had shown in the same situation that it reads the page otherwise. */
    boolean isContradictedBy(Shown shown) {
        return Collections.disjoint(open.getOrDefault(shown.situation(), shown.choices()), shown.choices());
    }

    /** The divergence of a target that reads the page now so, now otherwise. */
    Divergence contradiction(Shown shown, String actual) {
        return new Divergence(
                shown.step(),
                shown.clauses(),
                List.of("an answer by " + shown.reading() + "=" + String.join(" or ", open.get(shown.situation()))
                        + ", as shown before"),
                actual + ", which is " + shown.reading() + "=" + String.join(" or ", shown.choices()),
                "reading " + shown.reading());
    }

    /** Keeps the choices that explain this answer too. */
    void add(Shown shown) {
        open.computeIfAbsent(shown.situation(), key -> new TreeSet<>(shown.choices()))
                .retainAll(shown.choices());
    }

    /** The choices that are left, by the situation. */
    Map<String, Set<String>> open() {
        Map<String, Set<String>> copy = new TreeMap<>();
        open.forEach((situation, choices) -> copy.put(situation, Set.copyOf(choices)));
        return copy;
    }
}
