package ecsconformance.page.edition;

import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.page.document.Lexicon;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.Wording;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much two sentences have in common: 0 to 1, and 2 for the same words. */
final class SentenceLikeness {

    /** English sentences share many letters whatever they say: their terms weigh more. */
    private static final double WORDS = 0.4;
    /** So much likeness of words two sentences have that say nothing of the same. */
    private static final double UNLIKE = 0.25;

    /** Below this, a sentence has not taken the place of another. */
    private static final double LEAST = 0.08;
    /** The likeness of terms, or else the share of things, with which it has. */
    private static final double TERMS = 0.2;

    private static final double THINGS = 0.3;

    private SentenceLikeness() {}

    static double of(SentenceFacts former, SentenceFacts unit, boolean sameLanguage) {
        double alike = Terms.likeness(former.terms(), unit.terms());
        if (!sameLanguage || former.sketch().isEmpty()) {
            return alike;
        }
        double words = Wording.likeness(former, unit);
        return former.digest().equals(unit.digest())
                ? 2
                : Math.max(WORDS * words + (1 - WORDS) * alike, words - UNLIKE);
    }

    /** Whether a sentence in the place of another says the same of something, or speaks of the same things. */
    static boolean isReplaced(SentenceFacts former, SentenceFacts unit) {
        Set<String> mine = things(former);
        Set<String> theirs = things(unit);
        int fewer = Math.min(mine.size(), theirs.size());
        mine.retainAll(theirs);
        return of(former, unit, true) >= LEAST
                && (former.parts().isEmpty()
                        || Terms.likeness(former.terms(), unit.terms()) >= TERMS
                        || !mine.isEmpty() && mine.size() >= THINGS * fewer);
    }

    private static Set<String> things(SentenceFacts sentence) {
        return sentence.parts().stream()
                .flatMap(part -> Stream.of(part.split(" ")))
                .filter(word -> !word.isEmpty() && !word.startsWith(Lexicon.COMMON))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
