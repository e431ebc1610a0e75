package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.document.Terms;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Compares two editions, clause by clause and sentence by sentence. */
public final class EditionComparison {

    private static final Detail NOTHING_NAMED = new Detail("text that names nothing", "", "", false);

    private static final Set<String> AROUND =
            Set.of("text/debug", "text/response", "text/examples", "text/errors", "text/code", "text/unplaced");

    private final Edition former;
    private final Contract base;
    private final RuleCatalogue rules;
    private final Edition edition;
    private final CommonParts common;
    private final boolean sameLanguage;
    private final RowChanges rows;
    private final Alignment alignment;
    private final Splits splits;
    private final Surroundings texts;
    private final List<ClauseChange> changes = new ArrayList<>();

    private EditionComparison(Edition former, RuleCatalogue rules, Edition edition) {
        this.former = former;
        this.base = former.contract();
        this.rules = rules;
        this.edition = edition;
        this.common = new CommonParts(former, edition);
        this.sameLanguage = common.sameLanguage();
        this.rows = new RowChanges(former, edition);
        this.alignment = Alignment.of(base, edition.contract());
        this.splits = new Splits(former, edition);
        this.texts = new Surroundings(former, edition);
    }

    public static Drift of(Edition base, RuleCatalogue rules, Edition edition) {
        return new EditionComparison(base, rules, edition).drift();
    }

    private Drift drift() {
        Set<String> moved =
                common.comparable(Part.PROSE) ? Order.moved(base, edition.contract(), rows::formerly) : Set.of();
        Set<String> found = new HashSet<>();
        for (Clause clause : edition.contract().clauses()) {
            if (!clause.beside() && !splits.all().contains(clause.id())) {
                Optional<Clause> before = base.clause(rows.formerly(clause.id()));
                before.ifPresent(it -> found.add(it.id()));
                compare(clause, before, moved);
            }
        }
        found.addAll(splits.all());
        base.clauses().stream()
                .filter(clause -> !clause.beside() && common.comparable(clause.id()) && !found.contains(clause.id()))
                .forEach(this::removed);
        if (common.comparable(Part.PROSE) && !base.texts().isEmpty()) {
            texts();
        }
        List<ClauseChange> told = Terminology.folded(changes, former, edition);
        boolean anew = sameLanguage && WrittenAnew.is(told);
        return new Drift(
                edition.page().name(),
                former.page().name().startsWith("contract ")
                        ? base.operation() + " " + base.edition()
                        : former.page().name(),
                (int) edition.contract().clauses().stream()
                        .filter(it -> !it.beside())
                        .count(),
                edition.page().unplaced().stream()
                        .map(it -> "line " + it.line() + ": " + it.reason() + (it.placed() ? " (read by a guess)" : ""))
                        .toList(),
                sameLanguage ? WrittenAnew.judged(told, anew) : told,
                common.remarks(anew));
    }

    private void compare(Clause after, Optional<Clause> before, Set<String> moved) {
        if (before.isEmpty()) {
            List<Said> said = Said.of(edition, after);
            List<Said> elsewhere = stray(former, after, said);
            if (!elsewhere.isEmpty()) {
                moved(after, SentenceChanges.between(elsewhere, said));
                return;
            }
            List<Rewording> words = said.stream()
                    .map(sentence -> new Rewording("", sentence.shown()))
                    .toList();
            String id = after.id();
            add(ClauseChange.Kind.ADDED, id, edition.line(id), says(after), words, rows.skeleton(id));
            return;
        }
        List<Detail> details = new ArrayList<>();
        List<Rewording> words = new ArrayList<>();
        boolean differs = !before.get().digest().equals(after.digest());
        if (differs) {
            details.addAll(rows.between(before.get().id(), after.id()));
            if (common.described()) {
                texts(before.get(), after, details, words);
            }
        }
        if (after.id().equals("parameter/Action")) {
            // The row of the operation itself says nothing but its name.
            details.removeIf(
                    it -> !Set.of("required", "type", "name", "example").contains(it.what()));
            if (!sameLanguage) {
                words.clear();
            }
        }
        ClauseChange.Kind kind = kind(details, words, differs);
        if (moved.contains(before.get().id())) {
            details.add(new Detail("moved", "", "", false));
        } else if (kind == ClauseChange.Kind.MOVED) {
            return;
        }
        if (kind == ClauseChange.Kind.REWORDED && details.isEmpty()) {
            details.add(new Detail("wording only", "", "", false));
        }
        List<Detail> told = kind == ClauseChange.Kind.MOVED ? List.of() : details;
        add(kind, before.get().id(), edition.line(after.id()), told, words, "");
    }

    private ClauseChange.Kind kind(List<Detail> details, List<Rewording> words, boolean differs) {
        if (details.stream().anyMatch(Detail::meaning)) {
            return ClauseChange.Kind.CHANGED;
        }
        if (!words.isEmpty()) {
            return ClauseChange.Kind.UNJUDGED;
        }
        boolean shown = differs && (!details.isEmpty() || sameLanguage && common.described());
        return shown ? ClauseChange.Kind.REWORDED : ClauseChange.Kind.MOVED;
    }

    /** Compares the words of two clauses, beside the facts of the row that are told already. */
    private void texts(Clause before, Clause after, List<Detail> details, List<Rewording> words) {
        if (before.id().startsWith("example/")) {
            details.addAll(Examples.between(before.terms(), after.terms()));
            String old = String.join(" ", former.words(before.id()));
            String young = String.join(" ", edition.words(after.id()));
            if (old.isEmpty() ? sameLanguage && details.isEmpty() : !Examples.sameShape(old, young)) {
                words.add(new Rewording(old, young));
            }
            return;
        }
        if (sameLanguage && before.sentences().isEmpty() && !before.terms().isEmpty()) {
            // A contract of an earlier version of this suite has terms of the whole clause alone.
            details.addAll(TermChanges.between(before.terms(), Terms.plain(after.terms()), true));
            words.add(new Rewording("", String.join(" ", edition.words(after.id()))));
            return;
        }
        List<Detail> told = List.copyOf(details);
        Compared compared = sameLanguage
                ? SentenceChanges.between(
                        splits.of(former, before), splits.of(edition, after), told, rows.same(before.id(), after.id()))
                : Languages.between(
                        before,
                        Said.of(former, before),
                        after,
                        Said.of(edition, after),
                        told,
                        rows.beside(before.id(), after.id()),
                        alignment);
        details.addAll(compared.details());
        details.removeIf(it -> Retold.isRead(it, former.words(before.id()), edition.words(after.id()))
                && rows.mayBeSame(before.id(), after.id(), it.what()));
        words.addAll(compared.words());
    }

    private List<Detail> says(Clause clause) {
        List<Detail> details = new ArrayList<>(rows.said(clause.id()));
        if (clause.id().startsWith("usage/")) {
            Said.of(edition, clause).stream()
                    .flatMap(said -> TermChanges.between(List.of(), said.terms(), true).stream())
                    .distinct()
                    .forEach(details::add);
        }
        return details.isEmpty() ? List.of(NOTHING_NAMED) : details;
    }

    /** The sentences outside of the clauses of a page that say what a note of the other page says. */
    private List<Said> stray(Edition page, Clause note, List<Said> said) {
        return sameLanguage && note.id().startsWith("usage/") ? texts.retold(page, said) : List.of();
    }

    private void moved(Clause note, Compared sentences) {
        boolean same = sentences.words().isEmpty();
        ClauseChange.Kind kind = same ? ClauseChange.Kind.MOVED : kind(sentences.details(), sentences.words(), true);
        add(kind, note.id(), edition.line(note.id()), sentences.details(), sentences.words(), "");
    }

    private void removed(Clause clause) {
        List<Said> said = Said.of(former, clause);
        List<Said> elsewhere = stray(edition, clause, said);
        if (!elsewhere.isEmpty()) {
            moved(clause, SentenceChanges.between(said, elsewhere));
            return;
        }
        List<Rewording> words = clause.id().startsWith("example/")
                ? List.of()
                : said.stream()
                        .map(sentence -> new Rewording(sentence.shown(), ""))
                        .toList();
        add(ClauseChange.Kind.REMOVED, clause.id(), OptionalInt.empty(), rows.gone(clause.id()), words, "");
    }

    /** Adds the changes of the texts outside of the clauses. */
    private void texts() {
        texts.changed(sameLanguage ? Optional.empty() : Optional.of(alignment)).forEach((id, compared) -> {
            List<Detail> details = told(id, compared.details());
            add(kind(details, compared.words(), true), id, edition.line(id), details, compared.words(), "");
        });
    }

    /** Around tables and examples a page only leads over and refers: a sentence more or less changes nothing there. */
    private static List<Detail> told(String text, List<Detail> details) {
        return details.stream()
                .filter(detail -> !AROUND.contains(text)
                        || !detail.meaning()
                        || !text.equals("text/debug") && !detail.what().startsWith("sentence "))
                .toList();
    }

    private void add(
            ClauseChange.Kind kind,
            String clause,
            OptionalInt line,
            List<Detail> details,
            List<Rewording> words,
            String skeleton) {
        changes.add(new ClauseChange(
                kind,
                clause,
                line,
                details,
                words,
                rules.stating(clause),
                rules.rules().isEmpty() ? "" : skeleton));
    }
}
