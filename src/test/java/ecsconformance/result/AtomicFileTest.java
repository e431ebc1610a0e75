package ecsconformance.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
final class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_regular_file_is_replaced_and_keeps_its_mode() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(mode(file)).isEqualTo("rw-r-----");
        onlyThere(file);
    }

    @Test
    void a_link_stays_and_what_it_leads_to_is_written() throws IOException {
        Path file = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        Path further = Files.createSymbolicLink(folder.resolve("further"), Path.of("link"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("to-come"));

        write(further, "new");
        write(dangling, "made");

        assertThat(Files.isSymbolicLink(link) && Files.isSymbolicLink(further) && Files.isSymbolicLink(dangling))
                .isTrue();
        assertThat(file).hasContent("new");
        assertThat(folder.resolve("to-come")).hasContent("made");
    }

    @Test
    void links_in_a_circle_and_folders_are_refused_and_stay() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        Path inner = Files.createDirectory(folder.resolve("inner"));

        assertThatThrownBy(() -> write(one, "x")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> write(inner, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is a folder");
        assertThat(inner).isDirectory();
    }

    @Test
    void a_pipe_and_a_device_are_written_to_and_stay() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> read(pipe));

        write(pipe, "through");
        write(Path.of("/dev/null"), "nowhere");

        assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(Files.isRegularFile(Path.of("/dev/null"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_device_is_an_error() {
        assertThatThrownBy(() -> write(Path.of("/dev/full"), "x")).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_with_keys_is_for_its_owner_alone() throws IOException {
        Path fresh = folder.resolve("fresh");
        Path open = Files.writeString(folder.resolve("open"), "old");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw-rw-"));

        AtomicFile.writePrivate(fresh, out -> out.write("key"));
        AtomicFile.writePrivate(open, out -> out.write("key"));

        assertThat(mode(fresh)).isEqualTo("rw-------");
        assertThat(mode(open)).isEqualTo("rw-------");
    }

    @Test
    void one_that_could_not_be_written_leaves_what_was_there() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(file).hasContent("old");
        onlyThere(file);
    }

    private void onlyThere(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String read(Path pipe) {
        try {
            return new String(Files.readAllBytes(pipe), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
