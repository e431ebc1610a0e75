package ecsconformance.page.drift;

import java.util.List;

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
        for (Said one : others) {
            for (int i = 0; i + 1 < more.size(); i++) {
                Said both = more.get(i).with(more.get(i + 1));
                if (!more.get(i + 1).isItem()
                        && isSplit(
                                one.plain(),
                                more.get(i).plain(),
                                more.get(i + 1).plain(),
                                both.plain())) {
                    more.set(i, both);
                    more.remove(i + 1);
                }
            }
        }
    }

    private static boolean isSplit(String one, String first, String second, String both) {
        return ContentWords.share(one, both) >= BOTH
                && List.of(first, second).stream()
                        .allMatch(
                                part -> ContentWords.share(part, one) >= EACH && ContentWords.share(one, part) < WHOLE);
    }
}
