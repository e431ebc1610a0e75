package ecsconformance.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows in which every combination of so many values comes together at least once: made greedily, the next row being the
 * best of some that are drawn.
 */
final class CoveringArray {

    private static final int CANDIDATES = 30;

    private final List<Integer> sizes;
    private final Set<List<Integer>> open;
    private final List<List<Integer>> rows = new ArrayList<>();
    private final Random random;
    private final Set<List<Integer>> all;
    private final int strength;

    /**
     * @param sizes    how many values each factor has
     * @param possible whether values of some factors can come together, as {@code [factor, value, factor, value…]}
     */
    CoveringArray(List<Integer> sizes, int strength, Predicate<List<Integer>> possible, Random random) {
        this.sizes = List.copyOf(sizes);
        this.strength = strength;
        this.random = random;
        this.open = new HashSet<>();
        combinations(0, List.of(), possible);
        this.all = Set.copyOf(open);
        while (!open.isEmpty()) {
            rows.add(best());
        }
    }

    /** Each the number of a value for each factor. */
    List<List<Integer>> rows() {
        return List.copyOf(rows);
    }

    int total() {
        return all.size();
    }

    /** How many combinations come together in so many of the first rows. */
    int covered(int first) {
        Set<List<Integer>> covered = new HashSet<>();
        rows.subList(0, Math.min(first, rows.size())).forEach(row -> covered.addAll(in(row, 0, List.of())));
        covered.retainAll(all);
        return covered.size();
    }

    private void combinations(int from, List<Integer> chosen, Predicate<List<Integer>> possible) {
        if (chosen.size() == 2 * strength) {
            if (possible.test(chosen)) {
                open.add(chosen);
            }
            return;
        }
        for (int factor = from; factor < sizes.size(); factor++) {
            for (int value = 0; value < sizes.get(factor); value++) {
                combinations(factor + 1, with(chosen, factor, value), possible);
            }
        }
    }

    /** Begins with a combination that is still open, so that each row is good for something. */
    private List<Integer> best() {
        List<Integer> seed = open.iterator().next();
        List<Integer> best = List.of();
        int most = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            List<Integer> row =
                    new ArrayList<>(sizes.stream().map(random::nextInt).toList());
            for (int place = 0; place < seed.size(); place += 2) {
                row.set(seed.get(place), seed.get(place + 1));
            }
            int gain =
                    (int) in(row, 0, List.of()).stream().filter(open::contains).count();
            if (gain > most) {
                most = gain;
                best = row;
            }
        }
        in(best, 0, List.of()).forEach(open::remove);
        return List.copyOf(best);
    }

    private List<List<Integer>> in(List<Integer> row, int from, List<Integer> chosen) {
        if (chosen.size() == 2 * strength) {
            return List.of(chosen);
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int factor = from; factor < row.size(); factor++) {
            all.addAll(in(row, factor + 1, with(chosen, factor, row.get(factor))));
        }
        return all;
    }

    private static List<Integer> with(List<Integer> chosen, int factor, int value) {
        List<Integer> more = new ArrayList<>(chosen);
        more.add(factor);
        more.add(value);
        return List.copyOf(more);
    }
}
