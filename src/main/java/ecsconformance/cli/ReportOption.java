package ecsconformance.cli;

import ecsconformance.report.ConsoleDetail;
import ecsconformance.report.ConsoleSummary;
import ecsconformance.report.ReportFormat;
import ecsconformance.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** Options for where the report of a run goes, and who is told of it. */
final class ReportOption {

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports/latest",
            description = "folder for the report (default: ${DEFAULT-VALUE})")
    private Path report;

    /**
     * Takes the folder for what is done, before anything is sent.
     *
     * @throws Unwritable where the report could not be written there
     */
    int holding(Callable<Integer> work) throws Exception {
        ReportFolder held = ReportFolder.open(report, ReportFormat.files(), List.of(AllureOptions.FOLDER));
        try {
            return work.call();
        } finally {
            held.close();
        }
    }

    Path folder() {
        return report;
    }

    /** The page to open. */
    Path page() {
        return report.resolve("index.html").toAbsolutePath().normalize();
    }

    /** @throws Unwritable with everything that could not be written, after all the rest has been */
    void write(Result result) {
        List<String> unwritten = new ArrayList<>();
        ReportFormat.writeAll(result, report)
                .forEach((file, why) ->
                        unwritten.add(Unwritable.at("", file, why).getMessage()));
        if (!unwritten.isEmpty()) {
            throw new Unwritable(String.join("; ", unwritten));
        }
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
