package ecsconformance.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Rows in which every combination of so many values comes together at least once: made greedily, the next row being the
 * best of some that are drawn.
 */
final class CoveringArray {

    private static final int CANDIDATES = 30;
    private static final int VALUE_BITS = 6;
    private static final int BITS = 2 * VALUE_BITS;
    private static final int VALUES = (1 << VALUE_BITS) - 1;

    private final List<Integer> sizes;
    private final Set<Long> all = new HashSet<>();
    private final Set<Long> open;
    private final List<List<Integer>> rows = new ArrayList<>();
    private final Random random;
    private final int strength;

    /**
     * @param sizes    the number of values of each factor
     * @param possible whether values of some factors can come together, as {@code [factor, value, factor, value…]}
     */
    CoveringArray(List<Integer> sizes, int strength, Predicate<List<Integer>> possible, Random random) {
        this.sizes = List.copyOf(sizes);
        this.strength = strength;
        this.random = random;
        combinations(0, List.of(), possible);
        this.open = new HashSet<>(all);
        while (!open.isEmpty()) {
            rows.add(best());
        }
    }

    /** The rows; each holds the index of one value for each factor. */
    List<List<Integer>> rows() {
        return List.copyOf(rows);
    }

    int total() {
        return all.size();
    }

    /** The number of combinations that come together in so many of the first rows. */
    int covered(int first) {
        Set<Long> covered = new HashSet<>();
        rows.subList(0, Math.min(first, rows.size())).forEach(row -> in(row, 0, 0, 0, covered::add));
        covered.retainAll(all);
        return covered.size();
    }

    private void combinations(int from, List<Integer> chosen, Predicate<List<Integer>> possible) {
        if (chosen.size() == 2 * strength) {
            if (possible.test(chosen)) {
                long code = 0;
                for (int place = 0; place < chosen.size(); place += 2) {
                    code = with(code, chosen.get(place), chosen.get(place + 1));
                }
                all.add(code);
            }
            return;
        }
        for (int factor = from; factor < sizes.size(); factor++) {
            for (int value = 0; value < sizes.get(factor); value++) {
                List<Integer> more = new ArrayList<>(chosen);
                more.addAll(List.of(factor, value));
                combinations(factor + 1, more, possible);
            }
        }
    }

    /** Begins with a combination that is still open, so that each row is good for something. */
    private List<Integer> best() {
        long seed = open.iterator().next();
        List<Integer> best = List.of();
        int most = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            List<Integer> row =
                    new ArrayList<>(sizes.stream().map(random::nextInt).toList());
            for (long code = seed; code != 0; code >>>= BITS) {
                row.set((int) (code >>> VALUE_BITS & VALUES), (int) (code & VALUES) - 1);
            }
            AtomicInteger gain = new AtomicInteger();
            in(row, 0, 0, 0, code -> gain.addAndGet(open.contains(code) ? 1 : 0));
            if (gain.get() > most) {
                most = gain.get();
                best = row;
            }
        }
        in(best, 0, 0, 0, open::remove);
        return List.copyOf(best);
    }

    private void in(List<Integer> row, int from, int chosen, long code, LongConsumer seen) {
        if (chosen == strength) {
            seen.accept(code);
            return;
        }
        for (int factor = from; factor < row.size(); factor++) {
            in(row, factor + 1, chosen + 1, with(code, factor, row.get(factor)), seen);
        }
    }

    /** A combination as a number; no part of it is 0. */
    private static long with(long code, int factor, int value) {
        return code << BITS | (long) factor << VALUE_BITS | value + 1;
    }
}
