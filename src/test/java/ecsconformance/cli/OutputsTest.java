package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cannot be written is said in a sentence, with 3, and before anything is sent where that can be known. */
final class OutputsTest {

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void prepare() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformance.json", "index.html", "junit.xml", "summary.md", "badge.svg", "evidence.har"})
    void a_folder_in_the_place_of_a_file_is_found_before_the_run(String name) throws IOException {
        Files.createDirectories(folder.resolve("r").resolve(name));

        refused("r", name + " in it is a folder");
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_found_before_the_run() throws IOException {
        Files.writeString(folder.resolve("r"), "mine");
        Files.createDirectories(folder.resolve("s"));
        Files.writeString(folder.resolve("s/allure-results"), "mine");

        refused("r", "r cannot be written");
        refused("s", "allure-results in it is no folder");
        assertThat(folder.resolve("r")).hasContent("mine");
    }

    @Test
    void a_second_run_into_one_folder_says_so_and_one_that_was_killed_blocks_nobody() throws Exception {
        Path lock = Files.createDirectories(folder.resolve("r")).resolve(".run.lock");
        try (FileChannel first = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(first.lock().isValid()).isTrue();
            refused("r", "another run is writing its report there");
        }
        assertThat(lock).exists();

        assertThat(run("r")).as(unit.text()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void the_package_is_looked_at_before_the_run() throws IOException {
        assertThat(unit.execute(
                        "run",
                        "--rule",
                        "snapshot.system",
                        "--report",
                        unit.path("r"),
                        "--package",
                        unit.path("none/p.zip")))
                .isEqualTo(2);
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void one_output_that_is_lost_takes_neither_the_others_nor_the_verdict_with_it() throws Exception {
        Path report = Files.createDirectories(folder.resolve("r"));
        Files.createSymbolicLink(report.resolve("junit.xml"), Path.of("/dev/full"));

        assertThat(run("r")).isEqualTo(3);

        assertThat(unit.text())
                .contains("selection passed: " + CommandLineInFolder.of(1), "junit.xml cannot be written: ")
                .doesNotContain("\tat ", "Exception");
        Result result = new ResultJson().read(report.resolve("conformance.json"));
        assertThat(result.run().complete()).isTrue();
        assertThat(report.resolve("index.html")).isNotEmptyFile();
        assertThat(report.resolve("evidence.har")).isNotEmptyFile();
    }

    @Test
    void a_key_that_a_scenario_made_up_takes_no_word_out_of_a_report() throws Exception {
        String report = unit.path("r");
        assertThat(unit.execute(
                        "run", "--rule", "wire.unknown-key", "--rule", "resource-group.not-found", "--report", report))
                .isZero();

        try (Stream<Path> files = Files.walk(folder.resolve("r"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".json")))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(Files.readString(file).replaceAll("Signature\\W{1,30}<redacted>", ""))
                                    .as(file.toString())
                                    .doesNotContain("redacted"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "fixtures", "--help", "plan"})
    void an_output_that_did_not_arrive_is_no_success(String command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(
                new PrintStream(full, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                false,
                false);

        int exit = Main.execute(new Session(terminal, Map.of(), Clock.systemUTC(), new SecureRandom()), command);

        assertThat(exit).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("standard output cannot be written");
    }

    @Test
    void an_option_that_is_given_but_blank_is_named() {
        for (String[] blank : new String[][] {
            {"run", "--rule", " "},
            {"run", "--region", ""},
            {"run", "--report", "\t"},
            {"run", "--tags", " "},
            {"rules", "--profile", ""},
            {"report", "", "--format", "md"},
            {"gate", unit.path("x"), "--baseline", " "},
            {"verify", "\u00a0"}
        }) {
            assertThat(unit.execute(blank)).as(String.join(" ", blank)).isEqualTo(2);
            assertThat(unit.text()).contains("is given but blank");
        }
    }

    private void refused(String report, String words) {
        assertThat(run(report)).as(unit.text()).isEqualTo(3);
        assertThat(unit.text()).contains(words).doesNotContain("selection passed", "\tat ");
    }

    private int run(String report) {
        return unit.execute("run", "--rule", "snapshot.system", "--report", unit.path(report));
    }
}
