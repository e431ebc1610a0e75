package ecsconformance.page.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions and the negations of a sentence in its own words. */
public final class SmallWords {

    /** A condition that its first word begins; others end with a word that makes them one. */
    private static final Pattern CONDITION_WORDS =
            PhrasePattern.of(Sayings.CONDITION_PART.pattern() + "|(?:只有|只要|前提)[^，。；]*|(?<![A-Za-z])[A-Za-z][^,.;]*");

    private SmallWords() {}

    /** The conditions of a sentence in its own words, each to where its result is told. */
    public static List<String> conditions(String sentence) {
        String text = Terms.PURPOSE.matcher(sentence).replaceAll(" ");
        List<String> conditions = new ArrayList<>();
        int end = 0;
        for (MatchResult found : Sayings.CONDITION.matcher(text).results().toList()) {
            if (found.start() >= end) {
                Matcher part = CONDITION_WORDS.matcher(text);
                boolean whole = part.find(found.start()) && part.start() == found.start();
                int from = whole ? found.start() : Math.max(end, clause(text, found.start()));
                end = whole ? Math.max(part.end(), found.end()) : found.end();
                conditions.add(text.substring(from, end)
                        .replaceAll("[\\s，,。.；;]+$", "")
                        .strip());
            }
        }
        return conditions;
    }

    /** Where the part between commas begins that has the place. */
    private static int clause(String text, int place) {
        int start = place;
        while (start > 0 && ",，。；;".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The words by which a sentence denies something. */
    public static List<String> negations(String sentence) {
        return PhrasePattern.found(Sayings.NEGATION, Sayings.withoutBounds(sentence))
                .toList();
    }
}
