package ecsconformance.report;

import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Results side by side for a terminal. */
public final class ComparisonText implements ComparisonReport {

    private static final int WIDEST = 60;

    @Override
    public void write(Comparison comparison, Writer out) throws IOException {
        List<List<String>> table = Stream.concat(
                        Stream.of(ComparisonTable.heading(comparison)), ComparisonTable.rows(comparison).stream())
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
        out.write(Figures.counted(comparison.rows().size(), "rule") + ", "
                + comparison.differences().rows().size() + " of them with differences\n");
        out.write(ComparisonTable.remark(comparison).map(it -> it + "\n").orElse(""));
    }
}
