package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.thetaphi.forbiddenapis.Checker;
import de.thetaphi.forbiddenapis.ForbiddenApiException;
import de.thetaphi.forbiddenapis.Logger;
import ecsconformance.architecture.example.steps.DefaultLocale;
import ecsconformance.cli.Started;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing goes by the locale, charset or time zone that the machine happens to have, in the suite as in its tests. */
final class DefaultsTest {

    /** The methods that the library's own list leaves out. */
    private static final String MORE = """
            java.util.Locale#getDefault()
            java.util.Locale#getDefault(java.util.Locale$Category)
            java.nio.charset.Charset#defaultCharset()
            java.time.ZoneId#systemDefault()
            java.time.Clock#systemDefaultZone()
            java.util.TimeZone#getDefault()
            java.lang.String#formatted(java.lang.Object[])
            java.util.Date#toString()
            """;

    @Test
    void the_suite_goes_by_no_default() throws Exception {
        assertThat(violations(folder(Started.class), "")).isEmpty();
    }

    @Test
    void its_tests_go_by_no_default() throws Exception {
        assertThat(violations(folder(DefaultsTest.class), "architecture/example"))
                .isEmpty();
    }

    @Test
    void a_call_that_goes_by_a_default_is_found() throws Exception {
        List<String> found =
                violations(folder(DefaultLocale.class).resolve("ecsconformance/architecture/example/steps"), "");

        assertThat(found)
                .anyMatch(line -> line.contains("java.lang.String#format("))
                .anyMatch(line -> line.contains("java.lang.String#formatted("))
                .anyMatch(line -> line.contains("java.lang.String#toLowerCase()"))
                .anyMatch(line -> line.contains("java.lang.String#getBytes()"))
                .anyMatch(line -> line.contains("java.time.format.DateTimeFormatter#ofPattern("))
                .anyMatch(line -> line.contains("java.io.PrintStream#printf("))
                .anyMatch(line -> line.contains("java.time.ZoneId#systemDefault()"));
    }

    private static Path folder(Class<?> of) throws Exception {
        URI place = of.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(place);
    }

    private static List<String> violations(Path classes, String except) throws Exception {
        Errors errors = new Errors(new ArrayList<>());
        Checker checker = new Checker(errors, DefaultsTest.class.getClassLoader(), Checker.Option.FAIL_ON_VIOLATION);
        checker.addBundledSignatures("jdk-unsafe", "17");
        checker.parseSignaturesString("@defaultMessage goes by a default of the machine\n" + MORE);
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> except.isEmpty() || !file.toString().contains(except))
                    .toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                checker.addClassToCheck(file.toFile());
            }
        }
        try {
            checker.run();
        } catch (ForbiddenApiException found) {
            assertThat(errors.lines()).isNotEmpty();
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
        return errors.lines();
    }

    /** Keeps what the checker finds. */
    private record Errors(List<String> lines) implements Logger {

        @Override
        public void error(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {
            // Remarks about signatures that this Java does not have.
        }

        @Override
        public void info(String line) {
            // How many classes it has looked at.
        }

        @Override
        public void debug(String line) {
            // Nothing of interest.
        }
    }
}
