package ecsconformance.spec.drift;

import java.util.List;

/**
 * A page against a contract.
 *
 * @param page      name of the file
 * @param base      the edition it was compared with
 * @param clauses   how many the page has
 * @param unplaced  what the reader could not place, a line each
 * @param changes   in the order of the page, what is gone at the end
 * @param remarks   what was not compared, and why
 */
public record Drift(
        String page, String base, int clauses, List<String> unplaced, List<Change> changes, List<String> remarks) {

    public Drift {
        unplaced = List.copyOf(unplaced);
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /** @param strict whether words and places alone count */
    public boolean drifted(boolean strict) {
        return strict ? !changes.isEmpty() : changes.stream().anyMatch(Change::meaning);
    }

    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
