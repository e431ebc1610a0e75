package ecsconformance.page.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Joins two sentences again that the other text has as one. */
final class SplitSentence {

    /** The share of the content of the one sentence that the two have together. */
    private static final double BOTH = 0.7;
    /** The share of the content of each of the two that the one sentence has. */
    private static final double EACH = 0.6;
    /** With so much of the one sentence, one of the two is the whole of it. */
    private static final double WHOLE = 0.9;

    private SplitSentence() {}

    /** @param more the sentences among which two that follow each other are joined, if a sentence of the others is both */
    static void join(List<Said> more, List<Said> others) {
        List<Set<String>> words =
                new ArrayList<>(more.stream().map(SplitSentence::words).toList());
        for (Set<String> one : others.stream().map(SplitSentence::words).toList()) {
            for (int i = 0; i + 1 < more.size(); i++) {
                if (!more.get(i + 1).isItem() && isSplit(one, words.get(i), words.get(i + 1))) {
                    Said both = more.get(i).with(more.remove(i + 1));
                    more.set(i, both);
                    words.remove(i + 1);
                    words.set(i, words(both));
                }
            }
        }
    }

    private static Set<String> words(Said sentence) {
        return ContentWords.of(sentence.plain());
    }

    private static boolean isSplit(Set<String> one, Set<String> first, Set<String> second) {
        Set<String> both = new TreeSet<>(first);
        both.addAll(second);
        return List.of(first, second).stream()
                        .allMatch(
                                part -> ContentWords.share(part, one) >= EACH && ContentWords.share(one, part) < WHOLE)
                && ContentWords.share(one, both) >= BOTH;
    }
}
