package ecsconformance.spec.drift;

import ecsconformance.contract.Clause;
import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.spec.edition.Edition;
import ecsconformance.spec.page.Page.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Compares an edition with a contract, clause by clause. */
public final class Comparison {

    private final Contract base;
    private final RuleCatalogue rules;
    private final Edition edition;
    private final boolean sameLanguage;
    private final RowChanges rows;
    private final List<Change> changes = new ArrayList<>();
    /** Ids in the contract by ids on the page, where a row's own id changed with its cells. */
    private final Map<String, String> former = new LinkedHashMap<>();

    private Comparison(Contract base, RuleCatalogue rules, Edition edition) {
        this.base = base;
        this.rules = rules;
        this.edition = edition;
        this.sameLanguage = base.language().equals(edition.contract().language());
        this.rows = new RowChanges(base, edition);
        ErrorRows.matched(base.errorRows(), edition.contract().errorRows())
                .forEach((clause, row) -> former.put(clause, row.clause()));
    }

    public static Drift of(Contract base, RuleCatalogue rules, Edition edition) {
        return new Comparison(base, rules, edition).drift();
    }

    private Drift drift() {
        Set<String> found = new HashSet<>();
        for (Clause clause : edition.contract().clauses()) {
            if (!clause.beside()) {
                Optional<Clause> before = base.clause(formerly(clause.id()));
                before.ifPresent(it -> found.add(it.id()));
                compare(clause, before);
            }
        }
        moved();
        base.clauses().stream()
                .filter(clause -> !clause.beside() && comparable(clause.id()) && !found.contains(clause.id()))
                .forEach(clause ->
                        add(Change.Kind.REMOVED, clause.id(), OptionalInt.empty(), rows.gone(clause.id()), ""));
        return new Drift(
                edition.page().name(),
                base.operation() + " " + base.edition(),
                (int) edition.contract().clauses().stream()
                        .filter(it -> !it.beside())
                        .count(),
                edition.page().unplaced().stream()
                        .map(it -> "line " + it.line() + ": " + it.reason() + (it.placed() ? " (read by a guess)" : ""))
                        .toList(),
                changes,
                remarks());
    }

    private String formerly(String clause) {
        return clause.startsWith("error/") ? former.getOrDefault(clause, "") : clause;
    }

    private boolean comparable(String clause) {
        Part part = switch (clause.substring(0, clause.indexOf('/'))) {
            case "parameter" -> Part.PARAMETERS;
            case "response" -> Part.RESPONSE;
            case "example" -> Part.EXAMPLES;
            case "error" -> Part.ERRORS;
            default -> Part.PROSE;
        };
        boolean byHand = !edition.page().parts().contains(Part.PROSE) && clause.equals("parameter/Action");
        return edition.page().parts().contains(part) && !byHand;
    }

    private void compare(Clause after, Optional<Clause> before) {
        if (before.isEmpty()) {
            add(Change.Kind.ADDED, after.id(), edition.line(after.id()), says(after), rows.skeleton(after.id()));
        } else if (!before.get().digest().equals(after.digest())) {
            List<Detail> details = new ArrayList<>(rows.between(before.get().id(), after.id()));
            if (!before.get().terms().isEmpty() && edition.page().parts().contains(Part.PROSE)) {
                details.addAll(beyond(details, textDetails(before.get(), after)));
            }
            if (details.isEmpty() && sameLanguage && edition.page().parts().contains(Part.PROSE)) {
                details.add(new Detail("wording only", "", "", false));
            }
            if (!details.isEmpty()) {
                add(Change.Kind.REWORDED, before.get().id(), edition.line(after.id()), details, "");
            }
        }
    }

    private List<Detail> textDetails(Clause before, Clause after) {
        return before.id().startsWith("example/")
                ? Examples.between(before.terms(), after.terms())
                : TermChanges.between(unnumbered(before), unnumbered(after), sameLanguage);
    }

    /** The number that a method has in the list is its place and no figure of its own. */
    private static List<String> unnumbered(Clause clause) {
        return clause.id().matches("usage/method-\\d")
                ? clause.terms().stream().filter(term -> !term.matches("\\d")).toList()
                : clause.terms();
    }

    /** Figures and emptiness that the facts of the row told already are not told again. */
    private static List<Detail> beyond(List<Detail> told, List<Detail> details) {
        Set<String> kinds = new HashSet<>();
        told.stream()
                .filter(Detail::meaning)
                .forEach(detail -> kinds.add(detail.what().replaceFirst(" .*", "")));
        boolean figures = kinds.contains("bound") || kinds.contains("default");
        boolean names = kinds.contains("enumeration") || kinds.contains("forbidden") || kinds.contains("successor");
        return details.stream()
                .filter(detail -> !(figures && detail.what().equals("bound")))
                .filter(detail -> !(names && detail.what().equals("name")))
                .filter(detail -> !kinds.contains(detail.what()))
                .toList();
    }

    private List<Detail> says(Clause clause) {
        List<Detail> details = new ArrayList<>(rows.said(clause.id()));
        if (clause.id().startsWith("usage/")) {
            details.addAll(TermChanges.between(List.of(), clause.terms(), true));
        }
        return details.isEmpty() ? List.of(new Detail("text that names nothing", "", "", false)) : details;
    }

    /** What is not in the longest run that kept its order has moved. */
    private void moved() {
        for (String kind : List.of("usage/", "parameter/", "response/", "error/")) {
            List<String> after = edition.contract().clauses().stream()
                    .filter(clause -> clause.id().startsWith(kind))
                    .map(clause -> formerly(clause.id()))
                    .filter(id -> base.clause(id).isPresent())
                    .toList();
            List<String> before = base.clauses().stream()
                    .map(Clause::id)
                    .filter(after::contains)
                    .toList();
            if (edition.page().parts().contains(Part.PROSE)) {
                for (String id : Order.moved(before, after)) {
                    add(Change.Kind.MOVED, id, line(id), List.of(), "");
                }
            }
        }
    }

    private OptionalInt line(String formerId) {
        return former.entrySet().stream()
                .filter(entry -> entry.getValue().equals(formerId))
                .map(entry -> edition.line(entry.getKey()))
                .findFirst()
                .orElse(edition.line(formerId));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!sameLanguage && edition.page().parts().contains(Part.PROSE)) {
            remarks.add("The page is in another language (" + edition.contract().language() + ", the contract "
                    + base.language() + "): codes, names, figures, dates, messages and structure were compared,"
                    + " sentences were not.");
        }
        for (Part part : Part.values()) {
            if (!edition.page().parts().contains(part)) {
                remarks.add("This kind of document has no " + part.name().toLowerCase(java.util.Locale.ROOT)
                        + ": not compared.");
            }
        }
        return remarks;
    }

    private void add(Change.Kind kind, String clause, OptionalInt line, List<Detail> details, String skeleton) {
        changes.add(new Change(kind, clause, line, details, rules.stating(clause), skeleton));
    }
}
