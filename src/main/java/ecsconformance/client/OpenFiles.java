package ecsconformance.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the files and connections that this process may still open. The system tells in {@code /proc}, where it has one. */
public final class OpenFiles {

    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern LIMIT = Pattern.compile("Max open files\\s+(\\d+).*");

    /** With fewer than these left some part of the process goes without. */
    private static final int FEW = 6;

    /** Beside the connections: the report's files, the ledger, classes that are still to be read. */
    private static final int BESIDE = 16;

    private final OptionalLong limit;

    private OpenFiles(OptionalLong limit) {
        this.limit = limit;
    }

    public static OpenFiles ofThisProcess() {
        try (Stream<String> lines = Files.lines(LIMITS)) {
            return new OpenFiles(lines.map(LIMIT::matcher)
                    .filter(Matcher::matches)
                    .mapToLong(line -> Long.parseLong(line.group(1)))
                    .findFirst());
        } catch (IOException | RuntimeException unknown) {
            return new OpenFiles(OptionalLong.empty());
        }
    }

    /** The reason if so many connections at once are more than this process may have. */
    public Optional<String> tooFewFor(int connections) {
        if (limit.isEmpty() || left() >= connections + BESIDE) {
            return Optional.empty();
        }
        return Optional.of("this process may open only " + limit.getAsLong() + " files and connections, and about "
                + (limit.getAsLong() - left() + connections + BESIDE)
                + " are needed: raise the limit (ulimit -n), or lower --concurrency");
    }

    /** Tells whether there are hardly any left, so that a lost connection tells nothing of its other end. */
    boolean areUsedUp() {
        return limit.isPresent() && left() < FEW;
    }

    private long left() {
        try (Stream<Path> open = Files.list(OPEN)) {
            return limit.orElseThrow() - open.count();
        } catch (IOException none) {
            return 0;
        }
    }
}
