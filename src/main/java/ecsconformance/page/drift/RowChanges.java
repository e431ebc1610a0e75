package ecsconformance.page.drift;

import ecsconformance.contract.ErrorRow;
import ecsconformance.page.document.FactWords;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.document.ResponseLine;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells the details of rows by their clauses: those of the contract, those of the page, and their differences. */
final class RowChanges {

    private final Rows former;
    private final Rows rows;
    private final Edition edition;
    private final Map<String, String> formerIds = new HashMap<>();

    RowChanges(Edition base, Edition edition) {
        this.former = Rows.of(base);
        this.rows = Rows.of(edition);
        this.edition = edition;
        ErrorRows.matched(base.contract().errorRows(), edition.contract().errorRows())
                .forEach((clause, row) -> formerIds.put(clause, row.clause()));
        // A parameter may have the same name in other capitals.
        rows.parameters().keySet().stream()
                .filter(id -> !former.parameters().containsKey(id))
                .forEach(id -> former.parameters().keySet().stream()
                        .filter(old ->
                                old.equalsIgnoreCase(id) && !rows.parameters().containsKey(old))
                        .findFirst()
                        .ifPresent(old -> formerIds.put(id, old)));
    }

    /** The id in the contract of a clause of the page: a row's own id changes with its cells. */
    String formerly(String clause) {
        return formerIds.getOrDefault(clause, clause.startsWith("error/") ? "" : clause);
    }

    /** Empty where the clauses are no rows. */
    List<Detail> between(String before, String after) {
        return parameter(former, before)
                .flatMap(old -> parameter(rows, after).map(young -> told(FactChanges.between(old, young))))
                .or(() -> error(former, before)
                        .flatMap(old -> error(rows, after).map(young -> ErrorRows.between(old, young))))
                .or(() -> field(former, before)
                        .flatMap(old -> field(rows, after)
                                .map(young ->
                                        types(old.value().type(), young.value().type()))))
                .orElse(List.of());
    }

    /** The kinds of facts that two rows tell alike. */
    Set<String> same(String before, String after) {
        Map<String, String> old = facts(former, before);
        old.entrySet().retainAll(facts(rows, after).entrySet());
        old.remove("bound");
        return old.keySet();
    }

    /** Whether two rows may say the same of a kind: they have the same range, or one of them has no list that was read. */
    boolean mayBeSame(String before, String after, String kind) {
        String old = facts(former, before).get(kind);
        String young = facts(rows, after).get(kind);
        return kind.equals("bound") ? old != null && old.equals(young) : old == null || young == null;
    }

    private static Map<String, String> facts(Rows rows, String clause) {
        return parameter(rows, clause).map(row -> FactWords.of(row.facts())).orElseGet(HashMap::new);
    }

    private static List<Detail> types(String old, String young) {
        return old.equalsIgnoreCase(young) ? List.of() : List.of(new Detail("type", old, young, true));
    }

    /** The details of a row of the page that the contract does not have. */
    List<Detail> said(String clause) {
        List<Detail> details = new ArrayList<>();
        parameter(rows, clause).ifPresent(row -> details.addAll(FactChanges.of(row)));
        error(rows, clause).ifPresent(row -> details.addAll(ErrorRows.of(row)));
        field(rows, clause)
                .ifPresent(
                        row -> details.add(new Detail("field", "", row.value().name(), true)));
        return details;
    }

    /** The words of both pages beside the description of a row: the operation, and the row's name, or its code and message. */
    String beside(String before, String after) {
        String operation = edition.contract().operation();
        return error(former, before)
                .or(() -> error(rows, after))
                .map(row -> String.join(" ", operation, row.code(), row.message()))
                .orElse(operation + (after.startsWith("parameter/") ? after.replace("parameter/", " ") : ""));
    }

    /** The message of an error row of the contract that is not on the page; empty for other rows. */
    List<Detail> gone(String clause) {
        return error(former, clause)
                .map(row -> List.of(new Detail("message", "\"" + row.message() + "\"", "", true)))
                .orElse(List.of());
    }

    /** Gherkin to begin with for a row of the page; empty where the clause is no row. */
    String skeleton(String clause) {
        return parameter(rows, clause)
                .map(row -> Skeleton.of(row.value()))
                .or(() -> error(rows, clause)
                        .map(row -> Skeleton.of(row, edition.contract().parameters())))
                .orElse("");
    }

    /** Leaves out details that only one side can have: metadata have no sentences. */
    private List<Detail> told(List<Detail> details) {
        boolean sentences = edition.page().parts().contains(Part.PROSE);
        return details.stream()
                .filter(detail ->
                        sentences || !(detail.after().isEmpty() || detail.what().equals("example")))
                .toList();
    }

    private static Optional<ParameterLine> parameter(Rows rows, String clause) {
        return Optional.ofNullable(rows.parameters().get(clause));
    }

    private static Optional<ErrorRow> error(Rows rows, String clause) {
        return Optional.ofNullable(rows.errors().get(clause));
    }

    private static Optional<ResponseLine> field(Rows rows, String clause) {
        return Optional.ofNullable(rows.fields().get(clause));
    }

    /** The rows of a contract by their clauses. */
    private record Rows(
            Map<String, ParameterLine> parameters, Map<String, ErrorRow> errors, Map<String, ResponseLine> fields) {

        static Rows of(Edition edition) {
            return new Rows(
                    by(edition.page().parameterClauses(), edition.page().parameters()),
                    by(edition.errorClauses(), edition.contract().errorRows()),
                    by(edition.page().responseClauses(), edition.page().response()));
        }

        private static <T> Map<String, T> by(List<String> clauses, List<T> rows) {
            return IntStream.range(0, rows.size()).boxed().collect(Collectors.toMap(clauses::get, rows::get));
        }
    }
}
