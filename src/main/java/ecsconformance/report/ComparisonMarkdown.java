package ecsconformance.report;

import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Results side by side in GitHub-flavoured Markdown. */
public final class ComparisonMarkdown implements ComparisonReport {

    @Override
    public void write(Comparison comparison, Writer out) throws IOException {
        List<String> heading = ComparisonTable.heading(comparison);
        out.write(line(heading));
        out.write("|" + " --- |".repeat(heading.size()) + "\n");
        for (List<String> row : ComparisonTable.rows(comparison)) {
            out.write(line(row));
        }
        out.write("\n" + Figures.counted(comparison.rows().size(), "rule") + ", "
                + comparison.differences().rows().size() + " of them with differences.\n");
        out.write(ComparisonTable.remark(comparison).map(it -> "\n" + it + "\n").orElse(""));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
