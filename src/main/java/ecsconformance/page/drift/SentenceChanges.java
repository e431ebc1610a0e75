package ecsconformance.page.drift;

import ecsconformance.page.document.Sayings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the sentences of two texts. A change that is recognised is named; any other is shown and not judged. */
final class SentenceChanges {

    /** Below this, two sentences of one language are not the same sentence with a change. */
    private static final double PAIR = 0.25;
    /** The share of its content that another text may have of a sentence that is new or gone, and not retold. */
    private static final double NEW = 0.4;
    /** The same for the only case of which a text tells. */
    private static final double CASE = 0.75;
    /** Below this, one language's small words are too far apart to be told against each other. */
    private static final double ALIKE = 0.12;

    /** Beyond so many comparisons sentences are told as removed and added. */
    private static final int MOST_PAIRS = 10_000;

    private final List<Detail> details = new ArrayList<>();
    private final List<Rewording> words = new ArrayList<>();
    private final List<Said> before;
    private final List<Said> after;
    private final WholeText wholeBefore;
    private final WholeText wholeAfter;
    private final ToldByRow row;
    private boolean limitsCompared;
    private Optional<Detail> limits = Optional.empty();

    private SentenceChanges(List<Said> before, List<Said> after, ToldByRow row) {
        this.before = before;
        this.after = after;
        this.wholeBefore = WholeText.of(before);
        this.wholeAfter = WholeText.of(after);
        this.row = row;
    }

    /** Compares two texts in one language. */
    static Compared between(List<Said> before, List<Said> after) {
        return between(before, after, List.of(), Set.of());
    }

    /**
     * Compares the descriptions of two rows in one language.
     *
     * @param told the details that the facts of the row name already, so that none is named twice
     * @param unchanged the kinds of facts that both rows tell alike: a sentence that came or went has not changed them
     */
    static Compared between(List<Said> before, List<Said> after, Collection<Detail> told, Set<String> unchanged) {
        SentenceChanges changes = new SentenceChanges(before, after, ToldByRow.of(told, unchanged));
        List<Said> gone = new ArrayList<>(before);
        List<Said> come = new ArrayList<>(after);
        for (Said said : before) {
            come.stream().filter(said::same).findFirst().ifPresent(same -> {
                come.remove(same);
                gone.remove(said);
                changes.links(said.words(), same.words());
            });
        }
        if (gone.isEmpty() && come.isEmpty() && !Order.isSame(before, after)) {
            changes.details.add(new Detail("order of sentences", "", "", false));
            changes.words.add(new Rewording(joined(before), joined(after)));
        }
        if (gone.size() != come.size() && !gone.isEmpty() && !come.isEmpty() && TermChanges.sameInAll(gone, come)) {
            changes.words.add(new Rewording(joined(gone), joined(come)));
            return new Compared(changes.details, changes.words);
        }
        if ((long) gone.size() * come.size() < MOST_PAIRS
                && Stream.of(gone, come)
                        .flatMap(List::stream)
                        .noneMatch(said -> said.words().isEmpty())) {
            SplitSentence.join(come, gone);
            SplitSentence.join(gone, come);
        }
        changes.pairs(gone, come);
        if (gone.size() == 1 && come.size() == 1) {
            changes.words.add(new Rewording(joined(gone), joined(come)));
            return new Compared(changes.details, changes.words);
        }
        boolean retold = !gone.isEmpty() && !come.isEmpty()
                || changes.words.stream().anyMatch(pair -> !WrittenAnew.isKept(pair));
        gone.forEach(said -> changes.alone(said, true, retold));
        come.forEach(said -> changes.alone(said, false, retold));
        return new Compared(changes.details, changes.words);
    }

    /** The same words may point elsewhere. */
    private void links(String before, String after) {
        String old = String.join(", ", ContentWords.links(before));
        String young = String.join(", ", ContentWords.links(after));
        if (!old.isEmpty() && !young.isEmpty() && !old.equals(young)) {
            details.add(new Detail("link", old, young, false));
            words.add(new Rewording(before, after));
        }
    }

    private static String joined(List<Said> all) {
        return String.join(" ", all.stream().map(Said::shown).toList());
    }

    /** Items of the same value first, then the most alike; a last one on either side is the same sentence unless it shares nothing. */
    private void pairs(List<Said> gone, List<Said> come) {
        for (Said old : List.copyOf(gone)) {
            come.stream().filter(old::isSameItem).findFirst().ifPresent(young -> {
                pair(old, young);
                gone.remove(old);
                come.remove(young);
            });
        }
        while (!gone.isEmpty() && !come.isEmpty() && (long) gone.size() * come.size() < MOST_PAIRS) {
            Said old = gone.get(0);
            Said young = come.get(0);
            double best = -1;
            for (Said one : gone) {
                for (Said other : come) {
                    double alike = one.likeness(other);
                    if (alike > best) {
                        best = alike;
                        old = one;
                        young = other;
                    }
                }
            }
            if (best < PAIR && !(gone.size() == 1 && come.size() == 1 && best > 0)) {
                return;
            }
            pair(old, young);
            gone.remove(old);
            come.remove(young);
        }
    }

    private void pair(Said before, Said after) {
        words.add(new Rewording(before.shown(), after.words()));
        boolean known = !before.words().isEmpty() && !after.words().isEmpty();
        List<Detail> named = TermChanges.between(before.terms(known), after.terms(known), true);
        boolean small = before.words(after) >= ALIKE;
        named.removeIf(
                detail -> Retold.of(detail, before, after, joined(detail.after().isEmpty() ? this.after : this.before))
                        || !small && TermChanges.isSmall(detail.what()));
        if (known) {
            named = SameSentence.of(before, after).named(named, wholeBefore, wholeAfter);
        }
        named.replaceAll(detail -> byCase(
                Moves.within(DifferingPart.numerals(detail, before.plain(), after.plain()), wholeBefore, wholeAfter)));
        named.removeIf(detail -> detail.what().isEmpty() || row.isOfFact(detail));
        named = QuotedPart.withoutCutNegation(known ? OnlyIf.without(named, before, after) : named, before, after);
        named.stream()
                .map(detail -> before.ofCondition(detail, after))
                .filter(detail -> !row.tells(detail))
                .filter(detail -> details.stream().noneMatch(detail::equals))
                .forEach(details::add);
        if (known && named.isEmpty() && ExchangedParts.between(before.plain(), after.plain())) {
            details.add(new Detail("order of words", before.words(), after.words(), true));
        } else if (named.isEmpty()
                && row.isItem(before) == row.isItem(after)
                && !Retold.leads(before, after, row.unchanged())) {
            boolean item = before.isSameItem(after) || row.isItem(before) && row.isItem(after);
            String old = row.untold(item ? before.meaning() : before.plain());
            String young = row.untold(item ? after.meaning() : after.plain());
            QuotedPart.between(before, after, old, young)
                    .or(() -> known && !SameSentence.of(before, after).near()
                            ? Optional.empty()
                            : Subjects.between(before, after))
                    .filter(detail -> !known || !old.equals(young) && !LimitsByCase.isSaid(detail, before, after))
                    .filter(detail -> !Moves.isElsewhere(detail, wholeBefore, wholeAfter))
                    .ifPresent(details::add);
        }
    }

    /** A limit of one sentence as the whole texts tell it by case: they are compared once, when the first limit differs. */
    private Detail byCase(Detail detail) {
        if (!LimitsByCase.isOne(detail.what())) {
            return detail;
        }
        if (!limitsCompared) {
            limitsCompared = true;
            limits = LimitsByCase.difference(before, after);
        }
        return limits.orElse(detail);
    }

    /** @param retold whether other sentences were written anew, or stand alone on the other side */
    private void alone(Said said, boolean gone, boolean retold) {
        String shown = said.shown();
        words.add(gone ? new Rewording(shown, "") : new Rewording("", shown));
        if (said.facts().terms().contains(Sayings.DEPRECATION + "deprecated")) {
            details.add(new Detail("deprecation", gone ? "deprecated" : "", gone ? "" : "deprecated", true));
        }
        WholeText other = gone ? wholeAfter : wholeBefore;
        List<Detail> facts = TermChanges.between(said.terms(), List.of(), true);
        double most = !retold || Moves.tellBound(facts, other) ? 1 : said.isAlone(gone ? after : before) ? CASE : NEW;
        if (!row.isItem(said)
                && !isToldFact(said, facts, other)
                && (Retold.tells(said, other, most)
                        || !retold && said.demands(gone ? after : before)
                        || said.requires() && (gone ? after : before).stream().noneMatch(Said::requires))) {
            details.add(new Detail(
                    gone ? "sentence removed" : "sentence added", gone ? shown : "", gone ? "" : shown, true));
        }
    }

    /** Whether the facts of the row, or sentences of the other text, have told all facts of a sentence. */
    private boolean isToldFact(Said said, List<Detail> facts, WholeText other) {
        boolean figures = ContentWords.of(said.words()).stream().allMatch(word -> word.matches("\\d+"));
        boolean byCase = row.kinds().contains("by case")
                || details.stream().anyMatch(it -> it.what().equals("by case"));
        return facts.stream().anyMatch(fact -> !fact.what().equals("name"))
                && facts.stream()
                        .allMatch(fact -> row.kinds().contains(fact.what())
                                || byCase
                                        && (LimitsByCase.isOne(fact.what())
                                                || fact.what().equals("said of"))
                                || row.unchanged().contains(fact.what())
                                || figures && row.tellsWords(fact)
                                || Moves.isToldBy(fact, other));
    }
}
