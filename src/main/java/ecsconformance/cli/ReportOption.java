package ecsconformance.cli;

import ecsconformance.report.ConsoleDetail;
import ecsconformance.report.ConsoleSummary;
import ecsconformance.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the report of a run goes, and who is told of it. */
final class ReportOption {

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports/latest",
            description = "where the report goes (default: ${DEFAULT-VALUE})")
    private Path report;

    void expectWritable() {
        try {
            Files.createDirectories(report);
        } catch (IOException unwritable) {
            throw new WrongUse("--report " + report + ": the folder cannot be made: " + unwritable.getMessage());
        }
    }

    Path folder() {
        return report;
    }

    /** The page to open. */
    Path page() {
        return report.resolve("index.html").toAbsolutePath().normalize();
    }

    void write(Result result) throws IOException {
        ReportFormat.writeAll(result, report);
    }

    /** The summary on the terminal, and what the surrounding job wants to know. */
    void announce(Session session, Result result, ConsoleDetail detail) {
        GitHubJob job = new GitHubJob(session);
        job.quietly(() -> {
            try {
                new ConsoleSummary(session.terminal().colour(), detail)
                        .write(result, session.terminal().out(), page().toUri().toString());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        job.tell(result);
    }
}
