package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.catalogue.Choices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExploreCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_emulator_is_explored_and_judged_again_without_a_finding() throws Exception {
        String report = folder.resolve("found").toString();

        assertThat(execute("explore", "--yes", "--strict", "--budget", "40", "--report", report))
                .as(text(err))
                .isZero();
        assertThat(text(out)).contains("findings      none").contains("pairs         ");
        assertThat(folder.resolve("found/exploration.html")).content().contains("data-t=\"exploration.of.findings\"");
        assertThat(folder.resolve("found/exploration.md")).exists();

        out.reset();
        assertThat(execute("explore", "--strict", "--again", report + "/exploration.json"))
                .isZero();
        assertThat(text(out)).contains("findings      none");
        assertThat(execute("explore", "--yes", "--replay", "F1", "--report", report))
                .isEqualTo(2);
        assertThat(text(err)).contains("--replay F1: there is no such finding");
    }

    @Test
    void the_readings_of_a_result_bind_the_target() throws Exception {
        int port;
        try (EmbeddedEmulator emulator = emulator(0, Choices.none().reading("disk-type-invalid=denied"))) {
            port = emulator.endpoint().getPort();
            assertThat(onTarget("run", emulator, "--rule", "disk-type.invalid", "--allow-partial"))
                    .as(text(out) + text(err))
                    .isZero();
            assertThat(onTarget("explore", emulator, "--strict", "--budget", "360", "--result", result()))
                    .as(text(out))
                    .isZero();
        }
        try (EmbeddedEmulator changed = emulator(port, Choices.none())) {
            assertThat(onTarget("explore", changed, "--strict", "--budget", "360", "--result", result()))
                    .isEqualTo(1);
        }
        assertThat(text(out)).contains("expected: an answer by disk-type-invalid=denied, as shown before");
        assertThat(execute("explore", "--yes", "--result", result())).isEqualTo(2);
        assertThat(text(err)).contains("it is of http://127.0.0.1:" + port + " and not of ");
    }

    private String result() {
        return folder.resolve("report/conformance.json").toString();
    }

    private static EmbeddedEmulator emulator(int port, Choices choices) {
        Terminal silent = new Terminal(
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false);
        return EmbeddedEmulator.start(
                new Session(silent, Map.of(), Clock.systemUTC(), new SecureRandom()),
                new EmulatorOptions("127.0.0.1", port, Optional.empty(), true),
                Delays.ofImages(Duration.ofMillis(20)),
                choices,
                cloud -> cloud);
    }

    private int onTarget(String command, EmbeddedEmulator emulator, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--endpoint",
                emulator.endpoint().toString(),
                "--control",
                emulator.control().toString()));
        arguments.addAll(List.of("--yes", "--report", folder.resolve("report").toString()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "--budget,0,'--budget 0: must be a whole number from 1 to 1000000'",
        "--format,xml,'--format xml: it is text or json'",
        "--again,nowhere.json,'nowhere.json: it cannot be read: '"
    })
    void an_option_that_cannot_be_meant_is_wrong_use(String option, String value, String message) {
        assertThat(execute("explore", option, value)).isEqualTo(2);
        assertThat(text(err)).contains(message);
    }

    @Test
    void another_file_is_no_exploration() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"schemaVersion\": \"9\"}");

        assertThat(execute("explore", "--again", file.toString())).isEqualTo(2);
        assertThat(text(err)).contains("other.json: ");
    }

    @Test
    void nothing_is_made_on_a_host_that_is_not_this_machine_without_consent() {
        String report = folder.toString();

        assertThat(execute(
                        "explore",
                        "--endpoint",
                        "http://ecs.example.com",
                        "--region",
                        "cn-hangzhou",
                        "--access-key-id",
                        "id",
                        "--access-key-secret",
                        "secret",
                        "--report",
                        report))
                .isEqualTo(2);
        assertThat(text(err)).contains("give --yes");
    }

    @Test
    void the_plan_says_what_may_be_made() {
        assertThat(execute("plan", "--explore", "--budget", "100")).isZero();
        assertThat(text(out)).contains("images     at most ").contains("instance-running");
    }

    private int execute(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        return Main.commandLine(new Session(terminal, Map.of(), Clock.systemUTC(), new SecureRandom()))
                .execute(arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
