package ecsconformance.page.edition;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.contract.ClauseText;
import ecsconformance.contract.Contract;
import ecsconformance.page.document.Page;
import ecsconformance.page.document.Passage;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the sentences of an earlier edition again: by digest, then by the words and terms that both have, then by their
 * place between neighbours that were found. What remains is new.
 */
final class ProseMatch {

    private static final String PREFIX = "usage/";
    private static final String ADDED = PREFIX + "added-";
    /** A sentence of the page. */
    private record Unit(Passage passage, int number, String text, SentenceFacts facts) {}

    private final List<Clause> clauses;
    private final String language;
    private final Map<String, SentenceFacts> facts = new HashMap<>();

    ProseMatch(Contract base) {
        this.clauses = base.clauses().stream()
                .filter(clause -> clause.id().startsWith(PREFIX))
                .toList();
        this.language = base.language();
    }

    List<PlacedClause> of(Page page) {
        List<PlacedClause> placed = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        Set<String> whole = new HashSet<>();
        for (Passage passage : page.notes()) {
            List<String> same = withDigest(ClauseText.digest(passage.text()));
            // Of several clauses of the same words the sentences are told apart by where they stand.
            if (same.size() == 1 && whole.add(same.get(0))) {
                placed.add(placed(same.get(0), units(passage, 0)));
            } else {
                units.addAll(units(passage, units.size()));
            }
        }
        List<Clause> open =
                clauses.stream().filter(it -> !whole.contains(it.id())).toList();
        boolean sameLanguage = page.language().word().equals(language);
        Map<Integer, Integer> found =
                SentencePairs.between(open, units.stream().map(Unit::facts).toList(), sameLanguage);
        if (sameLanguage) {
            replaced(open, units, found, placed);
        }
        placed.addAll(gather(open, units, found, sameLanguage));
        placed.sort(Comparator.comparingInt(PlacedClause::line));
        return placed;
    }

    private List<Unit> units(Passage passage, int first) {
        List<Unit> units = new ArrayList<>();
        for (String sentence : passage.sentences()) {
            SentenceFacts told = facts.computeIfAbsent(sentence, Wording::facts);
            units.add(new Unit(passage, first + units.size(), sentence, told));
        }
        return units;
    }

    private List<String> withDigest(String digest) {
        return clauses.stream()
                .filter(clause -> clause.digest().equals(Optional.of(digest)))
                .map(Clause::id)
                .toList();
    }

    /** Pairs the sentences that stand where others stood, unless they are wholly unlike. */
    private void replaced(List<Clause> open, List<Unit> units, Map<Integer, Integer> found, List<PlacedClause> whole) {
        Map<String, Clause> byId = new LinkedHashMap<>();
        open.forEach(clause -> byId.put(clause.id(), clause));
        SamePlace place = new SamePlace(clauses.stream().map(Clause::id).toList());
        whole.forEach(clause -> place.kept(at(clause.line(), 0), clause.clause().id()));
        units.stream()
                .filter(unit -> found.containsKey(unit.number()))
                .forEach(unit -> place.kept(
                        at(unit.passage().line(), unit.number()),
                        open.get(found.get(unit.number())).id()));
        Map<Integer, Long> lines = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> !found.containsKey(unit.number()))
                .forEach(unit -> lines.put(unit.number(), at(unit.passage().line(), unit.number())));
        place.pairs(lines).forEach((unit, id) -> {
            boolean alike = byId.get(id).sentences().stream()
                    .anyMatch(facts ->
                            SentenceLikeness.isReplaced(facts, units.get(unit).facts()));
            if (alike) {
                found.put(unit, open.indexOf(byId.get(id)));
            }
        });
    }

    /** A place on the page: the line of the passage, and in it the number of the sentence. */
    private static long at(int line, int number) {
        return ((long) line << Integer.SIZE) + number;
    }

    /** New sentences are numbered on from those that the base has, which are other sentences. */
    private int lastAdded() {
        return clauses.stream()
                .map(Clause::id)
                .filter(id -> id.matches(ADDED + "\\d{1,9}"))
                .mapToInt(id -> Integer.parseInt(id.substring(ADDED.length())))
                .max()
                .orElse(0);
    }

    private List<PlacedClause> gather(
            List<Clause> open, List<Unit> units, Map<Integer, Integer> found, boolean sameLanguage) {
        Map<Integer, List<Unit>> texts = new LinkedHashMap<>();
        Map<Integer, Integer> owner = new LinkedHashMap<>(found);
        List<PlacedClause> placed = new ArrayList<>();
        int added = lastAdded();
        for (Unit unit : units) {
            Optional<Integer> neighbour = found.containsKey(unit.number())
                    ? Optional.of(found.get(unit.number()))
                    : neighbour(unit, units, owner)
                            .filter(clause -> sameLanguage
                                    ? isOpen(clause, open.get(clause), found)
                                            || !unit.facts().binds() && addsNothing(unit, open.get(clause))
                                    : addsNothing(unit, open.get(clause)));
            if (neighbour.isPresent()) {
                owner.put(unit.number(), neighbour.get());
                texts.computeIfAbsent(neighbour.get(), it -> new ArrayList<>()).add(unit);
            } else {
                placed.add(placed(ADDED + ++added, List.of(unit)));
            }
        }
        texts.forEach((clause, parts) -> placed.add(placed(open.get(clause).id(), parts)));
        return placed;
    }

    /** Whether a sentence of the clause was not found again. */
    private static boolean isOpen(int number, Clause clause, Map<Integer, Integer> found) {
        return found.values().stream().filter(it -> it == number).count()
                < clause.sentences().size();
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
        return clause.terms().containsAll(Terms.comparable(unit.facts().terms(), false));
    }

    private static PlacedClause placed(String id, List<Unit> parts) {
        Set<String> terms = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        for (Unit part : parts) {
            terms.addAll(Terms.plain(part.facts().terms()));
            text.append(text.isEmpty() ? "" : " ").append(part.text());
        }
        // A passage that is one clause has the digest of the passage, whose blanks between sentences are its own.
        boolean whole = parts.size() == parts.get(0).passage().sentences().size()
                && parts.stream()
                        .allMatch(part -> part.passage().equals(parts.get(0).passage()));
        return new PlacedClause(
                new Clause(
                        id,
                        false,
                        Optional.of(
                                ClauseText.digest(whole ? parts.get(0).passage().text() : text.toString())),
                        List.copyOf(terms),
                        parts.stream().map(Unit::facts).toList()),
                parts.get(0).passage().line(),
                parts.stream().map(Unit::text).toList());
    }
}
