package ecsconformance.page.drift;

import ecsconformance.contract.Contract;
import ecsconformance.contract.ErrorRow;
import ecsconformance.contract.Parameter;
import ecsconformance.contract.ResponseField;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.document.ParameterLine;
import ecsconformance.page.edition.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the details of rows by their clauses: those of the contract, those of the page, and their differences. */
final class RowChanges {

    private final Contract base;
    private final Edition edition;

    RowChanges(Contract base, Edition edition) {
        this.base = base;
        this.edition = edition;
    }

    /** Empty where the clauses are no rows. */
    List<Detail> between(String before, String after) {
        if (after.startsWith("parameter/")) {
            return both(parameter(base, before), parameter(edition.contract(), after))
                    .map(rows -> told(
                            FactChanges.between(rows.get(0), rows.get(1)),
                            rows.get(1).name()))
                    .orElse(List.of());
        }
        if (after.startsWith("error/")) {
            return both(error(base, before), error(edition.contract(), after))
                    .map(rows -> ErrorRows.between(rows.get(0), rows.get(1)))
                    .orElse(List.of());
        }
        if (after.startsWith("response/")) {
            return both(field(base, before), field(edition.contract(), after))
                    .map(rows -> rows.get(0).type().equalsIgnoreCase(rows.get(1).type())
                            ? List.<Detail>of()
                            : List.of(new Detail(
                                    "type", rows.get(0).type(), rows.get(1).type(), true)))
                    .orElse(List.of());
        }
        return List.of();
    }

    /** The details of a row of the page that the contract does not have. */
    List<Detail> said(String clause) {
        List<Detail> details = new ArrayList<>();
        parameter(edition.contract(), clause).ifPresent(row -> details.addAll(FactChanges.of(row)));
        error(edition.contract(), clause).ifPresent(row -> details.addAll(ErrorRows.of(row)));
        field(edition.contract(), clause).ifPresent(row -> details.add(new Detail("field", "", row.name(), true)));
        return details;
    }

    /** The message of an error row of the contract that is not on the page; empty for other rows. */
    List<Detail> gone(String clause) {
        return error(base, clause)
                .map(row -> List.of(new Detail("message", "\"" + row.message() + "\"", "", true)))
                .orElse(List.of());
    }

    /** Gherkin to begin with for a row of the page; empty where the clause is no row. */
    String skeleton(String clause) {
        return parameter(edition.contract(), clause)
                .map(Skeleton::of)
                .or(() -> error(edition.contract(), clause)
                        .map(row -> Skeleton.of(row, edition.contract().parameters())))
                .orElse("");
    }

    /** Leaves out details that only one side can have: metadata have no sentences, some tables no column of requirements. */
    private List<Detail> told(List<Detail> details, String parameter) {
        boolean sentences = edition.page().parts().contains(Part.PROSE);
        boolean requirement = edition.page()
                .parameter(parameter)
                .map(ParameterLine::requirement)
                .orElse(true);
        return details.stream()
                .filter(detail -> requirement || !detail.what().equals("required"))
                .filter(detail ->
                        sentences || !(detail.after().isEmpty() || detail.what().equals("example")))
                .toList();
    }

    private static Optional<Parameter> parameter(Contract contract, String clause) {
        return contract.parameters().stream()
                .filter(row ->
                        clause.equals("parameter/" + row.name()) || clause.startsWith("parameter/" + row.name() + "/"))
                .findFirst();
    }

    private static Optional<ErrorRow> error(Contract contract, String clause) {
        return contract.errorRows().stream()
                .filter(row -> row.clause().equals(clause))
                .findFirst();
    }

    private static Optional<ResponseField> field(Contract contract, String clause) {
        return contract.response().stream()
                .filter(row -> clause.equals("response/" + row.name()))
                .findFirst();
    }

    private static <T> Optional<List<T>> both(Optional<T> one, Optional<T> other) {
        return one.flatMap(first -> other.map(second -> List.of(first, second)));
    }
}
