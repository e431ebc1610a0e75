package ecsconformance.cli;

import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a rendering goes. */
final class OutOption {

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: the terminal)")
    private Path out;

    void write(Session session, AtomicFile.Content content) throws IOException {
        if (out == null) {
            StringWriter text = new StringWriter();
            content.writeTo(text);
            new GitHubJob(session).quietly(() -> session.terminal().out().print(text));
            return;
        }
        write("--out", out, content);
    }

    /** @throws WrongUse where the file that the option names cannot be written */
    static void write(String option, Path file, AtomicFile.Content content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException unwritable) {
            throw new WrongUse(option + " " + file + ": the file cannot be written: " + unwritable.getMessage());
        }
    }
}
