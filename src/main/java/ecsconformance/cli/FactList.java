package ecsconformance.cli;

import ecsconformance.page.drift.FactColumns;
import ecsconformance.page.drift.Observed;
import ecsconformance.report.FindingList;
import java.util.ArrayList;
import java.util.List;

/** Facts in columns, for a person to read. */
final class FactList {

    private FactList() {}

    /** @param remarks on what could not be compared */
    static FindingList of(FactColumns columns, List<String> remarks) {
        List<String> head = new ArrayList<>(List.of("Fact", "Page"));
        columns.metadata().ifPresent(it -> head.add("Metadata"));
        columns.results().forEach(it -> head.add(columns.results().size() == 1 ? "Endpoint" : "Endpoint " + it));
        return new FindingList(
                "Facts of " + columns.page()
                        + columns.metadata().map(it -> " and of " + it).orElse("")
                        + (columns.results().isEmpty() ? "" : ", and what was observed"),
                "en",
                columns.rows().isEmpty()
                        ? "no fact differs"
                        : columns.rows().size() + (columns.rows().size() == 1 ? " fact differs" : " facts differ"),
                remarks,
                columns.rows().stream().map(row -> entry(row, columns)).toList(),
                head);
    }

    private static FindingList.Entry entry(FactColumns.Row row, FactColumns columns) {
        List<String> notes = new ArrayList<>();
        List<String> cells = new ArrayList<>(List.of(row.clause() + " " + row.fact(), row.documented()));
        notes.add("documented " + said(row.documented()));
        columns.metadata().ifPresent(it -> {
            notes.add("metadata " + said(row.metadata()));
            cells.add(row.metadata());
        });
        for (String result : columns.results()) {
            cells.add(row.observed().stream()
                    .filter(it -> it.result().equals(result))
                    .map(Observed::words)
                    .findFirst()
                    .orElse(""));
        }
        for (Observed observed : row.observed()) {
            notes.add((columns.results().size() == 1 ? "endpoint " : observed.result() + " ") + observed.words());
        }
        return new FindingList.Entry(
                row.fact(),
                row.clause() + (row.line() > 0 ? " (line " + row.line() + ")" : ""),
                String.join(", ", notes),
                List.of(),
                "",
                row.clause().startsWith("error/")
                        ? "error codes"
                        : row.clause().startsWith("response/") ? "answer" : "parameters",
                cells);
    }

    private static String said(String fact) {
        return fact.isEmpty() ? "nothing" : fact;
    }
}
