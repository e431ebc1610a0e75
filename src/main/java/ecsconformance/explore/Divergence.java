package ecsconformance.explore;

import java.util.List;

/**
 * An answer or effect of a target that no reading of the page allows.
 *
 * @param step      of the trial, from 0
 * @param clauses   that speak of it; empty where none can be named
 * @param expected  all that was allowed
 * @param shape     the part that divergences of one cause have in common
 */
record Divergence(int step, List<String> clauses, List<String> expected, String actual, String shape) {

    Divergence {
        clauses = clauses.stream().distinct().sorted().toList();
        expected = expected.stream().distinct().toList();
    }

    boolean isDocumented() {
        return !clauses.isEmpty();
    }

    /** Whether the other is very likely of the same cause. */
    boolean isLike(Divergence other) {
        return shape.equals(other.shape) && clauses.equals(other.clauses);
    }
}
