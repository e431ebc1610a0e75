package ecsconformance.cli;

import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for where a rendering goes. */
final class OutOption {

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

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

    /** @throws Unwritable where the file that the option names cannot be written */
    static void write(String option, Path file, AtomicFile.Content content) {
        write(option, file, () -> AtomicFile.write(file, content));
    }

    /** The same for what holds keys: nobody but its owner may read it. */
    static void writePrivate(String option, Path file, AtomicFile.Content content) {
        write(option, file, () -> AtomicFile.writePrivate(file, content));
    }

    private static void write(String option, Path file, Writing writing) {
        try {
            writing.run();
        } catch (IOException unwritable) {
            throw Unwritable.at(option, file, unwritable);
        }
    }
}
