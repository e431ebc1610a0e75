package ecsconformance.page.drift;

import ecsconformance.page.edition.Edition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a term that a page has exchanged for another one throughout: that is another word and no other thing. */
final class Terminology {

    /** In fewer places it may be a change of each of them. */
    private static final int FEWEST = 3;

    private Terminology() {}

    /** The changes, with what only exchanges such a term told as a term, and as no change of meaning. */
    static List<ClauseChange> folded(List<ClauseChange> changes, Edition former, Edition edition) {
        Map<Detail, Long> counts = changes.stream()
                .flatMap(change -> change.details().stream().distinct())
                .filter(Terminology::isOfWords)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String old = text(former);
        String young = text(edition);
        Set<Detail> terms = counts.entrySet().stream()
                .filter(count -> count.getValue() >= FEWEST)
                .map(Map.Entry::getKey)
                .filter(detail -> isGone(detail.before(), young) && isGone(detail.after(), old))
                .filter(detail -> detail.isExchange()
                        || isPutBefore(detail.before(), old, young)
                        || isPutBefore(detail.after(), young, old))
                .collect(Collectors.toSet());
        return changes.stream().map(change -> folded(change, terms)).toList();
    }

    private static ClauseChange folded(ClauseChange change, Set<Detail> terms) {
        if (change.details().stream().noneMatch(terms::contains)) {
            return change;
        }
        return change.with(change.details().stream()
                .map(detail ->
                        terms.contains(detail) ? new Detail("term", detail.before(), detail.after(), false) : detail)
                .toList());
    }

    /** Whether a word stands on one side alone and, wherever it stands, before one word that both sides have. */
    private static boolean isPutBefore(String word, String of, String other) {
        Set<String> next = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + " (\\w+)?")
                .matcher(of)
                .results()
                .map(found -> String.valueOf(found.group(1)))
                .collect(Collectors.toSet());
        return !word.isEmpty()
                && next.size() == 1
                && other.contains(next.iterator().next());
    }

    private static boolean isOfWords(Detail detail) {
        return detail.what().equals("name")
                || detail.isExchange() && Set.of("said of", "words").contains(detail.what());
    }

    private static boolean isGone(String word, String text) {
        return word.isEmpty() || !text.contains(word);
    }

    private static String text(Edition page) {
        return Stream.concat(page.contract().clauses().stream(), page.contract().texts().stream())
                .filter(clause -> !clause.id().startsWith("example/"))
                .flatMap(clause -> page.words(clause.id()).stream())
                .collect(Collectors.joining("\n"));
    }
}
