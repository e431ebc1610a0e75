package ecsconformance.page.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Pairs the sentences of a page with those of the clauses that they resemble most, each with one. */
final class SentencePairs {

    /** Below this, two texts in different languages have too little in common to be one clause. */
    private static final double ENOUGH = 0.34;
    /** Below this, two texts in one language have too little in common to be one clause. */
    private static final double ENOUGH_WORDS = 0.28;
    /** Two sentences are twins if each resembles the translation of the other by this share. */
    private static final double TWINS = 0.7;

    /** A sentence of the base, and the clause that it belongs to. */
    private record Former(int clause, SentenceFacts facts) {}

    private record Pair(int former, int unit, double score) {}

    private SentencePairs() {}

    /** The clause of each sentence that has one, both by their place. */
    static Map<Integer, Integer> between(List<Clause> open, List<SentenceFacts> units, boolean sameLanguage) {
        List<Former> formers = new ArrayList<>();
        for (int c = 0; c < open.size(); c++) {
            int clause = c;
            if (open.get(c).sentences().isEmpty() || !sameLanguage) {
                formers.add(new Former(c, new SentenceFacts("", "", open.get(c).terms(), List.of())));
            } else {
                open.get(c).sentences().forEach(sentence -> formers.add(new Former(clause, sentence)));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int f = 0; f < formers.size(); f++) {
            for (int unit = 0; unit < units.size(); unit++) {
                double score = SentenceLikeness.of(formers.get(f).facts(), units.get(unit), sameLanguage);
                if (score >= (sameLanguage ? ENOUGH_WORDS : ENOUGH)) {
                    pairs.add(new Pair(f, unit, score + nearness(f, formers.size(), unit, units.size())));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        Set<Integer> taken = new HashSet<>();
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.unit()) && taken.add(pair.former())) {
                found.put(pair.unit(), pair.former());
            }
        }
        if (!sameLanguage) {
            inOrder(found, pairs);
        }
        found.replaceAll((unit, former) -> formers.get(former).clause());
        return found;
    }

    /** Of two twins that stand in the order of their translations, one that says another figure has not changed places. */
    private static void inOrder(Map<Integer, Integer> found, List<Pair> pairs) {
        Map<List<Integer>, Double> scores = new HashMap<>();
        pairs.forEach(pair -> scores.put(List.of(pair.unit(), pair.former()), pair.score()));
        for (int unit : new TreeSet<>(found.keySet())) {
            for (int later : new TreeSet<>(found.keySet()).tailSet(unit, false)) {
                int mine = found.get(unit);
                int others = found.get(later);
                double crossed = scores.get(List.of(unit, mine)) + scores.get(List.of(later, others));
                double straight = Math.min(
                        scores.getOrDefault(List.of(unit, others), 0.0),
                        scores.getOrDefault(List.of(later, mine), 0.0));
                if (mine > others && 2 * straight >= TWINS * crossed) {
                    found.put(unit, others);
                    found.put(later, mine);
                }
            }
        }
    }

    /** Decides between two equally alike sentences: the one in the same part of the text scores more. */
    private static double nearness(int former, int formers, int unit, int units) {
        return 0.3 * (1 - Math.abs((double) former / formers - (double) unit / units));
    }
}
