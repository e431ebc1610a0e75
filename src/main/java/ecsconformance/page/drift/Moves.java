package ecsconformance.page.drift;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Facts that one sentence of a clause has lost and another one has gained: they have moved. */
final class Moves {

    /** A part of less content may be in two sentences that speak of two things. */
    private static final int LONG = 6;

    /** What has no more content is a name or a word: "by default" says something of the sentence that it is in. */
    private static final int WORD = 3;

    /** Facts that are a list of parts, of which each sentence of a text may tell some. */
    private static final Set<String> LISTS = Set.of("alphabet", "forbidden beginning", "forbidden content", "unit");

    private Moves() {}

    static void cancel(List<Detail> details) {
        for (String what : details.stream().map(Detail::what).distinct().toList()) {
            List<Detail> lost = details.stream()
                    .filter(it -> isFact(it, what) && it.after().isEmpty())
                    .toList();
            List<Detail> gained = details.stream()
                    .filter(it -> isFact(it, what) && it.before().isEmpty())
                    .toList();
            Set<String> moved =
                    lost.stream().flatMap(it -> WholeText.parts(it.before())).collect(Collectors.toSet());
            moved.retainAll(
                    gained.stream().flatMap(it -> WholeText.parts(it.after())).collect(Collectors.toSet()));
            details.replaceAll(it -> lost.contains(it) || gained.contains(it) ? without(moved, it) : it);
        }
        details.removeIf(it -> it.what().isEmpty());
        for (Detail gone : List.copyOf(details)) {
            details.stream()
                    .filter(come ->
                            gone.what().equals("part removed") && come.what().equals("part added"))
                    .filter(come -> ContentWords.weight(gone.before()) > WORD)
                    .filter(come -> ContentWords.of(gone.before()).equals(ContentWords.of(come.after())))
                    .findFirst()
                    .ifPresent(come -> details.removeAll(List.of(gone, come)));
        }
    }

    /**
     * A fact of one sentence without the parts that another sentence of the other text tells.
     *
     * @param before the whole of the one text
     */
    static Detail within(Detail detail, WholeText before, WholeText after) {
        boolean swapped = !detail.before().isEmpty() && !detail.after().isEmpty();
        boolean list =
                LISTS.contains(detail.what()) && !(swapped && detail.what().equals("unit"));
        if (!list && (swapped || !detail.what().equals("bound of length"))) {
            return detail;
        }
        return kept(detail, part -> !after.tells(detail.what(), part), part -> !before.tells(detail.what(), part));
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
        return isFact(lost, lost.what())
                && WholeText.parts(lost.before()).allMatch(part -> text.tells(lost.what(), part));
    }

    private static boolean isFact(Detail detail, String what) {
        return detail.what().equals(what)
                && !TermChanges.isSmall(what)
                && !what.matches("(?:sentence|part|order|said|words|list).*");
    }

    private static Detail without(Set<String> moved, Detail detail) {
        return kept(detail, part -> !moved.contains(part), part -> !moved.contains(part));
    }

    private static Detail kept(Detail detail, Predicate<String> gone, Predicate<String> come) {
        String before = WholeText.parts(detail.before()).filter(gone).collect(Collectors.joining(", "));
        String after = WholeText.parts(detail.after()).filter(come).collect(Collectors.joining(", "));
        return new Detail(before.isEmpty() && after.isEmpty() ? "" : detail.what(), before, after, detail.meaning());
    }
}
