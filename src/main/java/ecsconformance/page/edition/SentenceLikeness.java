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

    private static final double WORDS = 0.75;

    /** Below this, a sentence has not taken the place of another. */
    private static final double LEAST = 0.08;
    /** English sentences share many letters whatever they say: so much likeness of their letters tells something. */
    private static final double LETTERS = 0.5;
    /** Else it is the likeness of their terms, or the share of their things, that does. */
    private static final double TERMS = 0.2;

    private static final double THINGS = 0.3;
    private static final int KNOWN = 3;

    private SentenceLikeness() {}

    /** None where two sentences of one language neither say the same of something nor speak of the same things. */
    static double of(SentenceFacts former, SentenceFacts unit, boolean sameLanguage) {
        double alike = Terms.likeness(former.terms(), unit.terms());
        if (!sameLanguage || former.sketch().isEmpty()) {
            return alike;
        }
        if (former.digest().equals(unit.digest())) {
            return 2;
        }
        double words = Wording.likeness(former, unit);
        boolean same = former.parts().isEmpty() || words >= LETTERS || alike >= TERMS || speakOfSame(former, unit);
        return same ? WORDS * words + (1 - WORDS) * alike : 0;
    }

    /** Whether a sentence may have taken the place of another. */
    static boolean isReplaced(SentenceFacts former, SentenceFacts unit) {
        return of(former, unit, true) >= LEAST;
    }

    /** Of a sentence with few known words nobody can tell what it speaks of. */
    private static boolean speakOfSame(SentenceFacts former, SentenceFacts unit) {
        Set<String> mine = things(former);
        Set<String> theirs = things(unit);
        int fewer = Math.min(mine.size(), theirs.size());
        mine.retainAll(theirs);
        return fewer < KNOWN || mine.size() >= THINGS * fewer;
    }

    private static Set<String> things(SentenceFacts sentence) {
        return sentence.parts().stream()
                .flatMap(part -> Stream.of(part.split(" ")))
                .filter(word -> !word.isEmpty() && !word.startsWith(Lexicon.COMMON))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
