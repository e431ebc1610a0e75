package ecsconformance.page.document;

import java.util.List;
import java.util.stream.Collectors;

/** One page of an operation that does not exist, with tables that have lost their borders in several ways. */
final class FlattenedPages {

    private static final List<List<String>> PARAMETERS = List.of(
            List.of("Parameter", "Type", "Required", "Description", "Example"),
            List.of("Action", "string", "Yes", "The operation. Set the value to PaintFence.", "PaintFence"),
            List.of("Coats", "integer", "No", "The coats. Valid values: 1 to 9. Default value: 3.", "2"),
            List.of("Gloss", "string", "No", "The gloss. Valid values: matt and wax.", "wax"));

    private static final List<List<String>> FIELDS = List.of(
            List.of("Parameter", "Type", "Description", "Example"), List.of("FenceId", "string", "The fence.", "f-1"));

    private static final List<List<String>> ERRORS = List.of(
            List.of("HTTP status code", "Error code", "Error message", "Description"),
            List.of("400", "InvalidCoats", "The coats are wrong.", "There are too many coats."),
            List.of("404", "Fence.NotFound", "No such fence.", "The fence is not there."));

    private FlattenedPages() {}

    /** @param layout {@code lines}, {@code tabs} or {@code glued} */
    static String named(String layout) {
        return "# PaintFence\n\nPaints a fence.\n\nRequest parameters\n\n" + table(layout, PARAMETERS)
                + "\n\nResponse parameters\n\n" + table(layout, FIELDS) + "\n\nError codes\n\n"
                + table(layout.equals("glued") ? "lines" : layout, ERRORS) + "\n";
    }

    private static String table(String layout, List<List<String>> rows) {
        return rows.stream()
                .map(row -> row(layout, row, row == rows.get(0)))
                .collect(Collectors.joining(layout.equals("lines") ? "\n\n" : "\n"));
    }

    private static String row(String layout, List<String> cells, boolean titles) {
        int last = cells.size() - 2;
        return switch (layout) {
            case "lines" -> String.join("\n\n", cells);
            case "tabs" -> String.join("\t", cells);
            default ->
                titles
                        ? String.join("", cells)
                        : String.join("", cells.subList(0, last)) + "\n\n"
                                + String.join("\n\n", cells.subList(last, cells.size()));
        };
    }
}
