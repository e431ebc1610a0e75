package ecsconformance.page.drift;

import java.util.Comparator;
import java.util.List;

/**
 * A page against another edition.
 *
 * @param page      name of the file
 * @param base      the edition it was compared with: a contract's operation and day, or the name of a page
 * @param clauses   the number of clauses of the page
 * @param unplaced  the rows and lines that the reader could not place
 * @param changes   in the order of the page, with the clauses that are gone at the end
 * @param remarks   the parts that were not compared, with the reason
 */
public record Drift(
        String page,
        String base,
        int clauses,
        List<String> unplaced,
        List<ClauseChange> changes,
        List<String> remarks) {

    public Drift {
        unplaced = List.copyOf(unplaced);
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether the page says, or may say, something else.
     *
     * @param strict       whether words that mean the same, and places, count too
     * @param allowWording whether words that nobody has judged do not count
     */
    public boolean drifted(boolean strict, boolean allowWording) {
        return strict
                ? !changes.isEmpty()
                : changes.stream().anyMatch(change -> change.meaning() || !allowWording && unjudged(change));
    }

    private static boolean unjudged(ClauseChange change) {
        return change.kind() == ClauseChange.Kind.UNJUDGED || change.kind() == ClauseChange.Kind.ADDED;
    }

    /** The changes of meaning first, then the words that nobody has judged, then what means the same; else as on the page. */
    public List<ClauseChange> ranked() {
        return changes.stream().sorted(Comparator.comparing(Drift::rank)).toList();
    }

    private static int rank(ClauseChange change) {
        return switch (change.kind()) {
            case ADDED, REMOVED, CHANGED -> 0;
            case UNJUDGED -> 1;
            case REWORDED, MOVED -> 2;
        };
    }

    public long count(ClauseChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
