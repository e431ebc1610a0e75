package ecsconformance.page.drift;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Facts that one sentence of a text has lost or gained and the whole text has not: they have moved. */
final class Moves {

    /** A part of less content may be in two sentences that speak of two things. */
    private static final int LONG = 4;

    /** Facts that are a list of parts, of which each sentence of a text may tell some. */
    private static final Set<String> LISTS = Set.of("alphabet", "forbidden beginning", "forbidden content");

    private Moves() {}

    /**
     * A fact of one sentence without the parts that the other text tells too: at all, or of other facts as often.
     *
     * @param before the whole of the one text
     */
    static Detail within(Detail detail, WholeText before, WholeText after) {
        boolean swapped = detail.isExchange();
        if (!isFact(detail) || swapped && !LISTS.contains(detail.what())) {
            return detail;
        }
        return kept(
                detail,
                part -> lacks(after, detail.what(), part, before),
                part -> lacks(before, detail.what(), part, after));
    }

    /** Whether a text does not tell a part of a list at all, or of another fact less often than the other text. */
    private static boolean lacks(WholeText text, String what, String part, WholeText other) {
        return LISTS.contains(what) ? !text.tells(what, part) : text.count(what, part) < other.count(what, part);
    }

    /** Whether a part that one sentence has lost or gained is in another sentence of that text. */
    static boolean isElsewhere(Detail detail, WholeText before, WholeText after) {
        String part = detail.before() + detail.after();
        return detail.what().matches("part (?:added|removed)")
                && ContentWords.weight(part) >= LONG
                && ContentWords.share(part, (detail.after().isEmpty() ? after : before).plain()) == 1;
    }

    /** Whether the sentences of a text tell all parts of a fact that a sentence of the other text told. */
    static boolean isToldBy(Detail lost, WholeText text) {
        return isFact(lost) && WholeText.parts(lost.before()).allMatch(part -> text.tells(lost.what(), part));
    }

    /** Whether a figure or a day is among the facts that no sentence of the other text has. */
    static boolean tellBound(List<Detail> facts, WholeText other) {
        return facts.stream().anyMatch(fact -> fact.what().equals("bound") && !isToldBy(fact, other));
    }

    private static boolean isFact(Detail detail) {
        return (Set.of("quantity", "outcome").contains(detail.what()) || !TermChanges.isSmall(detail.what()))
                && !detail.what().matches("(?:sentence|part|order|said|words|list).*");
    }

    private static Detail kept(Detail detail, Predicate<String> gone, Predicate<String> come) {
        String before = WholeText.parts(detail.before()).filter(gone).collect(Collectors.joining(", "));
        String after = WholeText.parts(detail.after()).filter(come).collect(Collectors.joining(", "));
        return new Detail(before.isEmpty() && after.isEmpty() ? "" : detail.what(), before, after, detail.meaning());
    }
}
