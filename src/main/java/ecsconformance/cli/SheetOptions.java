package ecsconformance.cli;

import ecsconformance.report.Sheet;
import ecsconformance.report.SheetHtml;
import ecsconformance.report.SheetMarkdown;
import ecsconformance.report.SheetText;
import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** In which form a sheet is written, and where to. */
final class SheetOptions {

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

    @Option(names = "--out", paramLabel = "FILE", description = "write into a file instead of printing")
    private Path out;

    /** @param asJson writes the same as JSON */
    void write(Sheet sheet, AtomicFile.Content asJson, Terminal terminal) throws IOException {
        Format chosen = json ? Format.json : format;
        AtomicFile.Content content = writer -> {
            switch (chosen) {
                case text -> new SheetText().write(sheet, writer);
                case md -> new SheetMarkdown().write(sheet, writer);
                case html -> new SheetHtml().write(sheet, writer);
                case json -> asJson.writeTo(writer);
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
}
