package ecsconformance.report;

import ecsconformance.result.AtomicFile;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The renderings of a result, each with its file in a report's folder; all come from the record alone. */
public enum ReportFormat {
    HTML("index.html"),
    MD("summary.md"),
    JUNIT("junit.xml"),
    BADGE("badge.svg"),
    HAR("evidence.har"),
    SARIF("results.sarif"),
    /** On demand alone: as large as the record, and most readers of a run have no use for it. */
    CUCUMBER(""),
    /** The record without its exchanges: small enough to keep beside the sources as a baseline. */
    BASELINE("");

    /** The record that everything is rendered from. */
    public static final String RECORD = "conformance.json";

    private final String file;

    ReportFormat(String file) {
        this.file = file;
    }

    /** Writes it. */
    public Report report() {
        return switch (this) {
            case HTML -> new HtmlReport();
            case MD -> new SummaryMarkdown();
            case JUNIT -> new JUnitXml();
            case BADGE -> new BadgeSvg();
            case HAR -> HarJson.whole();
            case SARIF -> new SarifJson();
            case CUCUMBER -> new CucumberMessages();
            case BASELINE -> (result, out) -> new ResultJson().write(result.withoutExchanges(), out);
        };
    }

    /** The names of the files that a report has. */
    public static List<String> files() {
        List<String> files = new ArrayList<>(List.of(RECORD));
        Arrays.stream(values()).filter(format -> !format.file.isEmpty()).forEach(format -> files.add(format.file));
        return files;
    }

    /**
     * Writes the record and every rendering of it; the record first. One that cannot be written does not keep the others.
     *
     * @return the files that could not be written, each with the reason
     */
    public static Map<Path, IOException> writeAll(Result result, Path folder) {
        Map<Path, IOException> unwritten = new ConcurrentSkipListMap<>();
        write(folder.resolve(RECORD), out -> new ResultJson().write(result, out), unwritten);
        boolean explored = Files.exists(folder.resolve(ExplorationPage.FILE));
        Arrays.stream(values())
                .filter(format -> !format.file.isEmpty())
                .parallel()
                .forEach(format -> {
                    Report report = switch (format) {
                        case HTML -> new HtmlReport(explored);
                        case HAR -> HarJson.brief();
                        default -> format.report();
                    };
                    write(folder.resolve(format.file), out -> report.write(result, out), unwritten);
                });
        return unwritten;
    }

    /** The page of a result in the folder once more, where there is one, so that it names the exploration beside it. */
    public static void link(Result result, Path folder) {
        Path page = folder.resolve(HTML.file);
        if (Files.exists(page)) {
            write(page, out -> new HtmlReport(true).write(result, out), new LinkedHashMap<>());
        }
    }

    private static void write(Path file, AtomicFile.Content content, Map<Path, IOException> unwritten) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException refused) {
            unwritten.put(file, refused);
        }
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
