package ecsconformance.page.drift;

import ecsconformance.contract.Contract;
import ecsconformance.page.document.Lexicon;
import ecsconformance.page.document.Sayings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets the sentences of a text and those of its translation side by side, by the words that mean the same in both
 * languages. One sentence may stand for several. A word that few sentences of the pages have weighs most.
 */
final class Alignment {

    /** Below this, two sentences are not each other's translation. */
    private static final double ENOUGH = 0.3;
    /** The share of its words by which a further sentence belongs to one that has a translation already. */
    private static final double JOINED = 0.4;
    /** Below this share, a part of a sentence is not in the translation. */
    private static final double PART = 0.34;
    /** A sentence, or a part of one, that weighs less says too little to be missed. */
    private static final double LEAST = 2;
    /** The share by which a sentence is a part of the only one of the other text. */
    private static final double WHOLE = 0.8;

    private static final double LEAST_PART = 4;
    /** A sentence that says little beyond those around it that are translated, and names that both have, is no loss. */
    private static final double LEAST_NEW = 1;
    /** How much the same place counts: it decides between two sentences of the same words. */
    private static final double NEAR = 0.25;

    private static final double COMMON = 0.3;
    /** Sentences that a short page would have if it were long: they keep the weights even. */
    private static final double SENTENCES = 40;

    private static final String FIGURE = "#";
    private final Map<String, Integer> frequency = new HashMap<>();
    private int sentences;

    private Alignment() {}

    /** An alignment that knows how common each word is on both pages. */
    static Alignment of(Contract before, Contract after) {
        Alignment alignment = new Alignment();
        Stream.of(before, after)
                .flatMap(contract -> contract.clauses().stream())
                .filter(clause -> !clause.id().startsWith("example/"))
                .flatMap(clause -> clause.sentences().stream())
                .forEach(sentence -> {
                    alignment.sentences++;
                    ofParts(sentence.parts()).forEach(word -> alignment.frequency.merge(word, 1, Integer::sum));
                });
        return alignment;
    }

    /** The sentences, or parts of them, without a counterpart in the other text; the facts of a row are compared apart. */
    List<String> missing(List<Said> text, List<Said> other, boolean row) {
        List<Said> said = known(text);
        List<Set<String>> mine = words(said);
        List<Set<String>> theirs = words(known(other));
        if (theirs.isEmpty() && !other.isEmpty()) {
            return List.of();
        }
        Set<String> facts = other.stream().flatMap(it -> facts(it).stream()).collect(Collectors.toSet());
        Map<Integer, Set<Integer>> found = aligned(mine, theirs);
        Set<String> beside = new TreeSet<>();
        found.keySet().forEach(i -> beside.addAll(mine.get(i)));
        theirs.stream()
                .flatMap(Set::stream)
                .filter(it -> it.startsWith(Lexicon.COMMON))
                .forEach(beside::add);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said sentence = said.get(i);
            Set<String> there = new TreeSet<>();
            found.getOrDefault(i, Set.of()).forEach(j -> there.addAll(theirs.get(j)));
            if (there.isEmpty()) {
                List<String> own = facts(sentence);
                boolean told = !own.isEmpty() && (row || facts.containsAll(own))
                        || theirs.size() == 1 && common(mine.get(i), theirs.get(0)) >= WHOLE * weight(mine.get(i));
                if (!told && weight(without(Concepts.withoutNames(mine.get(i)), beside)) >= LEAST_NEW) {
                    missing.add(sentence.shown());
                }
            } else if (sentence.facts().parts().size() > 1) {
                sentence.parts().forEach((part, all) -> {
                    Set<String> words = Concepts.withoutNames(ofParts(all));
                    double weight = weight(words);
                    boolean fact = row && words.contains(FIGURE);
                    if (!fact && weight >= LEAST_PART && common(words, there) < PART * weight) {
                        missing.add(part);
                    }
                });
            }
        }
        return missing;
    }

    record Both(List<Said> mine, List<Said> others) {}

    Collection<Both> both(List<Said> text, List<Said> other) {
        List<Said> said = known(text);
        List<Said> theirs = known(other);
        if (Math.min(said.size(), theirs.size()) == 1) {
            return List.of(new Both(said, theirs));
        }
        Map<Integer, Set<Integer>> found = aligned(words(said), words(theirs));
        Set<Both> all = new LinkedHashSet<>();
        for (Set<Integer> there : found.values()) {
            Set<Integer> others = new TreeSet<>();
            List<Said> mine = new ArrayList<>();
            found.forEach((i, along) -> {
                if (!Collections.disjoint(there, along)) {
                    mine.add(said.get(i));
                    others.addAll(along);
                }
            });
            all.add(new Both(mine, others.stream().map(theirs::get).toList()));
        }
        return all;
    }

    private static List<Said> known(List<Said> text) {
        return text.stream().filter(said -> !said.facts().parts().isEmpty()).toList();
    }

    private static List<Set<String>> words(List<Said> said) {
        return said.stream().map(it -> ofParts(it.facts().parts())).toList();
    }

    private static List<String> facts(Said said) {
        return said.facts().terms().stream()
                .filter(term -> term.startsWith(Sayings.FACT))
                .toList();
    }

    private static Set<String> ofParts(Collection<String> parts) {
        return parts.stream()
                .flatMap(part -> Stream.of(part.split(" ")))
                .filter(word -> !word.isEmpty())
                // Which figure it is, is compared as a fact.
                .map(word -> word.matches("\\d+") ? FIGURE : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Pair(int mine, int theirs, double alike) {}

    /** The sentences that each sentence of the one side stands for: the most alike first, then those left over. */
    private Map<Integer, Set<Integer>> aligned(List<Set<String>> mine, List<Set<String>> theirs) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double alike = alike(mine.get(i), theirs.get(j));
                if (alike >= ENOUGH) {
                    double near = 1 - Math.abs((i + 0.5) / mine.size() - (j + 0.5) / theirs.size());
                    pairs.add(new Pair(i, j, alike + NEAR * near));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        Map<Integer, Integer> there = new LinkedHashMap<>();
        Map<Integer, Integer> back = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!there.containsKey(pair.mine()) && !back.containsKey(pair.theirs())) {
                there.put(pair.mine(), pair.theirs());
                back.put(pair.theirs(), pair.mine());
            }
        }
        Map<Integer, Set<Integer>> all = new LinkedHashMap<>();
        BiConsumer<Integer, Integer> add =
                (i, j) -> all.computeIfAbsent(i, it -> new HashSet<>()).add(j);
        there.forEach(add);
        replaced(mine.size(), theirs.size(), there, back).forEach(add);
        joined(mine, theirs, back).forEach(add);
        joined(theirs, mine, there).forEach((j, i) -> add.accept(i, j));
        return all;
    }

    /** Sentences left over on both sides between the same neighbours: one and the same, put in other words. */
    private static Map<Integer, Integer> replaced(
            int mine, int theirs, Map<Integer, Integer> there, Map<Integer, Integer> back) {
        Map<Integer, Integer> replaced = new LinkedHashMap<>();
        for (int i = 0; i < mine; i++) {
            int j = i == 0 ? 0 : there.getOrDefault(i - 1, theirs) + 1;
            boolean sameAfter = i + 1 == mine ? j + 1 == theirs : there.getOrDefault(i + 1, -1) == j + 1;
            if (!there.containsKey(i) && j < theirs && !back.containsKey(j) && sameAfter) {
                replaced.put(i, j);
            }
        }
        return replaced;
    }

    /** The sentences left over on one side, each with the sentence of the other side that says it beside its own. */
    private Map<Integer, Integer> joined(List<Set<String>> left, List<Set<String>> right, Map<Integer, Integer> taken) {
        Map<Integer, Integer> joined = new LinkedHashMap<>();
        for (int i = 0; i < left.size(); i++) {
            if (!taken.containsValue(i)) {
                double most = JOINED;
                for (Map.Entry<Integer, Integer> pair : taken.entrySet()) {
                    Set<String> own = without(left.get(i), left.get(pair.getValue()));
                    Set<String> open = without(right.get(pair.getKey()), left.get(pair.getValue()));
                    double common = common(own, open);
                    double share = common < LEAST ? 0 : common / Math.min(weight(own), weight(open));
                    if (share >= most) {
                        most = share;
                        joined.put(i, pair.getKey());
                    }
                }
            }
        }
        return joined;
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new TreeSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    private double alike(Set<String> one, Set<String> other) {
        double common = common(one, other);
        double fewer = Math.min(weight(one), weight(other));
        return common == 0 ? 0 : 0.5 * common / fewer + 0.5 * common / (weight(one) + weight(other) - common);
    }

    private double common(Set<String> one, Set<String> other) {
        return weight(one.stream().filter(word -> Concepts.has(other, word)).toList());
    }

    private double weight(Collection<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String word) {
        return (word.startsWith(Lexicon.COMMON) ? COMMON : 1)
                * Math.log((sentences + SENTENCES) / (frequency.getOrDefault(word, 0) + 1));
    }
}
