package ecsconformance.page.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that are each other's contrary: where one takes the other's place, the sentence says the contrary. */
public final class Opposites {

    /** Each word stands beside its contrary. */
    private static final Map<String, Pattern> WORDS = WordList.patterns("opposites");

    /** A word that is the contrary of one more than it stands beside. */
    private static final List<Set<String>> ALSO =
            List.of(Set.of("keep", "delete"), Set.of("keep", "overwrite"), Set.of("ignore", "refuse"));

    private static final Set<String> STAGES = Set.of("soon", "already");

    private Opposites() {}

    /** The words that a sentence has, without its {@link #stages}. */
    static Set<String> kept(String sentence) {
        return in(sentence, word -> !STAGES.contains(word));
    }

    /** The words by which a sentence says whether something that is deprecated is so already; contracts do not keep them. */
    public static Set<String> stages(String sentence) {
        return in(sentence, STAGES::contains);
    }

    /** The words that a sentence has. */
    public static Set<String> in(String sentence) {
        return in(sentence, word -> true);
    }

    private static Set<String> in(String sentence, Predicate<String> wanted) {
        return PhrasePattern.named(WORDS, sentence).filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sentence without these words: "different" denies nothing, though its Chinese word does. */
    public static String without(String sentence) {
        String rest = sentence;
        for (Pattern word : WORDS.values()) {
            rest = word.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    /** Whether one word is the contrary of the other. */
    public static boolean are(String one, String other) {
        List<String> words = List.copyOf(WORDS.keySet());
        int place = words.indexOf(one);
        return place >= 0 && place / 2 == words.indexOf(other) / 2 && !one.equals(other)
                || !one.equals(other) && ALSO.contains(Set.of(one, other));
    }
}
