package ecsconformance.cli;

import ecsconformance.report.ConsoleDetail;
import ecsconformance.report.ConsoleSummary;
import ecsconformance.report.ReportFormat;
import ecsconformance.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** Options for the folder of a report. */
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

    /**
     * The folder of a report, held by one run for as long as it goes on. The system gives the lock back when a process
     * ends, so a run that was killed blocks nobody.
     */
    private static final class ReportFolder implements AutoCloseable {

        private static final String LOCK = ".run.lock";

        /** A report is larger, but a disk that has this much is not full. */
        private static final int ROOM = 1 << 20;

        private final Path lock;
        private final FileChannel channel;

        private ReportFolder(Path lock, FileChannel channel) {
            this.lock = lock;
            this.channel = channel;
        }

        /**
         * Makes the folder where it is missing and looks whether everything that is to go there can be written.
         *
         * @param folders those of them that are folders
         * @throws Unwritable where something cannot be, or another run writes there
         */
        static ReportFolder open(Path folder, List<String> files, List<String> folders) {
            try {
                Files.createDirectories(folder);
                for (String name : files) {
                    expectFile(folder.resolve(name));
                }
                for (String name : folders) {
                    expectFolder(folder.resolve(name));
                }
                ReportFolder held = hold(folder);
                try {
                    expectRoom(folder);
                    return held;
                } catch (IOException full) {
                    held.close();
                    throw full;
                }
            } catch (IOException refused) {
                throw Unwritable.at("--report", folder, refused);
            }
        }

        private static void expectFile(Path file) throws IOException {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, file.getFileName() + " in it is a folder");
            }
        }

        private static void expectFolder(Path inner) throws IOException {
            if (Files.exists(inner) && !Files.isDirectory(inner)) {
                throw new FileSystemException(inner.toString(), null, inner.getFileName() + " in it is no folder");
            }
            if (Files.exists(inner) && !Files.isWritable(inner)) {
                throw new FileSystemException(inner.toString(), null, inner.getFileName() + " in it is not writable");
            }
        }

        private static ReportFolder hold(Path folder) throws IOException {
            Path lock = folder.resolve(LOCK);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> held;
            try {
                held = Optional.ofNullable(channel.tryLock());
            } catch (OverlappingFileLockException sameProcess) {
                held = Optional.empty();
            } catch (IOException noLocks) {
                // A file system without locks keeps nobody apart, and that is no reason not to write to it.
                return new ReportFolder(lock, channel);
            }
            if (held.isEmpty()) {
                channel.close();
                throw new FileSystemException(
                        folder.toString(), null, "another run is writing its report there; name another folder");
            }
            return new ReportFolder(lock, channel);
        }

        private static void expectRoom(Path folder) throws IOException {
            Path probe = folder.resolve(".room." + ProcessHandle.current().pid() + ".part");
            try {
                Files.write(probe, new byte[ROOM]);
            } finally {
                Files.deleteIfExists(probe);
            }
        }

        /** Takes the file away before the lock is given back, so that nobody holds one that is gone. */
        @Override
        public void close() {
            try {
                if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(lock);
                }
                channel.close();
            } catch (IOException left) {
                // An empty file that is left locks nothing.
                lock.getFileSystem();
            }
        }
    }
}
