package ecsconformance.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows in which every combination of so many values comes together at least once: made greedily, the next row being the
 * best of some that are drawn.
 */
final class CoveringArray {

    private static final int CANDIDATES = 5;
    /** The seed outweighs everything else. */
    private static final int SEED = 1_000_000;

    static final int UNSET = -1;
    private static final int VALUE_BITS = 6;
    private static final int BITS = 2 * VALUE_BITS;
    private static final int VALUES = (1 << VALUE_BITS) - 1;

    private final List<Integer> sizes;
    private final Set<Long> all = new HashSet<>();
    private final Set<Long> open;
    private final List<List<Integer>> rows = new ArrayList<>();
    private final List<List<Integer>> before;
    private final UnaryOperator<List<Integer>> sent;
    private final Random random;
    private final int strength;

    /**
     * @param sizes    the number of values of each factor
     * @param possible whether values of some factors can come together, as {@code [factor, value, factor, value…]}
     * @param sent     the row as it is sent: factors that do not count there have their first value
     * @param before   rows that were used already
     */
    CoveringArray(
            List<Integer> sizes,
            int strength,
            Predicate<List<Integer>> possible,
            UnaryOperator<List<Integer>> sent,
            List<List<Integer>> before,
            Random random) {
        this.sizes = List.copyOf(sizes);
        this.strength = strength;
        this.sent = sent;
        this.before = List.copyOf(before);
        this.random = random;
        combinations(0, List.of(), possible);
        this.open = new HashSet<>(all);
        before.forEach(row -> in(sent.apply(row), 0, 0, 0, open::remove));
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

    /** The number of combinations that come together in some of the rows, counted from those that were used already. */
    int covered(IntPredicate wanted) {
        Set<Long> covered = new HashSet<>();
        List<List<Integer>> used = Stream.concat(before.stream(), rows.stream()).toList();
        IntStream.range(0, used.size())
                .filter(wanted)
                .forEach(row -> in(sent.apply(used.get(row)), 0, 0, 0, covered::add));
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

    /** The best of some rows that begin with a combination that is still open, so that each row is good for something. */
    private List<Integer> best() {
        long seed = open.iterator().next();
        List<Integer> best = List.of();
        int most = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            List<Integer> row = new ArrayList<>(Collections.nCopies(sizes.size(), UNSET));
            for (long code = seed; code != 0; code >>>= BITS) {
                row.set((int) (code >>> VALUE_BITS & VALUES), (int) (code & VALUES) - 1);
            }
            int gain = fill(row, seed);
            if (gain > most) {
                most = gain;
                best = row;
            }
        }
        in(sent.apply(best), 0, 0, 0, open::remove);
        return List.copyOf(best);
    }

    /** Gives the other factors, in any order, the value that meets most of those before it anew. */
    private int fill(List<Integer> row, long seed) {
        List<Integer> factors = new ArrayList<>(IntStream.range(0, row.size())
                .filter(it -> row.get(it) == UNSET)
                .boxed()
                .toList());
        Collections.shuffle(factors, random);
        int gain = 0;
        for (int factor : factors) {
            int best = 0;
            int first = random.nextInt(sizes.get(factor));
            gain = -1;
            for (int turn = 0; turn < sizes.get(factor); turn++) {
                int value = (first + turn) % sizes.get(factor);
                row.set(factor, value);
                int here = gain(row, seed);
                if (here > gain) {
                    gain = here;
                    best = value;
                }
            }
            row.set(factor, best);
        }
        return gain;
    }

    /** The number of combinations that are open, the seed above all. */
    private int gain(List<Integer> row, long seed) {
        AtomicInteger gain = new AtomicInteger();
        in(sent.apply(row), 0, 0, 0, code -> gain.addAndGet(code == seed ? SEED : open.contains(code) ? 1 : 0));
        return gain.get();
    }

    private void in(List<Integer> row, int from, int chosen, long code, LongConsumer seen) {
        if (chosen == strength) {
            seen.accept(code);
            return;
        }
        for (int factor = from; factor < row.size(); factor++) {
            if (row.get(factor) == UNSET) {
                continue;
            }
            in(row, factor + 1, chosen + 1, with(code, factor, row.get(factor)), seen);
        }
    }

    /** A combination as a number; no part of it is 0. */
    private static long with(long code, int factor, int value) {
        return code << BITS | (long) factor << VALUE_BITS | value + 1;
    }
}
