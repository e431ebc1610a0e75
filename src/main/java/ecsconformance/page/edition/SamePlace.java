package ecsconformance.page.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what stands on a page between the same neighbours as some clauses of another page that are not found again. */
final class SamePlace {

    private final List<String> clauses;
    private final TreeMap<Long, String> kept = new TreeMap<>();

    /** @param clauses of the other page, in its order */
    SamePlace(List<String> clauses) {
        this.clauses = clauses;
    }

    /** Notes a clause that was found again, with its place on the page. */
    void kept(long place, String clause) {
        kept.put(place, clause);
    }

    /**
     * The lost clause in the place of each new text, where there are as many of both between two neighbours.
     *
     * @param places the place of each new text, by its number, in the order of the page
     */
    Map<Integer, String> pairs(Map<Integer, Long> places) {
        Map<List<String>, List<String>> lost = lost();
        Map<List<String>, List<Integer>> come = new LinkedHashMap<>();
        places.forEach((number, place) -> {
            Map.Entry<Long, String> above = kept.floorEntry(place);
            Map.Entry<Long, String> below = kept.higherEntry(place);
            List<String> between =
                    List.of(above == null ? "" : above.getValue(), below == null ? "" : below.getValue());
            come.computeIfAbsent(between, it -> new ArrayList<>()).add(number);
        });
        Map<Integer, String> pairs = new LinkedHashMap<>();
        come.forEach((between, numbers) -> {
            List<String> former = lost.getOrDefault(between, List.of());
            for (int i = 0; former.size() == numbers.size() && i < former.size(); i++) {
                pairs.put(numbers.get(i), former.get(i));
            }
        });
        return pairs;
    }

    /** The clauses that were not found, by the two found ones around them. */
    private Map<List<String>, List<String>> lost() {
        Set<String> found = new HashSet<>(kept.values());
        Map<List<String>, List<String>> lost = new HashMap<>();
        List<String> run = new ArrayList<>();
        String before = "";
        for (String clause : clauses) {
            if (found.contains(clause)) {
                lost.put(List.of(before, clause), List.copyOf(run));
                before = clause;
                run.clear();
            } else {
                run.add(clause);
            }
        }
        lost.put(List.of(before, ""), run);
        return lost;
    }
}
