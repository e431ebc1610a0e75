package ecsconformance.cli;

import ecsconformance.report.FindingList;
import ecsconformance.report.FindingListMarkdown;
import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options for the form of a list of findings, and for the file that it is written to. */
final class FindingListOptions {

    /** Writes one list of several. */
    private interface Writing {
        void write(Written list) throws IOException;
    }

    /** The forms there are. */
    enum Format {
        text,
        md,
        html,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    @Option(names = "--json", description = "short for --format json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: the terminal)")
    private Path out;

    /**
     * A list of findings, and the content of the same as JSON.
     *
     * @param json writes one object
     */
    record Written(FindingList list, AtomicFile.Content json) {}

    /** Tells whether the format is HTML. */
    boolean html() {
        return !json && format == Format.html;
    }

    void write(FindingList list, AtomicFile.Content asJson, Terminal terminal) throws IOException {
        write(List.of(new Written(list, asJson)), terminal);
    }

    /** Writes lists one after the other; as JSON several are a list, and as HTML one page. */
    void write(List<Written> lists, Terminal terminal) throws IOException {
        Format chosen = json ? Format.json : format;
        AtomicFile.Content content = writer -> {
            switch (chosen) {
                case text -> each(lists, "\n", writer, list -> list.list().writeText(writer));
                case md -> each(lists, "\n", writer, list -> new FindingListMarkdown().write(list.list(), writer));
                case html ->
                    FindingList.joined(lists.stream().map(Written::list).toList())
                            .writeHtml(writer);
                case json -> {
                    writer.write(lists.size() > 1 ? "[" : "");
                    each(lists, ",", writer, list -> list.json().writeTo(writer));
                    writer.write(lists.size() > 1 ? "]\n" : "");
                }
            }
        };
        if (out == null) {
            PrintWriter printed = terminal.writer();
            content.writeTo(printed);
            printed.flush();
        } else {
            AtomicFile.write(out, content);
        }
    }

    private static void each(List<Written> lists, String between, Writer out, Writing writing) throws IOException {
        for (int i = 0; i < lists.size(); i++) {
            out.write(i == 0 ? "" : between);
            writing.write(lists.get(i));
        }
    }
}
