package ecsconformance.cli;

import ecsconformance.report.GitHubAnnotations;
import ecsconformance.report.SummaryMarkdown;
import ecsconformance.result.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;

/** Tells GitHub Actions what a command has found, where it runs there. */
final class GitHubJob {

    private final Session session;
    private final boolean here;

    GitHubJob(Session session) {
        this.session = session;
        this.here = "true".equals(session.environment().get("GITHUB_ACTIONS"));
    }

    /** Prints with workflow commands switched off: a target's text on the terminal is then no command either. */
    void quietly(Runnable printing) {
        if (!here) {
            printing.run();
            return;
        }
        byte[] chance = new byte[16];
        session.random().nextBytes(chance);
        String token = HexFormat.of().formatHex(chance);
        session.terminal().out().println("::stop-commands::" + token);
        try {
            printing.run();
        } finally {
            session.terminal().out().println("::" + token + "::");
        }
    }

    void annotate(List<String> commands) {
        if (here) {
            commands.forEach(session.terminal().out()::println);
        }
    }

    /** Prints annotations of the rules that need a person, and appends the summary to the page of the job, if any. */
    void tell(Result result) {
        if (here) {
            StringWriter annotations = new StringWriter();
            try {
                new GitHubAnnotations().write(result, annotations);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            session.terminal().out().print(annotations);
        }
        String summary = session.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!summary.isBlank()) {
            append(result, summary, session.terminal().err());
        }
    }

    /** Appends the summary. A page that cannot be written changes no verdict. */
    private static void append(Result result, String file, PrintStream err) {
        try (Writer out = Files.newBufferedWriter(
                Path.of(file), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            new SummaryMarkdown().write(result, out);
        } catch (IOException | InvalidPathException unwritable) {
            err.println(
                    "GITHUB_STEP_SUMMARY: the summary cannot be written to " + file + ": " + unwritable.getMessage());
        }
    }
}
