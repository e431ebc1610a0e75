package ecsconformance.page.drift;

import ecsconformance.page.document.WordList;
import java.util.Map;
import java.util.regex.Pattern;

/** The phrases of {@code page/equivalents.txt}, which writers exchange without another meaning. */
final class Equivalents {

    private static final Map<Pattern, String> PHRASES = WordList.replacements("equivalents");

    private Equivalents() {}

    /** The sentence in the phrases that stand for their equivalents. */
    static String plain(String sentence) {
        String plain = sentence;
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            plain = phrase.getKey().matcher(plain).replaceAll(phrase.getValue());
        }
        return plain;
    }
}
