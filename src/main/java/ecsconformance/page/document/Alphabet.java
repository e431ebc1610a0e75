package ecsconformance.page.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The characters of which a value is made, as texts tell them. */
public final class Alphabet {

    private static final Pattern BEGINNING = PhrasePattern.of(
            "(?<![不非能得可])(?:以|由)((?!http)[^，。；\\n]{1,40}?)(?:开头|开始|打头)"
                    + "|(?<!\\b(?:not|cannot|n't) )\\b(?:[Ss]tart|[Bb]egin)s? with ((?:an? |either )?[A-Za-z][^.,;\\n]{1,60}?)(?=[.,;]|\\b(?:and|but|can|it)\\b|$)");

    private Alphabet() {}

    /** The characters that terms speak of: signs as they are, others by their kind. */
    public static List<String> of(Iterable<String> terms) {
        Set<String> signs = new TreeSet<>();
        for (String term : terms) {
            if (term.startsWith("chars:")) {
                signs.addAll(List.of(term.substring("chars:".length()).split("")));
            } else if (term.equals("chinese")) {
                signs.add("Chinese characters");
            } else if (term.startsWith(Sayings.ALPHABET)) {
                signs.add(term.substring(Sayings.ALPHABET.length()));
            }
        }
        return List.copyOf(signs);
    }

    /** The characters with which a value must begin. */
    public static List<String> beginnings(String text) {
        return BEGINNING
                .matcher(text)
                .results()
                .map(it -> of(Wording.terms(PhrasePattern.groups(it).findFirst().orElse(""))))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The pattern of a value that begins so. Letters are those of any script: pages differ in whether they name the Chinese ones too. */
    public static Optional<String> begin(List<String> begins) {
        boolean known = !begins.isEmpty()
                && List.of("letters", "digits", "Chinese characters").containsAll(begins);
        return known
                ? Optional.of("^[" + (begins.equals(List.of("digits")) ? "" : "\\p{L}")
                        + (begins.contains("digits") ? "0-9" : "") + "]")
                : Optional.empty();
    }
}
