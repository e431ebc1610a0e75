package ecsconformance.page.review;

import ecsconformance.page.document.PhrasePattern;
import ecsconformance.page.document.WordList;
import ecsconformance.page.document.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds sentences by which an attribute stays as it is, though a row gives it anew. */
final class FixedAttributeCheck {

    private static final Map<String, Pattern> PHRASES = WordList.patterns("review");
    private static final Pattern OF = Pattern.compile("^(.+?) of (.+)$");
    private static final Pattern SMALL = Pattern.compile(
            "(?i)\\b(?:the|an?|this|that|your|specified)\\b|[该此您]|的|指定|新|(?:修改|变更|更改|更新)后|^[^\\p{IsHan}\\w]+");

    private FixedAttributeCheck() {}

    static Stream<Finding> fixedButNew(Subject subject) {
        return subject.sentences().stream()
                .filter(it -> !it.isOfRow() && !it.hasCondition())
                .flatMap(sentence -> PhrasePattern.found(PHRASES.get("fixed attribute"), sentence.text())
                        .limit(1)
                        .flatMap(fixed -> subject.parameters().stream()
                                .flatMap(row -> Wording.sentences(row.description()).stream()
                                        .limit(1)
                                        .filter(it -> PhrasePattern.found(PHRASES.get("new attribute"), it)
                                                .anyMatch(given -> isSame(plain(fixed), plain(given))))
                                        .map(it -> Finding.told(
                                                "contradicted",
                                                List.of(sentence.place(), subject.place(row)),
                                                sentence.text(),
                                                it)))));
    }

    /** Tells whether two names are of one thing. One of them may leave out whose it is. */
    private static boolean isSame(String one, String other) {
        return one.length() > 1 && other.length() > 1 && (one.equals(other) || isEnd(one, other) || isEnd(other, one));
    }

    private static boolean isEnd(String longer, String shorter) {
        return longer.endsWith(" " + shorter)
                || longer.endsWith(shorter) && Character.isIdeographic(shorter.codePointAt(0));
    }

    /** The words without those that tell which is meant: {@code lamp name} of {@code the new name of a lamp}. */
    private static String plain(String words) {
        String named =
                SMALL.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        return OF.matcher(named).replaceFirst("$2 $1").replaceAll("\\s+", " ").strip();
    }
}
