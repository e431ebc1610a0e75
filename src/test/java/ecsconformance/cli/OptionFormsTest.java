package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

/** Every number of every command has a range that is told, no word holds a blank, and no option contradicts itself. */
final class OptionFormsTest {

    private static final List<Class<?>> WHOLE = List.of(int.class, long.class, Integer.class, Long.class);
    private static final List<Class<?>> BROKEN = List.of(double.class, Double.class);

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void open() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    static Stream<String> commands() {
        return WrongValuesTest.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_value_that_is_no_number_in_the_range_is_told_with_the_range(String command) {
        List<String> path = List.of(command.split(" "));
        for (OptionSpec option : WrongValuesTest.find(path).getCommandSpec().options()) {
            for (String value : noNumbers(option.auxiliaryTypes()[0])) {
                expectTold(
                        WrongValuesTest.complete(path, option.longestName() + "=" + value),
                        option.longestName() + " " + value + ": must be a ",
                        "number from ",
                        " to ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_blank_in_a_word_or_around_it_is_told(String command) {
        List<String> path = List.of(command.split(" "));
        for (OptionSpec option : WrongValuesTest.find(path).getCommandSpec().options()) {
            if (isWord(option)) {
                for (String value : List.of(" x=1", "x=1 ", "x =1", "x\t=1", "x=1\u3000", "x=\u200b1")) {
                    expectTold(
                            WrongValuesTest.complete(path, option.longestName() + "=" + value),
                            option.longestName(),
                            " holds a blank; write " + option.paramLabel() + " without blanks");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "init --endpoint http://h --fixture snapshot-data=d-1 --fixture instance-running=i-1 --fixture snapshot-data=d-2"
                        + "|--fixture snapshot-data=d-1 and snapshot-data=d-2 contradict each other: give snapshot-data one value",
                "emulator --reading cutoff-day=inclusive --reading cutoff-day=exclusive"
                        + "|--reading cutoff-day=inclusive and cutoff-day=exclusive contradict each other"
            })
    void one_name_with_two_values_is_told(String line, String sentence) {
        expectTold(List.of(line.split(" ")), sentence);
    }

    @Test
    void a_blank_around_a_secret_is_told_without_the_secret() {
        expectTold(List.of("plan", "--access-key-secret", "s3cr3tkey "), "--access-key-secret has a blank around it");
        assertThat(unit.text()).doesNotContain("s3cr3tkey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "init --endpoint http://127.0.0.1:1 --fixture snapshot-data=d-1 --fixture snapshot-data=d-1 --out FOLDER/t.yaml",
                "emulator --reading cutoff-day=inclusive --reading cutoff-day=inclusive --list-readings",
                "emulator --defect snapshot-age.missing --defect snapshot-age.missing --list-defects",
                "plan --rule snapshot.age --rule snapshot.age --profile state --profile state",
                "plan --rate 0.001 --concurrency 1024 --seed -9223372036854775808 --tags @must"
            })
    void an_option_given_twice_in_one_way_does_no_harm_and_a_bound_is_in_its_range(String line) {
        assertThat(unit.execute(line.replace("FOLDER", folder.toString()).split(" ")))
                .as(unit.text())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMANCE_RATE, 1e-320, must be a number from 0.001 to 100000",
        "CONFORMANCE_RATE, NaN, must be a number from 0.001 to 100000",
        "CONFORMANCE_CONCURRENCY, 0, must be a whole number from 1 to 1024",
        "CONFORMANCE_REGION, cn hangzhou, holds a blank"
    })
    void a_variable_is_held_to_the_same(String name, String value, String sentence) {
        unit.set(name, value);
        expectTold(List.of("plan"), name, sentence);
    }

    private void expectTold(List<String> line, String... words) {
        assertThat(unit.execute(line.toArray(String[]::new)))
                .as(line + ": " + unit.text())
                .isEqualTo(2);
        assertThat(unit.text()).contains(words).doesNotContain("Exception", "java.", "Usage:");
        assertThat(unit.text().lines()).as(unit.text()).hasSizeBetween(1, 2);
    }

    private static List<String> noNumbers(Class<?> type) {
        if (WHOLE.contains(type)) {
            return List.of("x", "99999999999999999999", "-99999999999999999999", "1.5", "1e1", "0x10", "\u0661");
        }
        return BROKEN.contains(type)
                ? List.of(
                        "x", "1,5", "NaN", "Infinity", "-Infinity", "-0.0", "0", "1e-320", "1e400", "-1", "0x1p3", "1d")
                : List.of();
    }

    /** Tells names, ids and addresses from an expression, a secret and what may be a file. */
    private static boolean isWord(OptionSpec option) {
        return List.of(String.class, URI.class).contains(option.auxiliaryTypes()[0])
                && !List.of("--tags", "--access-key-secret", "--edition").contains(option.longestName());
    }
}
