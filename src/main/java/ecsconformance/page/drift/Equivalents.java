package ecsconformance.page.drift;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import java.util.List;
import java.util.regex.Pattern;

/** The phrases of {@code page/equivalents.txt}, which writers exchange without another meaning. */
final class Equivalents {

    private static final List<Phrase> PHRASES = WordList.lines("equivalents").stream()
            .map(line -> line.split(" ⇒ ?", -1))
            .map(sides -> new Phrase(PhrasePattern.of(sides[0]), sides[1].replace('·', ' ')))
            .toList();

    private Equivalents() {}

    /** The sentence in the phrases that stand for their equivalents. */
    static String plain(String sentence) {
        String plain = sentence;
        for (Phrase phrase : PHRASES) {
            plain = phrase.written().matcher(plain).replaceAll(phrase.told());
        }
        return plain;
    }

    private record Phrase(Pattern written, String told) {}
}
