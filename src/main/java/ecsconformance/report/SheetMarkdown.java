package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;

/** A sheet as GitHub-flavoured Markdown. */
public final class SheetMarkdown {

    public void write(Sheet sheet, Writer out) throws IOException {
        out.write("# " + MarkdownText.of(sheet.title(), Sheet.LONGEST) + "\n\n"
                + MarkdownText.of(sheet.lead(), Sheet.LONGEST) + "\n");
        for (String remark : sheet.remarks()) {
            out.write("\n> " + MarkdownText.of(remark, Sheet.LONGEST) + "\n");
        }
        int number = 0;
        for (Sheet.Entry entry : sheet.entries()) {
            out.write("\n## " + ++number + ". " + MarkdownText.of(entry.mark(), Sheet.LONGEST) + ": "
                    + MarkdownText.of(entry.place(), Sheet.LONGEST) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("\n" + MarkdownText.of(entry.title(), Sheet.LONGEST) + "\n");
            }
            if (!entry.notes().isEmpty()) {
                out.write("\n");
            }
            for (String note : entry.notes()) {
                out.write("- " + MarkdownText.of(note, Sheet.LONGEST) + "\n");
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
}
