package ecsconformance.page.drift;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The terms by which two sentences tell the same bound in different ways, or a demand beside the same bound. */
final class BoundTerms {

    /** A bound includes "must" and "cannot". */
    private static final Set<String> COMPARISONS = Set.of("say:comparison=at least", "say:comparison=at most");

    private static final Pattern OPEN = Pattern.compile("fact:bound=(?:(\\d{1,15})–…|…–(\\d{1,15}))");
    private static final Pattern RANGE = Pattern.compile("fact:bound(?: of length)?=\\d+–\\d+");
    private static final Pattern NUMERAL = Pattern.compile("say:quantity=(?:one|two|three|four|five)");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,9}");

    private BoundTerms() {}

    static boolean isOne(String term) {
        return COMPARISONS.contains(term);
    }

    /**
     * Takes out of the terms that only one sentence has those that the other tells in another way.
     *
     * @param both the terms that both sentences have
     */
    static void withoutSame(Set<String> gone, Set<String> come, Set<String> both) {
        deniedDays(gone, come);
        deniedDays(come, gone);
        gone.removeIf(bound -> isCompared(bound, come, both));
        come.removeIf(bound -> isCompared(bound, gone, both));
        withoutComparisons(gone, come, both);
        withoutComparisons(come, gone, both);
        demand(gone, come, both);
        demand(come, gone, both);
        numeral(gone, come);
        numeral(come, gone);
    }

    /** "Must be after the day", and "only those after the day", are "cannot be on or before it". */
    private static void deniedDays(Set<String> one, Set<String> other) {
        if (withoutDeniedDays(one, other)) {
            one.removeAll(Contraries.DENIALS);
            one.remove("say:comparison=earlier");
            other.removeIf(term -> term.startsWith("modal:"));
            other.removeAll(Set.of("say:comparison=later", "say:quantity=only"));
        }
    }

    /** Takes the days out that one side denies and the other side states; whether there are such. */
    static boolean withoutDeniedDays(Set<String> one, Set<String> other) {
        boolean denied =
                !Collections.disjoint(one, Contraries.DENIALS) && Collections.disjoint(other, Contraries.DENIALS);
        List<String> days = one.stream()
                .filter(term -> denied && other.remove(contrary(term)))
                .toList();
        return one.removeAll(days) && !days.isEmpty();
    }

    /** The days that are not before a day; empty for any other term. */
    private static String contrary(String day) {
        return !day.startsWith("date<")
                ? ""
                : day.startsWith("date<=") ? day.replace("date<=", "date>") : day.replace("date<", "date>=");
    }

    /** Whether a bound from 101 is told by "more than" and 100, or one up to 99 by "less than". */
    private static boolean isCompared(String bound, Set<String> other, Set<String> both) {
        Matcher open = OPEN.matcher(bound);
        if (!open.matches()) {
            return false;
        }
        boolean from = open.group(1) != null;
        String figure = Long.toString(from ? Long.parseLong(open.group(1)) - 1 : Long.parseLong(open.group(2)) + 1);
        return Stream.of(figure, "say:comparison=" + (from ? "more" : "less"))
                .allMatch(term -> other.contains(term) || both.contains(term));
    }

    /** A range that both sentences tell may be told by "at least" and "at most" in one of them. */
    private static void withoutComparisons(Set<String> more, Set<String> less, Set<String> both) {
        if (both.stream().anyMatch(term -> RANGE.matcher(term).matches())
                && less.stream().noneMatch(BoundTerms::isOne)) {
            more.removeAll(COMPARISONS);
        }
    }

    /** Beside a bound, "must" goes without saying: a recommendation stands in its place. */
    private static void demand(Set<String> one, Set<String> other, Set<String> both) {
        if (both.stream().anyMatch(BoundTerms::isOne)
                && Stream.of("modal:recommended", "modal:should").anyMatch(one::contains)
                && Stream.of(other, both).flatMap(Set::stream).noneMatch(term -> term.startsWith("modal:"))) {
            other.add("modal:must");
        }
    }

    /** A numeral in whose place a figure stands is a figure. */
    private static void numeral(Set<String> one, Set<String> other) {
        boolean figure = other.stream().anyMatch(term -> FIGURE.matcher(term).matches())
                && one.stream().noneMatch(term -> FIGURE.matcher(term).matches());
        if (figure) {
            List<String> numerals =
                    one.stream().filter(term -> NUMERAL.matcher(term).matches()).toList();
            numerals.forEach(numeral -> {
                one.remove(numeral);
                one.add(TermChanges.SAME.get(numeral));
            });
        }
    }
}
