package ecsconformance.spec.drift;

import java.util.ArrayList;
import java.util.List;

/** Which of two orders of the same things were put elsewhere. */
final class Order {

    private Order() {}

    /** All but the longest run whose order is the same in both. */
    static List<String> moved(List<String> before, List<String> after) {
        int[] longest = new int[after.size()];
        int[] previous = new int[after.size()];
        int end = -1;
        for (int i = 0; i < after.size(); i++) {
            longest[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (before.indexOf(after.get(j)) < before.indexOf(after.get(i)) && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    previous[i] = j;
                }
            }
            end = end < 0 || longest[i] > longest[end] ? i : end;
        }
        List<String> moved = new ArrayList<>(after);
        for (int i = end; i >= 0; i = previous[i]) {
            moved.remove(after.get(i));
        }
        return moved;
    }
}
