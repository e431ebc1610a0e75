package ecsconformance.result;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a file so that a reader sees the whole of it or what stood there before, even where the writer dies. Only a
 * regular file is replaced, and it keeps its mode; a device or a pipe is written to, and a link stays and is followed.
 */
public final class AtomicFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /** Writes the text of the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Writes the bytes of a file that is no text. */
    @FunctionalInterface
    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes UTF-8; missing folders are created. */
    public static void write(Path file, Content content) throws IOException {
        write(file, text(content), false);
    }

    /** Writes what nobody but the owner of the file may read. */
    public static void writePrivate(Path file, Content content) throws IOException {
        write(file, text(content), true);
    }

    /** Writes the bytes as they are. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content), false);
    }

    private static Bytes text(Content content) {
        return bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, utf8()));
            content.writeTo(out);
            out.flush();
        };
    }

    private static void write(Path file, Bytes content, boolean ownerOnly) throws IOException {
        Path target = followed(file.toAbsolutePath());
        if (Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        if (isOfTheSystem(target) || (Files.exists(target) && !Files.isRegularFile(target))) {
            writeThrough(target, content, StandardOpenOption.APPEND);
            return;
        }
        Files.createDirectories(target.getParent());
        if (Files.exists(target) && !canHaveNeighbours(target)) {
            // A single file that was mounted, or one in the folder of somebody else: it can be written, not replaced.
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            content.writeTo(whole);
            writeThrough(target, whole::writeTo, StandardOpenOption.TRUNCATE_EXISTING);
            return;
        }
        replace(target, content, ownerOnly);
    }

    private static void replace(Path target, Bytes content, boolean ownerOnly) throws IOException {
        Optional<Set<PosixFilePermission>> mode = mode(target, ownerOnly);
        Path part = part(target);
        try {
            create(part, mode);
            writeThrough(part, content, StandardOpenOption.TRUNCATE_EXISTING);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path part(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** The file at the end of the links; one in {@code /dev} or {@code /proc} is the system's to follow. */
    private static Path followed(Path file) throws IOException {
        Path at = file;
        for (int link = 0; Files.isSymbolicLink(at) && !isOfTheSystem(at); link++) {
            if (link == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "its links lead in a circle");
            }
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    private static boolean isOfTheSystem(Path file) {
        return file.startsWith("/dev") || file.startsWith("/proc");
    }

    private static boolean canHaveNeighbours(Path target) {
        Path part = part(target);
        try {
            Files.deleteIfExists(part);
            Files.createFile(part);
            Files.delete(part);
            return !target.getFileSystem().supportedFileAttributeViews().contains("unix")
                    || Files.getAttribute(target, "unix:dev")
                            .equals(Files.getAttribute(target.getParent(), "unix:dev"));
        } catch (IOException refused) {
            return false;
        }
    }

    private static void writeThrough(Path target, Bytes content, StandardOpenOption how) throws IOException {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE, how)) {
            content.writeTo(out);
        }
    }

    private static Optional<Set<PosixFilePermission>> mode(Path target, boolean ownerOnly) throws IOException {
        if (!target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        if (ownerOnly) {
            return Optional.of(OWNER_ONLY);
        }
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.getPosixFilePermissions(target))
                : Optional.empty();
    }

    private static void create(Path part, Optional<Set<PosixFilePermission>> mode) throws IOException {
        Files.deleteIfExists(part);
        if (mode.isEmpty()) {
            Files.createFile(part);
            return;
        }
        Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.setPosixFilePermissions(part, mode.get());
    }

    /** A character that UTF-8 cannot carry, an unpaired surrogate, becomes the replacement character and no error. */
    private static CharsetEncoder utf8() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
