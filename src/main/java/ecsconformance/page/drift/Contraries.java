package ecsconformance.page.drift;

import ecsconformance.contract.Clause.SentenceFacts;
import ecsconformance.page.document.Opposites;
import ecsconformance.page.document.Sayings;
import ecsconformance.page.document.WordList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names where a sentence says the contrary of its translation, by the terms of {@code page/contraries.txt}, which mean
 * the same in both languages. A translation is free: what one side only does not say is no contrary.
 */
final class Contraries {

    private static final String MAY = "modal:may";
    /** It is no permission if something may be done only in some way, or not. */
    private static final String LIMITED = "modal:may only";

    private static final String CONDITION = Sayings.SAY + "condition=";
    private static final String EXCEPTION = Sayings.SAY + "exception=";
    private static final String UNIT = Sayings.SAY + "unit=";
    private static final String OPPOSITE = Sayings.SAY + "opposite=";

    /** A kind of terms, and the terms. */
    private record Line(String kind, List<String> terms) {}

    private static final List<Line> LINES = WordList.lines("contraries").stream()
            .map(line -> line.split(" = "))
            .map(halves -> new Line(
                    halves[0],
                    Stream.of(halves[1].split("(?<!\\\\) "))
                            .map(it -> it.replace("\\", ""))
                            .toList()))
            .toList();

    static final Set<String> DENIALS = all("denial");
    private static final Set<String> DOUBTS = all("doubt");
    /** Terms that stand for no denial of one side where both sides say them. */
    private static final Set<String> INSTEAD = all("instead");

    /** Words for waiting, with which the thing that is waited for comes first. */
    private static final Set<String> WAITS = all("wait");

    private static final String ONLY = "say:quantity=only";
    private static final Set<String> LIMITS = all("limit");

    /** The terms of each sentence of the whole texts. */
    private final List<Set<String>> before;

    private final List<Set<String>> after;

    Contraries(List<Said> before, List<Said> after) {
        this.before = before.stream().map(it -> terms(List.of(it))).toList();
        this.after = after.stream().map(it -> terms(List.of(it))).toList();
    }

    /** Of some sentences, and those that stand for them in the later text. */
    List<Detail> between(List<Said> some, List<Said> others) {
        Set<String> mine = terms(some);
        Set<String> theirs = terms(others);
        List<Detail> details = new ArrayList<>();
        boolean sameSense = isDenial(mine) == isDenial(theirs);
        lines("requirement", mine, theirs).ifPresent(details::add);
        lines("said of", mine, theirs).ifPresent(details::add);
        if (!sameSense && details.isEmpty()) {
            denied(mine, theirs).ifPresent(details::add);
        }
        lines("quantity", mine, theirs).or(() -> only(mine, theirs)).ifPresent(details::add);
        if (sameSense) {
            lines("comparison", mine, theirs).ifPresent(details::add);
            lines("order", mine, theirs)
                    .filter(order -> Collections.disjoint(mine, WAITS) && Collections.disjoint(theirs, WAITS))
                    .ifPresent(details::add);
            exception(mine, theirs).ifPresent(details::add);
            opposite(mine, theirs).ifPresent(details::add);
        }
        units(mine, theirs).ifPresent(details::add);
        return details;
    }

    /** One term on each side, where neither has both. */
    private Optional<Detail> lines(String kind, Set<String> mine, Set<String> theirs) {
        return LINES.stream()
                .filter(line -> line.kind().equals(kind))
                .map(Line::terms)
                .flatMap(pair -> Stream.of(pair, List.of(pair.get(1), pair.get(0))))
                .filter(pair -> differs(mine, pair.get(0), theirs, pair.get(1)))
                .findFirst()
                .map(pair -> detail(kind, pair.get(0), pair.get(1)));
    }

    private Optional<Detail> opposite(Set<String> mine, Set<String> theirs) {
        return terms(mine, OPPOSITE)
                .flatMap(one -> terms(theirs, OPPOSITE)
                        .filter(other -> Opposites.are(TermWords.of(one), TermWords.of(other)))
                        .filter(other -> differs(mine, one, theirs, other))
                        .map(other -> detail("opposite", one, other)))
                .findFirst();
    }

    /** A term that is as often in both texts stands in a sentence that has another counterpart. */
    private boolean differs(Set<String> mine, String one, Set<String> theirs, String other) {
        return mine.contains(one)
                && theirs.contains(other)
                && lacks(mine, other)
                && lacks(theirs, one)
                && more(before, after, it -> !lacks(it, one))
                && more(after, before, it -> !lacks(it, other));
    }

    private static boolean more(List<Set<String>> many, List<Set<String>> few, Predicate<Set<String>> which) {
        return many.stream().filter(which).count() > few.stream().filter(which).count();
    }

    private static boolean lacks(Set<String> terms, String term) {
        return !terms.contains(term)
                && !(term.equals("modal:must") && terms.contains("modal:needs"))
                && !(term.equals(MAY) && terms.contains(LIMITED));
    }

    private Optional<Detail> denied(Set<String> mine, Set<String> theirs) {
        boolean first = isDenial(mine);
        Set<String> denies = first ? mine : theirs;
        Set<String> says = first ? theirs : mine;
        boolean sure = more(first ? before : after, first ? after : before, Contraries::isDenial)
                && says.stream().noneMatch(it -> DOUBTS.contains(it) || INSTEAD.contains(it) && !denies.contains(it));
        return denies.stream()
                .filter(DENIALS::contains)
                .findFirst()
                .filter(denial -> sure && !denies.contains("until"))
                .map(denial -> detail("negation", first ? denial : "", first ? "" : denial));
    }

    /** "Only" on one side, and on the other one nothing that limits what may be. */
    private Optional<Detail> only(Set<String> mine, Set<String> theirs) {
        boolean first = isOnly(mine);
        boolean sure = first != isOnly(theirs)
                && more(first ? before : after, first ? after : before, Contraries::isOnly)
                && !isLimited(first ? theirs : mine);
        return sure ? Optional.of(detail("quantity", first ? ONLY : "", first ? "" : ONLY)) : Optional.empty();
    }

    /** "At most" and "need only" are no more than a manner of speaking. */
    private static boolean isOnly(Set<String> terms) {
        return terms.contains(ONLY)
                && Collections.disjoint(terms, Set.of("say:comparison=at most", "modal:needs", "say:alphabet=letters"));
    }

    private static boolean isLimited(Set<String> terms) {
        return isDenial(terms)
                || !Collections.disjoint(terms, LIMITS)
                || Stream.of(CONDITION, EXCEPTION)
                        .anyMatch(limit -> terms(terms, limit).findAny().isPresent());
    }

    /** "If", or nothing that limits, on one side, and "unless" on the other one. */
    private static Optional<Detail> exception(Set<String> mine, Set<String> theirs) {
        Optional<String> one = terms(mine, EXCEPTION).findFirst();
        Optional<String> other = terms(theirs, EXCEPTION).findFirst();
        return Optional.of(one.isPresent() ? theirs : mine)
                .filter(terms -> one.isPresent() != other.isPresent())
                .filter(terms -> terms(terms, CONDITION).findAny().isPresent() || Collections.disjoint(terms, LIMITS))
                .map(terms -> detail("exception", one.orElse(""), other.orElse("")));
    }

    private static Optional<Detail> units(Set<String> mine, Set<String> theirs) {
        List<String> one = unitsOf(mine);
        List<String> other = unitsOf(theirs);
        boolean differ = !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
        return differ ? Optional.of(detail("unit", one.get(0), other.get(0))) : Optional.empty();
    }

    /** A contract of an earlier version of this suite has them in capitals. */
    private static List<String> unitsOf(Set<String> terms) {
        return terms(terms, UNIT).map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }

    /** "After a stop, start" and "stop before a start" are the same: the order of two things is shown, and not judged. */
    private static Detail detail(String kind, String before, String after) {
        return new Detail(kind, TermWords.of(before), TermWords.of(after), !kind.equals("order"));
    }

    private static Stream<String> terms(Set<String> of, String beginning) {
        return of.stream().filter(term -> term.startsWith(beginning));
    }

    private static boolean isDenial(Set<String> terms) {
        return !Collections.disjoint(terms, DENIALS);
    }

    static Set<String> all(String kind) {
        return sets(kind).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<List<String>> sets(String kind) {
        return LINES.stream().filter(line -> line.kind().equals(kind)).map(Line::terms);
    }

    /** The terms of some sentences, and the words that both languages have. */
    private static Set<String> terms(List<Said> said) {
        return said.stream().flatMap(it -> terms(it.facts())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> terms(SentenceFacts sentence) {
        boolean limited = sentence.terms().stream()
                .anyMatch(term -> term.equals("say:quantity=only") || term.startsWith("say:negation="));
        return Stream.concat(
                sentence.terms().stream().map(term -> limited && term.equals(MAY) ? LIMITED : term),
                sentence.parts().stream().flatMap(part -> Stream.of(part.split(" "))));
    }
}
