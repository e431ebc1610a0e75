package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet as GitHub-flavoured Markdown. */
public final class SheetMarkdown {

    public void write(Sheet sheet, Writer out) throws IOException {
        out.write("# " + MarkdownText.prose(sheet.title(), Sheet.LONGEST) + "\n\n"
                + MarkdownText.prose(sheet.lead(), Sheet.LONGEST) + "\n");
        for (String remark : sheet.remarks()) {
            out.write("\n> " + MarkdownText.prose(remark, Sheet.LONGEST) + "\n");
        }
        if (!sheet.columns().isEmpty()) {
            out.write("\n" + row(sheet.columns()) + "|"
                    + " --- |".repeat(sheet.columns().size()) + "\n");
            for (Sheet.Entry entry : sheet.entries()) {
                out.write(row(entry.cells()));
            }
            return;
        }
        int number = 0;
        for (Sheet.Entry entry : sheet.entries()) {
            out.write("\n## " + ++number + ". " + MarkdownText.prose(entry.mark(), Sheet.LONGEST) + ": "
                    + MarkdownText.prose(entry.place(), Sheet.LONGEST) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("\n" + MarkdownText.prose(entry.title(), Sheet.LONGEST) + "\n");
            }
            if (!entry.notes().isEmpty()) {
                out.write("\n");
            }
            for (String note : entry.notes()) {
                out.write("- " + MarkdownText.prose(note, Sheet.LONGEST) + "\n");
            }
            if (!entry.code().isEmpty()) {
                out.write("\n");
                for (String line : entry.code().stripTrailing().lines().toList()) {
                    // Indented, since a fence could be closed by what is inside.
                    out.write("    " + Sheet.whole(line) + "\n");
                }
            }
        }
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> " "
                        + MarkdownText.prose(cell, Sheet.LONGEST)
                                .replace("|", "\\|")
                                .replaceAll("\\R", " ") + " |")
                .collect(Collectors.joining("", "|", "\n"));
    }
}
