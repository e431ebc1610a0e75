package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.result.Result;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import ecsconformance.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

    private static final String SECRET = "a-secret-that-nobody-may-read";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"run", "plan", "doctor", "cleanup", "emulator", "selftest", "rules", "fixtures", "verify"})
    void every_command_explains_itself(String command) {
        assertThat(execute(command, "--help")).isZero();
        assertThat(printed()).contains("conformance " + command);
    }

    @Test
    void a_run_of_one_rule_on_the_embedded_emulator_ends_by_its_verdict() throws Exception {
        Path report = folder.resolve("report");

        int exit = execute("run", "--rule", "snapshot.system", "--report", report.toString());

        assertThat(exit).isZero();
        Result result = new ResultJson().read(report.resolve("conformance.json"));
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(result.run().selection()).contains("--rule snapshot.system");
        assertThat(result.rules()).hasSize(1);
        assertThat(printed())
                .startsWith("the embedded emulator, since no endpoint was named  ")
                .contains(
                        "\nselection passed: " + CommandLineInFolder.of(1) + "  the embedded emulator: 1 of 1 passed\n")
                .contains(report.toUri() + "index.html");
    }

    @Test
    void every_way_to_travel_gives_an_entry_of_its_own_for_each_scenario() throws Exception {
        int exit = execute("run", "--rule", "snapshot.system", "--wire", "all", "--report", folder.toString());

        assertThat(exit).isZero();
        List<ScenarioResult> scenarios = new ResultJson()
                .read(folder.resolve("conformance.json"))
                .rules()
                .get(0)
                .scenarios();
        assertThat(scenarios)
                .hasSize(8)
                .allSatisfy(scenario -> assertThat(scenario.name())
                        .endsWith("[" + scenario.style().orElseThrow() + "]"));
        assertThat(scenarios.stream().map(ScenarioResult::style).distinct()).hasSize(8);
    }

    @Test
    void where_everything_has_passed_nothing_is_run_again() {
        execute("run", "--rule", "snapshot.system", "--report", folder.toString());
        String record = folder.resolve("conformance.json").toString();

        assertThat(execute("run", "--rerun", record, "--report", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is nothing to run again");
        assertThat(execute("run", "--wire", "some", "--report", folder.toString()))
                .isEqualTo(2);
    }

    @Test
    void an_endpoint_that_is_not_there_is_untestable_and_still_leaves_a_report_without_the_secret() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        int exit = execute(
                "run",
                "--endpoint",
                "http://127.0.0.1:" + port,
                "--access-key-id",
                "somebody",
                "--access-key-secret",
                SECRET,
                "--report",
                folder.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(printed()).contains("cannot reach").doesNotContain("INCONCLUSIVE");
        assertThat(new ResultJson()
                        .read(folder.resolve("conformance.json"))
                        .run()
                        .complete())
                .isFalse();
        assertThat(written()).doesNotContain(SECRET);
    }

    @Test
    void wrong_use_is_told_from_everything_else() throws Exception {
        Path file = Files.writeString(folder.resolve("target.yaml"), "endpont: http://127.0.0.1\n");

        assertThat(execute("frobnicate")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("run", "--rule", "no.such", "--report", folder.toString()))
                .isEqualTo(2);
        assertThat(execute("run", "--target", file.toString(), "--report", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("target.yaml:1:1", "did you mean endpoint");
    }

    @Test
    void a_package_of_a_filtered_run_certifies_nothing_and_is_not_verified() throws Exception {
        Path zip = folder.resolve("package.zip");

        assertThat(execute(
                        "run", "--rule", "snapshot.system", "--report", folder.toString(), "--package", zip.toString()))
                .isZero();
        assertThat(printed()).contains("not signed, certifies nothing");
        assertThat(execute("verify", zip.toString())).isEqualTo(1);
        assertThat(printed()).contains("NOT VERIFIED", "it was filtered with --rule snapshot.system");
    }

    @Test
    void a_package_or_a_key_that_is_none_is_wrong_use() throws Exception {
        Path text = Files.writeString(folder.resolve("text.zip"), "hello");

        assertThat(execute("verify", text.toString())).isEqualTo(2);
        assertThat(execute("verify", text.toString(), "--key", text.toString())).isEqualTo(2);
        assertThat(execute("run", "--sign", text.toString(), "--report", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot be read as a zip", "no PEM block PUBLIC KEY", "name one with --package");
    }

    @Test
    void the_rules_are_listed_as_json() throws Exception {
        assertThat(execute("rules", "--json")).isZero();

        JsonNode rules = new ObjectMapper().readTree(printed());
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("id").asText()).contains(".");
            assertThat(rule.path("sources")).isNotEmpty();
        });
    }

    @Test
    void the_template_of_a_target_file_names_every_fixture() {
        assertThat(execute("fixtures", "--template")).isZero();

        assertThat(printed()).contains("instance-running:", "account-without-balance:", "endpoint:");
    }

    @Test
    void the_emulator_lists_its_readings_and_its_defects() {
        assertThat(execute("emulator", "--list-readings")).isZero();
        assertThat(printed()).contains("cutoff-day=inclusive", "(default)", "cutoff-day=exclusive");

        assertThat(execute("emulator", "--list-defects")).isZero();
        assertThat(printed()).containsPattern("snapshot-age.missing +snapshot.age +a snapshot of any age is accepted");
    }

    @Test
    void an_unknown_reading_or_defect_of_the_emulator_is_answered_with_those_there_are() {
        assertThat(execute("emulator", "--defect", "snapshot-age.none")).isEqualTo(2);
        assertThat(execute("emulator", "--reading", "cutoff-day=none")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("snapshot-age.missing", "cutoff-day=exclusive");
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

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
