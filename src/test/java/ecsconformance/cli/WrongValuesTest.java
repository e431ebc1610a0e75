package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of every command is attacked with what cannot be meant; each is told in a line or two. */
final class WrongValuesTest {

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void open() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    static Stream<String> commands() {
        return leaves("", all())
                .map(command -> command.getCommandSpec().qualifiedName().replaceFirst("^\\S+ ", ""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_value_of_an_option_that_cannot_be_meant_is_taken(String command) {
        List<String> path = new ArrayList<>(List.of(command.split(" ")));
        for (OptionSpec option : find(path).getCommandSpec().options()) {
            String name = option.longestName();
            if (option.usageHelp() || option.versionHelp()) {
                continue;
            }
            if (option.arity().max() > 0 && option.arity().min() == 0) {
                continue;
            }
            if (option.arity().max() == 0) {
                expectTold(complete(path, name + "=x"), name);
                continue;
            }
            expectTold(complete(path, name), name);
            expectTold(complete(path, name, ""), name);
            for (String value : impossible(option.auxiliaryTypes()[0])) {
                expectTold(complete(path, name + "=" + value), name, value);
            }
            if (!option.isMultiValue()) {
                expectTold(complete(path, name, "1", name, "2"), name);
            }
        }
        expectTold(complete(path, "--no-such-option"), "--no-such-option");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --rate -1|--rate -1: must be a number from 0.001 to 100000",
                "plan --rate 1e-320|--rate 1e-320: must be a number from 0.001 to 100000",
                "plan --concurrency 0|--concurrency 0: must be a whole number from 1 to 1024",
                "emulator --latency 86400001|--latency 86400001: must be a whole number from 0 to 86400000",
                "run --endpoint ftp://x|--endpoint: ftp://x must start with http:// or https://",
                "run --endpoint http://x?secret=1|--endpoint: http://x?... must not have a query",
                "run --profile cor|did you mean core?",
                "run --shard 4/3|--shard 4/3 is no shard; it is 1/N to N/N",
                "run --baseline nope|--baseline nope: the file cannot be read: there is no such file or folder",
                "plan --budget 5|--budget 5 needs --explore: only an exploration has a budget",
                "plan --explore --budget 0|--budget 0: must be a whole number from 1 to 1000000",
                "emulator --defect snapshot-age.mising|--defect snapshot-age.mising: there is none of that name; did you mean snapshot-age.missing?",
                "emulator --defect nope|--defect nope: there is none of that name; --list-defects names all",
                "emulator --defect snapshot-age.x|there are snapshot-age.",
                "emulator --reading cutoff-dy=inclusive|--reading cutoff-dy: there is none of that name; did you mean cutoff-day?",
                "emulator --reading cutoff-day=x|there are cutoff-day=inclusive, cutoff-day=exclusive",
                "selftest --defect nope|--defect nope: there is none of that name; emulator --list-defects names all",
                "init --fixture x|--fixture x: write it as NAME=ID",
                "explore --again nope.json|nope.json: it cannot be read: there is no such file or folder",
                "run --quiet=yes|--quiet yes: is a flag, without a value",
                "run --shard -1/2|as a value write it behind an equals sign, as --shard=-1/2",
                "emulator --latency -5ms|as a value write it behind an equals sign, as --latency=-5ms",
                "rules --profile cor|--profile: cor is not one of the known words; did you mean core?",
                "help plam|there is no command plam; did you mean plan?",
                "init --endpoint http://a_b:1|--endpoint has no valid host: a host with an underscore",
                "init --endpoint http://h --control nope|--control must start with http:// or https://",
                "init --endpoint http://h --fixture instance-running=|--fixture instance-running is empty",
                "selftest --explore --causes 3|--explore cannot be combined with --causes and --pairs",
                "selftest --causes 1 --json m.json|--causes makes no matrix: leave out --pairs, --json and --report"
            })
    void the_value_and_what_is_valid_are_named(String line, String sentence) {
        expectTold(List.of(line.split(" ")), sentence);
    }

    /** Of a parser's message nobody needs the parser's own parts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run --baseline FILE|<",
                "run --baseline FILE|{\"a\": ",
                "run --baseline FILE|[]",
                "report FILE --format md|{\"a\": 1, \"a\": 2}",
                "compare FILE FILE|{\"a\" 1}",
                "explore --again FILE|{",
                "explore --again FILE|{\"schemaVersion\": {}}",
                "explore --again FILE|{\"schemaVersion\": \"1\", \"calls\": 3}",
                "run --edition FILE|{",
                "run --waivers FILE|{a: b",
                "run --target FILE|{a: b",
                "emulator --account FILE|\u0000",
                "verify FILE|PK",
                "run --waivers FOLDER|x",
                "explore --again FOLDER|x",
                "verify FOLDER|x",
                "verify FOLDER --key FOLDER|x"
            })
    void a_file_that_is_something_else_is_told_without_the_words_of_a_library(String line, String content)
            throws IOException {
        Path file = Files.writeString(folder.resolve("some.file"), content);

        expectTold(
                Stream.of(line.split(" "))
                        .map(word -> word.equals("FILE") ? file.toString() : word)
                        .map(word -> word.equals("FOLDER") ? folder.toString() : word)
                        .toList(),
                folder.toString());
        assertThat(unit.text()).doesNotContain("Source", "`", "code 6", "Stream", "token");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_has_an_example_its_variables_and_its_exit_codes(String command) {
        assertThat(unit.execute(with(List.of(command.split(" ")), "--help").toArray(String[]::new)))
                .isZero();
        assertThat(unit.text())
                .contains("Example: conformance " + command, "Variables: ")
                .containsPattern("Exit codes:\n +0 ");
    }

    private void expectTold(List<String> line, String... words) {
        int exit = unit.execute(line.toArray(String[]::new));

        assertThat(exit).as(line + ": " + unit.text()).isEqualTo(2);
        assertThat(unit.text())
                .contains(words)
                .doesNotContain("Exception", "java.", "Usage:", "should be specified")
                .doesNotContainPattern("\\bat [a-z]+\\.[a-z]+");
        assertThat(unit.text().lines())
                .as(unit.text())
                .hasSizeBetween(1, 2)
                .allSatisfy(it -> assertThat(it).hasSizeLessThan(240));
    }

    private static List<String> impossible(Class<?> type) {
        return type.isEnum() || type == URI.class ? List.of("x y") : List.of();
    }

    /** With as many arguments, and the required options, as the command needs. */
    static List<String> complete(List<String> path, String... more) {
        List<String> line = new ArrayList<>(path);
        CommandLine command = find(path);
        command.getCommandSpec().positionalParameters().forEach(it -> {
            for (int given = 0; given < it.arity().min(); given++) {
                line.add("nope");
            }
        });
        command.getCommandSpec().options().stream()
                .filter(it ->
                        it.required() && List.of(more).stream().noneMatch(word -> word.startsWith(it.longestName())))
                .forEach(it -> line.addAll(List.of(
                        it.longestName(),
                        it.auxiliaryTypes()[0].isEnum()
                                ? it.auxiliaryTypes()[0].getEnumConstants()[0].toString()
                                : "nope")));
        line.addAll(List.of(more));
        return line;
    }

    private static List<String> with(List<String> path, String... more) {
        List<String> line = new ArrayList<>(path);
        line.addAll(List.of(more));
        return line;
    }

    private static Stream<CommandLine> leaves(String name, CommandLine command) {
        boolean leaf = command.getSubcommands().isEmpty();
        return List.of("help", "generate-completion").contains(name)
                ? Stream.empty()
                : leaf
                        ? Stream.of(command)
                        : command.getSubcommands().entrySet().stream()
                                .flatMap(it -> leaves(it.getKey(), it.getValue()));
    }

    static CommandLine find(List<String> path) {
        CommandLine found = all();
        for (String name : path) {
            found = found.getSubcommands().get(name);
        }
        return found;
    }

    private static CommandLine all() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Main.commandLine(new Session(
                new Terminal(nowhere, nowhere, false, false), Map.of(), Clock.systemUTC(), new SecureRandom()));
    }
}
