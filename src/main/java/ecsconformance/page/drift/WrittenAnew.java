package ecsconformance.page.drift;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of which most changed sentences differ from end to end, or a clause of which half of them do, was written anew. Its writer chose
 * other words for the same things, so that small words tell a change only where the rest of a sentence is as it was, and
 * other words never do.
 */
final class WrittenAnew {

    /** With fewer changed sentences it cannot be told. */
    private static final int FEWEST = 6;

    private static final int FEWEST_OF_CLAUSE = 3;
    private static final double MOST = 0.85;
    private static final double HALF = 0.45;
    /** The share of letters, from both ends, by which a sentence is another one with one change. */
    private static final double KEPT = 0.6;

    private static final Set<String> WORDS = Set.of("words", "part added", "part removed");

    private WrittenAnew() {}

    static boolean is(List<ClauseChange> changes) {
        return is(changes, FEWEST, MOST);
    }

    private static boolean is(List<ClauseChange> changes, int fewest, double share) {
        List<Rewording> pairs = changes.stream().flatMap(WrittenAnew::pairs).toList();
        long anew = pairs.stream().filter(pair -> !isKept(pair)).count();
        return pairs.size() >= fewest && anew > share * pairs.size();
    }

    /** The changes, of what was written anew without the details that only tell of words. */
    static List<ClauseChange> judged(List<ClauseChange> changes, boolean page) {
        return changes.stream()
                .map(change -> page || is(List.of(change), FEWEST_OF_CLAUSE, HALF) ? judged(change) : change)
                .toList();
    }

    private static ClauseChange judged(ClauseChange change) {
        boolean kept = pairs(change).allMatch(WrittenAnew::isKept);
        boolean longer = pairs(change).allMatch(WrittenAnew::isLonger);
        return change.with(change.details().stream()
                .filter(detail -> longer || !WORDS.contains(detail.what()))
                .filter(detail -> kept
                        // No way of writing makes "need not" a "must".
                        || detail.what().equals("requirement") && detail.isExchange()
                        || !detail.what().equals("said of") && !TermChanges.isSmall(detail.what()))
                .toList());
    }

    private static Stream<Rewording> pairs(ClauseChange change) {
        return change.clause().startsWith("example/")
                ? Stream.empty()
                : change.words().stream()
                        .filter(words ->
                                !words.before().isEmpty() && !words.after().isEmpty());
    }

    static boolean isKept(Rewording words) {
        String before = words.before();
        String after = words.after();
        int head = DifferingPart.head(before, after);
        int both = head + DifferingPart.tail(before, after, head);
        return both >= KEPT * Math.max(before.length(), after.length()) || isLonger(words);
    }

    /** Whether one of two sentences is the other one and only says more. */
    private static boolean isLonger(Rewording words) {
        String before = words.before();
        String after = words.after();
        int head = DifferingPart.head(before, after);
        int shorter = Math.min(before.length(), after.length());
        return shorter > 0 && head + DifferingPart.tail(before, after, head) == shorter;
    }
}
