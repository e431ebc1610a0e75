package ecsconformance.report;

import ecsconformance.result.Cause;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results side by side as a table of text; a row begins with what its cells are about. */
final class ComparisonTable {

    private static final String OTHER_RULES =
            "Not all were judged by the same contract, so a difference may come from the rules.";

    private static final int FIRST_CAUSES = 3;
    private static final int WIDEST = 60;

    private ComparisonTable() {}

    /** For a terminal. */
    static void text(Comparison comparison, Writer out) throws IOException {
        List<List<String>> table = Stream.concat(Stream.of(heading(comparison)), rows(comparison).stream())
                .map(row -> row.stream().map(cell -> PlainText.of(cell, WIDEST)).toList())
                .toList();
        List<Integer> widths = IntStream.range(0, table.get(0).size())
                .mapToObj(column -> table.stream()
                        .mapToInt(row -> TextWidth.of(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        for (List<String> row : table) {
            String line = IntStream.range(0, row.size())
                    .mapToObj(column -> TextWidth.padded(row.get(column), widths.get(column)))
                    .collect(Collectors.joining("  "));
            out.write(line.stripTrailing() + "\n");
        }
        out.write(count(comparison) + "\n");
        out.write(comparison.sameContract() ? "" : OTHER_RULES + "\n");
    }

    /** In GitHub-flavoured Markdown. */
    static void markdown(Comparison comparison, Writer out) throws IOException {
        List<String> heading = heading(comparison);
        out.write(line(heading));
        out.write("|" + " --- |".repeat(heading.size()) + "\n");
        for (List<String> row : rows(comparison)) {
            out.write(line(row));
        }
        out.write("\n" + count(comparison) + ".\n");
        out.write(comparison.sameContract() ? "" : "\n" + OTHER_RULES + "\n");
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String count(Comparison comparison) {
        return Figures.counted(comparison.rows().size(), "rule") + ", "
                + comparison.differences().rows().size() + " of them with differences";
    }

    private static List<String> heading(Comparison comparison) {
        return Stream.concat(Stream.of("rule"), comparison.results().stream().map(NamedResult::name))
                .toList();
    }

    /** The subject of each result, then one row a rule. */
    private static List<List<String>> rows(Comparison comparison) {
        List<Result> results =
                comparison.results().stream().map(NamedResult::result).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("verdict", results.stream().map(it -> it.conclusion().sentence())));
        rows.add(row("endpoint", results.stream().map(ComparisonTable::endpoint)));
        if (results.stream().anyMatch(it -> !it.causes().isEmpty())) {
            rows.add(row("causes", results.stream().map(ComparisonTable::causes)));
        }
        rows.add(row("edition", results.stream().map(it -> it.suite().contract().edition())));
        comparison
                .rows()
                .forEach(it -> rows.add(row(it.rule().id(), it.cells().stream().map(ComparisonTable::cell))));
        return rows;
    }

    /** The first causes, each with the rule to look at first. */
    private static String causes(Result result) {
        List<Cause> causes = result.causes();
        String first = causes.stream()
                .limit(FIRST_CAUSES)
                .map(it -> it.rule() + ": " + it.sentence())
                .collect(Collectors.joining("; "));
        return causes.isEmpty()
                ? "-"
                : causes.size() > FIRST_CAUSES ? first + "; and " + (causes.size() - FIRST_CAUSES) + " more" : first;
    }

    private static String endpoint(Result result) {
        return result.target().embedded()
                ? "embedded emulator"
                : result.target().endpoint();
    }

    private static List<String> row(String about, Stream<String> cells) {
        return Stream.concat(Stream.of(about), cells).toList();
    }

    private static String cell(Optional<RuleResult> rule) {
        return rule.map(it -> it.verdict().word()
                        + it.reading().map(reading -> " [" + reading + "]").orElse(""))
                .orElse("-");
    }
}
