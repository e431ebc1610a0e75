package ecsconformance.page.drift;

import ecsconformance.page.document.Opposites;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what sentences say by their terms, and names each kind that differs. */
final class TermChanges {

    private static final Pattern COUNTED = Pattern.compile("say:(?:negation|condition)=(\\d+)");

    private static final Set<String> SMALL = Set.of(
            "requirement",
            "negation",
            "condition",
            "exception",
            "comparison",
            "quantity",
            "opposite",
            "conjunction",
            "outcome");

    /** A numeral beyond those that are told apart. */
    static final String MANY = "say:quantity=six or more";

    /** Terms of two kinds that say the same: a numeral and its figure, "the maximum is" and "at most". */
    static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("modal:must", "modal:needs"),
            Map.entry("say:opposite=mandatory", "modal:must"),
            Map.entry("say:quantity=only", "say:comparison=at most"),
            Map.entry("say:opposite=largest", "say:comparison=at most"),
            Map.entry("say:opposite=smallest", "say:comparison=at least"),
            Map.entry("modal:need-not", "say:opposite=optional"),
            Map.entry("set:zero", "0"),
            Map.entry("empty:refused", "1"),
            Map.entry("say:quantity=one", "1"),
            Map.entry("say:quantity=two", "2"),
            Map.entry("say:quantity=three", "3"),
            Map.entry("say:quantity=four", "4"),
            Map.entry("say:quantity=five", "5"));

    private TermChanges() {}

    /** Whether a kind is one of the small words, which tell something only where most of the sentence is the same. */
    static boolean isSmall(String what) {
        return SMALL.contains(what);
    }

    /** The kinds of small words by which a sentence says what the facts of its row have told already. */
    static Set<String> saidBy(Set<String> facts) {
        Set<String> kinds = new TreeSet<>();
        if (facts.stream().anyMatch(it -> it.startsWith("forbidden") || it.equals("emptiness"))) {
            kinds.addAll(Set.of("negation", "requirement"));
        }
        if (facts.contains("emptiness")) {
            kinds.add("bound of length");
        }
        return kinds;
    }

    /** Whether the sentences on both sides say the same taken together: one was split, or some were joined. */
    static boolean sameInAll(Collection<Said> gone, Collection<Said> come) {
        Set<String> old = all(gone);
        Set<String> young = all(come);
        if (ContentWords.isSame(gone, come)) {
            // The words of the condition are still there, and a word is no contrary of its synonym.
            old.removeIf(term -> term.startsWith("condition ") || term.startsWith("say:opposite="));
            young.removeIf(term -> term.startsWith("condition ") || term.startsWith("say:opposite="));
        }
        return old.equals(young);
    }

    /** All terms of some sentences; those that are counted, added up. */
    private static Set<String> all(Collection<Said> said) {
        Set<String> all = new TreeSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Said one : said) {
            for (String term : Terms.comparable(one.facts().terms(), true)) {
                if (COUNTED.matcher(term).matches()) {
                    counts.merge(TermWords.kind(term), Integer.parseInt(term.replaceAll("\\D+", "")), Integer::sum);
                } else if (!TermWords.kind(term).equals("conjunction")) {
                    all.add(term);
                }
            }
        }
        counts.forEach((kind, count) -> all.add(kind + " " + count));
        return all;
    }

    /** Compares two sets of terms, with one detail for each kind that differs. */
    static List<Detail> between(Iterable<String> before, Iterable<String> after, boolean sameLanguage) {
        Set<String> gone = Terms.comparable(before, sameLanguage);
        Set<String> come = Terms.comparable(after, sameLanguage);
        Set<String> both = new TreeSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        withoutSame(sameLanguage ? gone : Terms.comparable(before, true), come);
        withoutSame(sameLanguage ? come : Terms.comparable(after, true), gone);
        BoundTerms.withoutSame(gone, come, both);
        Map<String, List<Set<String>>> byKind = new TreeMap<>();
        List.of(gone, come)
                .forEach(side -> side.forEach(term -> byKind.computeIfAbsent(
                                TermWords.kind(term), it -> List.of(new TreeSet<>(), new TreeSet<>()))
                        .get(side == gone ? 0 : 1)
                        .add(term)));
        withoutRepetition(byKind);
        List<Detail> details = new ArrayList<>();
        byKind.forEach((what, sides) -> {
            if (isSure(what, sides.get(0), sides.get(1))) {
                details.add(new Detail(what, shown(sides.get(0)), shown(sides.get(1)), true));
            }
        });
        return details;
    }

    private static void withoutSame(Set<String> words, Set<String> figures) {
        SAME.forEach((word, figure) -> {
            if (words.contains(word) && figures.contains(figure)) {
                words.remove(word);
                figures.remove(figure);
                // "Not required" is "optional", and "must not be empty" is "from 1".
                boolean denies = word.equals("modal:need-not") || word.equals("empty:refused");
                words.removeIf(it -> denies && it.startsWith("say:negation=")
                        || word.equals("empty:refused") && it.equals("modal:must-not"));
            }
        });
        if (words.contains(MANY) && figures.removeAll(Set.of("6", "7", "8", "9", "10", "12", "20"))) {
            words.remove(MANY);
        }
    }

    /** A limit is told once: by the fact, not by its figures too; and what is forbidden is no negation besides. */
    private static void withoutRepetition(Map<String, List<Set<String>>> byKind) {
        String facts = byKind.values().stream()
                .flatMap(sides -> sides.stream().flatMap(Set::stream))
                .filter(term -> term.startsWith(Sayings.FACT))
                .map(term -> term.substring(term.indexOf('=') + 1))
                .collect(Collectors.joining(" "));
        byKind.values().stream()
                .flatMap(List::stream)
                .forEach(side -> side.removeIf(term -> !term.startsWith(Sayings.FACT)
                        && !term.startsWith(Sayings.SAY)
                        && facts.matches("(?s)(?:.*\\W)?" + Pattern.quote(term) + "(?:\\W.*)?")));
        if (byKind.containsKey("emptiness")) {
            byKind.remove("requirement");
            byKind.remove("bound of length");
        }
        List<Set<String>> opposites = byKind.getOrDefault("opposite", List.of(new TreeSet<>(), new TreeSet<>()));
        opposites.get(0).removeIf(one -> !isOpposed(Set.of(one), opposites.get(1)));
        opposites.get(1).removeIf(one -> !isOpposed(Set.of(one), opposites.get(0)));
        if (!opposites.get(0).isEmpty()) {
            byKind.remove("outcome");
        }
        boolean bounds = byKind.getOrDefault("comparison", List.of()).stream()
                .anyMatch(side -> side.stream().anyMatch(BoundTerms::isOne));
        List<Set<String>> required = byKind.getOrDefault("requirement", List.of());
        if (bounds && required.stream().anyMatch(Set::isEmpty)) {
            byKind.remove("requirement");
        }
        boolean told = bounds
                || byKind.containsKey("emptiness")
                || byKind.keySet().stream().anyMatch(kind -> kind.startsWith("forbidden"))
                || byKind.containsKey("requirement") && required.stream().noneMatch(Set::isEmpty)
                || required.stream()
                        .anyMatch(side -> side.contains("modal:must-not") || side.contains("modal:need-not"));
        if (told) {
            byKind.remove("negation");
        }
        byKind.values().removeIf(sides -> sides.get(0).isEmpty() && sides.get(1).isEmpty());
    }

    /** Small words come and go without a change; where one takes another's place, or forbids, or demands, it is one. */
    private static boolean isSure(String what, Set<String> gone, Set<String> come) {
        boolean swapped = !gone.isEmpty() && !come.isEmpty();
        return switch (what) {
            case "requirement" ->
                swapped
                        || gone.stream().anyMatch(TermChanges::demands)
                        || come.stream().anyMatch(TermChanges::demands);
            case "quantity" ->
                swapped
                        || gone.stream().anyMatch(TermChanges::limits)
                        || come.stream().anyMatch(TermChanges::limits);
            case "said of" -> swapped;
            case "conjunction" -> swapped && count(gone) == count(come);
            case "comparison" ->
                swapped
                        || !Set.of("say:comparison=later", "say:comparison=earlier")
                                .containsAll(gone.isEmpty() ? come : gone);
            default -> true;
        };
    }

    private static boolean limits(String term) {
        return term.matches("say:quantity=(?:only|half|double|together)|at-most-one|globally-unique");
    }

    /** The "and" and the "or" of a text together. */
    private static int count(Set<String> conjunctions) {
        return conjunctions.stream()
                .flatMap(term -> Stream.of(term.split("\\D+")))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static boolean demands(String term) {
        return term.equals("modal:must") || term.equals("modal:must-not") || term.equals("modal:need-not");
    }

    private static boolean isOpposed(Set<String> gone, Set<String> come) {
        return gone.stream()
                .anyMatch(
                        one -> come.stream().anyMatch(other -> Opposites.are(TermWords.of(one), TermWords.of(other))));
    }

    private static String shown(Set<String> terms) {
        return String.join(", ", terms.stream().map(TermWords::of).toList());
    }
}
