package ecsconformance.page.drift;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a change of a clause changes.
 *
 * @param what    {@code bound}, {@code status}, {@code code}, {@code message}, {@code required}, {@code enumeration},
 *     {@code default}, {@code type}, {@code name}, {@code emptiness}, {@code requirement}, {@code order}, {@code wording} …
 * @param before  in the contract; empty where it had nothing
 * @param after   on the page; empty where it has nothing
 * @param meaning whether it changes what an endpoint has to do
 */
public record Detail(String what, String before, String after, boolean meaning) {

    private static final Set<String> PARTS = Set.of("condition", "negation");

    /** Whether something stands in the place of something else; otherwise one side alone has it. */
    boolean isExchange() {
        return !before.isEmpty() && !after.isEmpty();
    }

    /** The words that are on one side alone. */
    Set<String> differing() {
        Set<String> old = words(before);
        Set<String> young = words(after);
        Set<String> both = new TreeSet<>(old);
        both.retainAll(young);
        old.addAll(young);
        old.removeAll(both);
        return old;
    }

    private static Set<String> words(String said) {
        Set<String> words = new TreeSet<>(List.of(said.split("[,\\s–…]+")));
        words.remove("");
        return words;
    }

    /** In words: a part of a sentence is added or removed, a fact is one that the page now also has, or no longer. */
    public String sentence() {
        if (before.isEmpty() && after.isEmpty()) {
            return what;
        }
        if (before.isEmpty() != after.isEmpty() && PARTS.contains(what)) {
            return what + (before.isEmpty() ? " added: " + after : " removed: " + before);
        }
        if (before.isEmpty()) {
            return what + ": now also " + after;
        }
        return after.isEmpty() ? what + ": no longer " + before : what + ": " + before + " → " + after;
    }
}
