package ecsconformance.page.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Patterns for text that mixes Latin words and ideographs. */
public final class PhrasePattern {

    /** Whether an ideograph and a letter have a border between them depends on the Java; here they always have. */
    private static final String BORDER = "(?:(?<=\\\\w)(?!\\\\w)|(?<!\\\\w)(?=\\\\w))";

    /** In front of a letter, or behind one, half of a border is left to look at, and that costs a fourth. */
    private static final String BEGIN = "(?<!\\\\w)";

    private static final String END = "(?!\\\\w)";

    private PhrasePattern() {}

    /** A pattern in which {@code \b} is the border of a word of ASCII letters, and an apostrophe may be curled. */
    public static Pattern of(String expression) {
        return Pattern.compile(
                expression
                        .replace("n't", "n['\u2019]t")
                        .replaceAll("(?<![A-Za-z])\\\\b(?=(?:\\((?:\\?:)?)?\\[?[A-Za-z])", BEGIN)
                        .replaceAll("(?<=(?<!\\\\)[A-Za-z])\\\\b(?!\\\\?[A-Za-z\\[])", END)
                        .replaceAll("\\\\b", BORDER),
                Pattern.MULTILINE);
    }

    /** @param pairs each name and its expression; the order is kept */
    static Map<String, Pattern> byWord(String... pairs) {
        Map<String, Pattern> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], of(pairs[i + 1]));
        }
        return Collections.unmodifiableMap(words);
    }
}
