package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Compares two orders of the same things, and finds those that were put elsewhere. */
final class Order {

    private Order() {}

    /** The clauses that have moved, of each kind all but the longest run that kept its order. */
    static Set<String> moved(Contract base, Contract edition, UnaryOperator<String> formerly) {
        Set<String> moved = new HashSet<>();
        for (String kind : List.of("usage/", "parameter/", "response/", "error/")) {
            List<String> after = edition.clauses().stream()
                    .filter(clause -> clause.id().startsWith(kind))
                    .map(clause -> formerly.apply(clause.id()))
                    // A note that only some pages have is numbered by its place there.
                    .filter(id -> base.clause(id).isPresent() && !id.startsWith("usage/added-"))
                    .distinct()
                    .toList();
            Set<String> known = new HashSet<>(after);
            List<String> before = base.clauses().stream()
                    .map(Clause::id)
                    .filter(known::contains)
                    .toList();
            moved.addAll(moved(before, after));
        }
        return moved;
    }

    /** Whether two texts have the same sentences in the same order. */
    static boolean isSame(List<Said> before, List<Said> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> before.get(i).same(after.get(i)));
    }

    /** All but the longest run whose order is the same in both, found by patience sorting. */
    static List<String> moved(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        for (String id : before) {
            places.putIfAbsent(id, places.size());
        }
        List<Integer> ends = new ArrayList<>();
        int[] previous = new int[after.size()];
        for (int i = 0; i < after.size(); i++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                boolean below = places.get(after.get(ends.get(middle))) < places.get(after.get(i));
                low = below ? middle + 1 : low;
                high = below ? high : middle;
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            kept.add(i);
        }
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!kept.contains(i)) {
                moved.add(after.get(i));
            }
        }
        return moved;
    }
}
