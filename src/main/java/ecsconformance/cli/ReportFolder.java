package ecsconformance.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a report, held by one run for as long as it goes on. The system gives the lock back when a process ends, so
 * a run that was killed blocks nobody.
 */
final class ReportFolder implements AutoCloseable {

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
