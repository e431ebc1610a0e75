package ecsconformance.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** A list of findings as GitHub-flavoured Markdown. */
public final class FindingListMarkdown {

    public void write(FindingList list, Writer out) throws IOException {
        out.write("# " + MarkdownText.prose(list.title(), FindingList.LONGEST) + "\n\n"
                + MarkdownText.prose(list.lead(), FindingList.LONGEST) + "\n");
        for (String remark : list.remarks()) {
            out.write("\n> " + MarkdownText.prose(remark, FindingList.LONGEST) + "\n");
        }
        if (!list.columns().isEmpty()) {
            out.write("\n" + row(list.columns()) + "|"
                    + " --- |".repeat(list.columns().size()) + "\n");
            for (FindingList.Entry entry : list.entries()) {
                out.write(row(entry.cells()));
            }
            return;
        }
        int number = 0;
        for (FindingList.Entry entry : list.entries()) {
            out.write("\n## " + ++number + ". " + MarkdownText.prose(entry.mark(), FindingList.LONGEST) + ": "
                    + MarkdownText.prose(entry.place(), FindingList.LONGEST) + "\n");
            if (!entry.title().isEmpty()) {
                out.write("\n" + MarkdownText.prose(entry.title(), FindingList.LONGEST) + "\n");
            }
            if (!entry.notes().isEmpty()) {
                out.write("\n");
            }
            for (String note : entry.notes()) {
                out.write("- " + MarkdownText.prose(note, FindingList.LONGEST) + "\n");
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

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> " "
                        + MarkdownText.prose(cell, FindingList.LONGEST)
                                .replace("|", "\\|")
                                .replaceAll("\\R", " ") + " |")
                .collect(Collectors.joining("", "|", "\n"));
    }
}
