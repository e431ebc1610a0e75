package ecsconformance.spec.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.ClauseText;
import ecsconformance.contract.Contract;
import ecsconformance.spec.page.Page;
import ecsconformance.spec.page.Passage;
import ecsconformance.spec.page.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the sentences of an earlier edition again: by digest, then by the terms that both have, then by their place
 * between neighbours that were found. A sentence with nothing of its own goes with the one before it in its passage;
 * what remains is new.
 */
final class ProseMatch {

    private static final String PREFIX = "usage/";
    /** Below this two texts have too little in common to be one clause. */
    private static final double ENOUGH = 0.34;
    /** What is named binds; nouns and requirement words only lead to it. */
    private static final double NAME_WEIGHT = 3;

    /** A sentence, or a passage of one. */
    private record Unit(Passage passage, int number, String text, Set<String> terms) {
        String digest() {
            return ClauseText.digest(text);
        }
    }

    private record Pair(int clause, int unit, double score) {}

    private final List<Clause> clauses;

    ProseMatch(Contract base) {
        this.clauses = base.clauses().stream()
                .filter(clause -> clause.id().startsWith(PREFIX))
                .toList();
    }

    List<PlacedClause> of(Page page) {
        List<PlacedClause> placed = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        Set<String> whole = new HashSet<>();
        for (Passage passage : page.notes()) {
            Optional<Clause> same = withDigest(ClauseText.digest(passage.text()), whole);
            if (same.isPresent()) {
                whole.add(same.get().id());
                placed.add(placed(
                        same.get().id(), List.of(new Unit(passage, 0, passage.text(), Terms.of(passage.text())))));
            } else {
                for (String sentence : passage.sentences()) {
                    units.add(new Unit(passage, units.size(), sentence, Terms.of(sentence)));
                }
            }
        }
        List<Clause> open =
                clauses.stream().filter(clause -> !whole.contains(clause.id())).toList();
        Map<Integer, Integer> found = match(open, units);
        placed.addAll(gather(open, units, found));
        placed.sort(Comparator.comparingInt(PlacedClause::line));
        return placed;
    }

    private Optional<Clause> withDigest(String digest, Set<String> taken) {
        return clauses.stream()
                .filter(clause -> !taken.contains(clause.id()))
                .filter(clause -> clause.digest().equals(Optional.of(digest)))
                .findFirst();
    }

    /** Clause by unit. */
    private static Map<Integer, Integer> match(List<Clause> open, List<Unit> units) {
        List<Pair> pairs = new ArrayList<>();
        for (int c = 0; c < open.size(); c++) {
            for (Unit unit : units) {
                double score = open.get(c).digest().equals(Optional.of(unit.digest()))
                        ? 2
                        : likeness(Set.copyOf(open.get(c).terms()), unit.terms());
                if (score >= ENOUGH) {
                    pairs.add(new Pair(c, unit.number(), score + nearness(c, open, unit.number(), units)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.unit()) && !found.containsValue(pair.clause())) {
                found.put(pair.unit(), pair.clause());
            }
        }
        return found;
    }

    /** Between two equally alike the one that stands in the same part of the text. */
    private static double nearness(int clause, List<Clause> open, int unit, List<Unit> units) {
        double apart = (double) clause / open.size() - (double) unit / units.size();
        return 0.1 * (1 - Math.abs(apart));
    }

    private static double likeness(Set<String> some, Set<String> others) {
        Set<String> mine = withKinds(some);
        Set<String> theirs = withKinds(others);
        Set<String> union = new TreeSet<>(mine);
        union.addAll(theirs);
        double common = 0;
        double all = 0;
        for (String term : union) {
            double weight = weight(term);
            all += weight;
            common += mine.contains(term) && theirs.contains(term) ? weight : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    /** A limit that was changed is a limit still: a day or a figure is like any other, and more like itself. */
    private static Set<String> withKinds(Set<String> terms) {
        Set<String> kinds = new TreeSet<>(terms);
        for (String term : terms) {
            if (term.startsWith("date")) {
                kinds.add("date");
            } else if (term.matches("\\d{2,}")) {
                kinds.add("figure");
            }
        }
        return kinds;
    }

    private static double weight(String term) {
        boolean value = term.matches("date.+|\\d{2,}");
        return term.startsWith(Terms.NOUN) || value ? 1 : term.startsWith(Terms.MODAL) ? 0.3 : NAME_WEIGHT;
    }

    private static List<PlacedClause> gather(List<Clause> open, List<Unit> units, Map<Integer, Integer> found) {
        Map<Integer, List<Unit>> texts = new LinkedHashMap<>();
        Map<Integer, Integer> owner = new LinkedHashMap<>(found);
        List<PlacedClause> placed = new ArrayList<>();
        int added = 0;
        for (Unit unit : units) {
            Optional<Integer> neighbour = found.containsKey(unit.number())
                    ? Optional.of(found.get(unit.number()))
                    : neighbour(unit, units, owner).filter(clause -> addsNothing(unit, open.get(clause)));
            if (neighbour.isPresent()) {
                owner.put(unit.number(), neighbour.get());
                texts.computeIfAbsent(neighbour.get(), it -> new ArrayList<>()).add(unit);
            } else {
                placed.add(placed(PREFIX + "added-" + ++added, List.of(unit)));
            }
        }
        texts.forEach((clause, parts) -> placed.add(placed(open.get(clause).id(), parts)));
        return placed;
    }

    /** The clause of the sentence before in the same passage, else of the one after. */
    private static Optional<Integer> neighbour(Unit unit, List<Unit> units, Map<Integer, Integer> owner) {
        for (int other : new int[] {unit.number() - 1, unit.number() + 1, unit.number() + 2}) {
            if (other >= 0
                    && other < units.size()
                    && units.get(other).passage().equals(unit.passage())
                    && owner.containsKey(other)) {
                return Optional.of(owner.get(other));
            }
        }
        return Optional.empty();
    }

    private static boolean addsNothing(Unit unit, Clause clause) {
        return clause.terms().containsAll(Terms.comparable(unit.terms(), false));
    }

    private static PlacedClause placed(String id, List<Unit> parts) {
        Set<String> terms = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        for (Unit part : parts) {
            terms.addAll(part.terms());
            text.append(text.isEmpty() ? "" : " ").append(part.text());
        }
        return new PlacedClause(
                new Clause(id, false, Optional.of(ClauseText.digest(text.toString())), List.copyOf(terms)),
                parts.get(0).passage().line());
    }
}
