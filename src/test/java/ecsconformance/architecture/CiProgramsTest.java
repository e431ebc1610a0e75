package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the scripts in {@code ci/} are in no build, and yet some of them use the suite's classes. */
final class CiProgramsTest {

    @TempDir
    private Path classes;

    @Test
    void each_program_compiles_with_the_suite_as_it_is() throws IOException {
        List<String> programs;
        try (Stream<Path> files = Files.list(Path.of("ci"))) {
            programs = files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
        assertThat(programs).hasSizeGreaterThan(3);
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromStrings(programs))
                    .call();

            assertThat(compiled).as(said.toString()).isTrue();
        }
    }
}
