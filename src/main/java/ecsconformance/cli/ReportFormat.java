package ecsconformance.cli;

import ecsconformance.report.BadgeSvg;
import ecsconformance.report.HarJson;
import ecsconformance.report.HtmlReport;
import ecsconformance.report.JUnitXml;
import ecsconformance.report.Report;
import ecsconformance.report.SummaryMarkdown;
import ecsconformance.result.AtomicFile;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The renderings of a result, each with its file in a report's folder; all come from the record alone. */
enum ReportFormat {
    HTML("index.html"),
    MD("summary.md"),
    JUNIT("junit.xml"),
    BADGE("badge.svg"),
    HAR("evidence.har"),
    /** The record without its exchanges: small enough to keep beside the sources as a baseline. */
    BASELINE("");

    /** The record that everything is rendered from. */
    static final String RECORD = "conformance.json";

    private final String file;

    ReportFormat(String file) {
        this.file = file;
    }

    Report report() {
        return switch (this) {
            case HTML -> new HtmlReport();
            case MD -> new SummaryMarkdown();
            case JUNIT -> new JUnitXml();
            case BADGE -> new BadgeSvg();
            case HAR -> new HarJson();
            case BASELINE -> (result, out) -> new ResultJson().write(result.withoutExchanges(), out);
        };
    }

    /** The names of the files that a report has. */
    static List<String> files() {
        List<String> files = new ArrayList<>(List.of(RECORD));
        Arrays.stream(values()).filter(format -> format != BASELINE).forEach(format -> files.add(format.file));
        return files;
    }

    /**
     * Writes the record and every rendering of it; the record first. One that cannot be written does not keep the others.
     *
     * @return a sentence for each that could not be written
     */
    static List<String> writeAll(Result result, Path folder) {
        List<String> unwritten = new ArrayList<>();
        write(folder.resolve(RECORD), out -> new ResultJson().write(result, out), unwritten);
        boolean explored = Files.exists(folder.resolve(ExplorationReport.PAGE));
        for (ReportFormat format : values()) {
            if (format != BASELINE) {
                Report report = format == HTML ? new HtmlReport(explored) : format.report();
                write(folder.resolve(format.file), out -> report.write(result, out), unwritten);
            }
        }
        return unwritten;
    }

    /** The page of the run in the folder once more, where there is one, so that it names the exploration beside it. */
    static void link(Path folder) {
        Path record = folder.resolve(RECORD);
        if (Files.exists(record) && Files.exists(folder.resolve(HTML.file))) {
            Result result = ResultFiles.read(record);
            write(folder.resolve(HTML.file), out -> new HtmlReport(true).write(result, out), new ArrayList<>());
        }
    }

    private static void write(Path file, AtomicFile.Content content, List<String> unwritten) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException refused) {
            unwritten.add(Unwritable.at("", file, refused).getMessage());
        }
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
