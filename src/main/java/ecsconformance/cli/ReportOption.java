package ecsconformance.cli;

import ecsconformance.report.ConsoleSummary;
import ecsconformance.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** Where the report of a run goes, and who is told of it. */
final class ReportOption {

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports/latest",
            description = "where the report goes (default: ${DEFAULT-VALUE})")
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

    /** @throws Unwritable with everything that could not be written, after all the rest has been */
    void write(Result result) {
        List<String> unwritten = ReportFormat.writeAll(result, report);
        if (!unwritten.isEmpty()) {
            throw new Unwritable(String.join("; ", unwritten));
        }
    }

    /** The summary on the terminal, and what the surrounding job wants to know. */
    void announce(Session session, Result result) {
        GitHubJob job = new GitHubJob(session);
        job.quietly(() -> {
            try {
                new ConsoleSummary(session.terminal().colour())
                        .write(result, session.terminal().out(), report.toString());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        job.tell(result);
    }
}
