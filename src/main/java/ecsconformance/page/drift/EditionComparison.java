package ecsconformance.page.drift;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.document.Terms;
import ecsconformance.page.document.Wording;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Compares two editions, clause by clause and sentence by sentence. */
public final class EditionComparison {

    private static final Detail NOTHING_NAMED = new Detail("text that names nothing", "", "", false);

    private final Edition former;
    private final Contract base;
    private final RuleCatalogue rules;
    private final Edition edition;
    private final boolean sameLanguage;
    private final RowChanges rows;
    private final Alignment alignment;
    private final Splits splits;
    private final List<ClauseChange> changes = new ArrayList<>();
    /** Ids in the contract by ids on the page, where a row's own id changed with its cells. */
    private final Map<String, String> formerIds = new LinkedHashMap<>();

    private EditionComparison(Edition former, RuleCatalogue rules, Edition edition) {
        this.former = former;
        this.base = former.contract();
        this.rules = rules;
        this.edition = edition;
        this.sameLanguage = base.language().equals(edition.contract().language());
        this.rows = new RowChanges(base, edition);
        this.alignment = Alignment.of(base, edition.contract());
        this.splits = new Splits(former, edition);
        ErrorRows.matched(base.errorRows(), edition.contract().errorRows())
                .forEach((clause, row) -> formerIds.put(clause, row.clause()));
    }

    public static Drift of(Edition base, RuleCatalogue rules, Edition edition) {
        return new EditionComparison(base, rules, edition).drift();
    }

    private Drift drift() {
        Set<String> moved = comparable(Part.PROSE) ? Order.moved(base, edition.contract(), this::formerly) : Set.of();
        Set<String> found = new HashSet<>();
        for (Clause clause : edition.contract().clauses()) {
            if (!clause.beside() && !splits.all().contains(clause.id())) {
                Optional<Clause> before = base.clause(formerly(clause.id()));
                before.ifPresent(it -> found.add(it.id()));
                compare(clause, before, moved);
            }
        }
        found.addAll(splits.all());
        base.clauses().stream()
                .filter(clause -> !clause.beside() && comparable(clause.id()) && !found.contains(clause.id()))
                .forEach(this::removed);
        if (comparable(Part.PROSE) && !base.texts().isEmpty()) {
            texts();
        }
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
                Terminology.folded(changes, former, edition),
                remarks());
    }

    private String formerly(String clause) {
        return clause.startsWith("error/") ? formerIds.getOrDefault(clause, "") : clause;
    }

    private boolean comparable(Part part) {
        return edition.page().parts().contains(part) && former.page().parts().contains(part);
    }

    /** Whether the words of rows can be compared: two pages or two files of metadata; the two kinds never say them alike. */
    private boolean described() {
        return edition.page().parts().contains(Part.PROSE)
                == former.page().parts().contains(Part.PROSE);
    }

    private boolean comparable(String clause) {
        Part part = switch (clause.substring(0, clause.indexOf('/'))) {
            case "parameter" -> Part.PARAMETERS;
            case "response" -> Part.RESPONSE;
            case "example" -> Part.EXAMPLES;
            case "error" -> Part.ERRORS;
            default -> Part.PROSE;
        };
        boolean byHand = !comparable(Part.PROSE) && clause.equals("parameter/Action");
        return comparable(part) && !byHand;
    }

    private void compare(Clause after, Optional<Clause> before, Set<String> moved) {
        if (before.isEmpty()) {
            List<Rewording> words = Said.of(edition, after).stream()
                    .map(said -> new Rewording("", said.shown()))
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
            if (described()) {
                texts(before.get(), after, details, words);
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
        boolean shown = differs && (!details.isEmpty() || sameLanguage && described());
        return shown ? ClauseChange.Kind.REWORDED : ClauseChange.Kind.MOVED;
    }

    /** Compares the words of two clauses, beside the facts of the row that are told already. */
    private void texts(Clause before, Clause after, List<Detail> details, List<Rewording> words) {
        if (before.id().startsWith("example/")) {
            details.addAll(Examples.between(before.terms(), after.terms()));
            List<Rewording> said = SentenceChanges.between(Said.of(former, before), Said.of(edition, after), List.of())
                    .words();
            // The members of an object have no order.
            boolean ordered = !Wording.reordered(
                    String.join(" ", former.words(before.id())), String.join(" ", edition.words(after.id())));
            if (sameLanguage && details.isEmpty() && !said.isEmpty() && ordered) {
                words.add(new Rewording("", "the example"));
            }
        } else if (!sameLanguage) {
            Languages languages = Languages.between(
                    before, Said.of(former, before), after, Said.of(edition, after), List.copyOf(details), alignment);
            details.addAll(languages.details());
            words.addAll(languages.words());
        } else if (before.sentences().isEmpty() && !before.terms().isEmpty()) {
            // A contract of an earlier version of this suite has terms of the whole clause alone.
            details.addAll(TermChanges.between(before.terms(), Terms.plain(after.terms()), true));
            words.add(new Rewording("", String.join(" ", edition.words(after.id()))));
        } else {
            SentenceChanges sentences =
                    SentenceChanges.between(splits.of(former, before), splits.of(edition, after), List.copyOf(details));
            details.addAll(sentences.details());
            words.addAll(sentences.words());
        }
    }

    private List<Detail> says(Clause clause) {
        List<Detail> details = new ArrayList<>(rows.said(clause.id()));
        if (clause.id().startsWith("usage/")) {
            Said.of(edition, clause).stream()
                    .flatMap(said -> TermChanges.between(List.of(), said.facts().terms(), true).stream())
                    .distinct()
                    .forEach(details::add);
        }
        return details.isEmpty() ? List.of(NOTHING_NAMED) : details;
    }

    private void removed(Clause clause) {
        List<Rewording> words = clause.id().startsWith("example/")
                ? List.of()
                : Said.of(former, clause).stream()
                        .map(said -> new Rewording(said.shown(), ""))
                        .toList();
        add(ClauseChange.Kind.REMOVED, clause.id(), OptionalInt.empty(), rows.gone(clause.id()), words, "");
    }

    /** Adds the changes of the texts outside of the clauses. */
    private void texts() {
        Surroundings texts = new Surroundings(former, edition);
        if (sameLanguage) {
            texts.changed().forEach((id, sentences) -> add(id, sentences.details(), sentences.words()));
        } else {
            texts.translated(alignment).forEach((id, languages) -> add(id, languages.details(), languages.words()));
        }
    }

    private void add(String text, List<Detail> details, List<Rewording> words) {
        add(kind(details, words, true), text, edition.line(text), details, words, "");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!described()) {
            remarks.add("Of descriptions only the facts were compared: a page and metadata never use the same words.");
        }
        if (!sameLanguage && described()) {
            remarks.add("The page is in another language (" + edition.contract().language() + ", the contract "
                    + base.language() + "): codes, names, figures, dates, messages and structure were compared,"
                    + " and each sentence by these and by what it is about; its wording was not.");
        }
        for (Part part : Part.values()) {
            if (!comparable(part)) {
                remarks.add("This kind of document has no " + part.name().toLowerCase(Locale.ROOT) + ": not compared.");
            }
        }
        return remarks;
    }

    private void add(
            ClauseChange.Kind kind,
            String clause,
            OptionalInt line,
            List<Detail> details,
            List<Rewording> words,
            String skeleton) {
        changes.add(new ClauseChange(kind, clause, line, details, words, rules.stating(clause), skeleton));
    }
}
