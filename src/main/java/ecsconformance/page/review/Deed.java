package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A thing that a sentence allows or refuses: the act, its object and the state of it, in whichever order they stand.
 *
 * @param verb     of the act
 * @param words    all words, those of Chinese one by one
 * @param between  the words between two things that cannot change places
 * @param narrowed whether it is about a state of the thing, or about a repetition
 */
record Deed(String verb, Set<String> words, List<String> between, boolean narrowed) {

    /** The phrases of {@code page/sentence-checks.txt} by their names. */
    private static final Map<String, String> PHRASES = WordList.parts("sentence-checks");

    private static final Pattern MODAL = phrase("DENIES", "ALLOWS");
    private static final Pattern SMALL = phrase("FILLERS", "SMALL_WORDS");
    private static final Pattern AT_ONCE = phrase("AT_ONCE");
    private static final Pattern BETWEEN = phrase("BETWEEN");
    private static final Pattern OF_A_STATE = phrase("OF_A_STATE");
    private static final Pattern ANY_ONE = phrase("ANY_ONE");
    private static final Pattern REPEATED = phrase("REPEATED");
    private static final List<Pattern> ALTERNATIVES =
            List.of(phrase("ALTERNATIVE_OF_TWO"), phrase("OTHER_ALTERNATIVE"));
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[a-z\\d./_-]*[a-z\\d]");
    private static final Pattern IN_USE = Pattern.compile("(?i)\\bin[- ]use\\b");
    private static final int FEWEST = 3;

    private static Pattern phrase(String... names) {
        return PhrasePattern.of(
                String.join("|", Stream.of(names).map(PHRASES::get).toList()));
    }

    /** The deeds that the sentence allows; it may add that this is done at once. */
    static List<Deed> allowed(String sentence, String operation) {
        return Stream.of(sentence, AT_ONCE.matcher(sentence).replaceAll(""))
                .distinct()
                .flatMap(it -> of(it, operation))
                .toList();
    }

    /** The deeds that the sentence refuses; of two alternatives it refuses each. */
    static List<Deed> refused(String sentence, String operation) {
        return Stream.concat(
                        Stream.of(sentence),
                        ALTERNATIVES.stream().map(it -> it.matcher(sentence).replaceAll("")))
                .distinct()
                .flatMap(it -> of(it, operation))
                .toList();
    }

    private static Stream<Deed> of(String sentence, String operation) {
        String text = IN_USE.matcher(sentence).replaceAll("inuse");
        Matcher modal = MODAL.matcher(text);
        if (!modal.find()) {
            return Stream.empty();
        }
        List<String> behind = words(text.substring(modal.end()));
        List<String> words = words(text);
        boolean chinese = words.stream().anyMatch(it -> Character.isIdeographic(it.codePointAt(0)));
        boolean narrowed = chinese
                ? words.size() >= 2 * FEWEST
                        && OF_A_STATE
                                .matcher(ANY_ONE.matcher(text).replaceAll(""))
                                .find()
                : words.size() >= FEWEST && !words(operation).containsAll(words);
        return behind.isEmpty()
                ? Stream.empty()
                : Stream.of(new Deed(
                        String.join("", behind.subList(0, Math.min(behind.size(), chinese ? 2 : 1))),
                        new LinkedHashSet<>(words),
                        PhrasePattern.found(BETWEEN, text).toList(),
                        narrowed || REPEATED.matcher(text).find()));
    }

    private static List<String> words(String text) {
        return PhrasePattern.found(WORD, SMALL.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .map(Deed::stem)
                .toList();
    }

    private static String stem(String word) {
        return word.length() < 5
                ? word.replaceFirst("(?<=\\w{3})s$", "")
                : word.replaceFirst("ies$", "y")
                        .replaceFirst("(?:ing|ed|es|e|s)$", "")
                        .replaceFirst("([b-df-hj-np-tv-z])\\1$", "$1");
    }

    /** Tells whether both are of the same thing in the same state. */
    boolean isSame(Deed other) {
        List<String> order = new ArrayList<>(words);
        return narrowed
                && other.narrowed
                && verb.equals(other.verb)
                && words.equals(other.words)
                && (between.stream().noneMatch(other.between::contains) || order.equals(new ArrayList<>(other.words)));
    }
}
