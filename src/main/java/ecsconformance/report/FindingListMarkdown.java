package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;

/** A sheet as GitHub-flavoured Markdown. */
public final class FindingListMarkdown {

    public void write(FindingList sheet, Writer out) throws IOException {
        out.write("# " + MarkdownText.of(sheet.title(), FindingList.LONGEST) + "\n\n"
                + MarkdownText.of(sheet.lead(), FindingList.LONGEST) + "\n");
        for (String remark : sheet.remarks()) {
            out.write("\n> " + MarkdownText.of(remark, FindingList.LONGEST) + "\n");
        }
        int number = 0;
        for (FindingList.Entry entry : sheet.entries()) {
            out.write("\n## " + ++number + ". " + MarkdownText.of(entry.mark(), FindingList.LONGEST) + ": "
                    + MarkdownText.of(entry.place(), FindingList.LONGEST) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("\n" + MarkdownText.of(entry.title(), FindingList.LONGEST) + "\n");
            }
            if (!entry.notes().isEmpty()) {
                out.write("\n");
            }
            for (String note : entry.notes()) {
                out.write("- " + MarkdownText.of(note, FindingList.LONGEST) + "\n");
            }
            if (!entry.code().isEmpty()) {
                out.write("\n");
                for (String line : entry.code().stripTrailing().lines().toList()) {
                    // Indented, since a fence could be closed by what is inside.
                    out.write("    " + FindingList.whole(line) + "\n");
                }
            }
        }
    }
}
