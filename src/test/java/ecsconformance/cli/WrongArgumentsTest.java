package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use is told in a line or two: the place, the value and what is valid. */
final class WrongArgumentsTest {

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;

    @BeforeEach
    void commandLine() {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --endpoint 127.0.0.1:9010|--endpoint 127.0.0.1:9010: is no URL; write it with its scheme",
                "run --endpoint http://a_b:1|has no valid host: a host with an underscore",
                "run --seed x|--seed x: must be a whole number from -9223372036854775808 to 9223372036854775807",
                "run --rate fast|--rate fast: must be a number from 0.001 to 100000",
                "run --wire some|--wire some: choose one of rotation, all",
                "run --rule snapshot.aeg|did you mean snapshot.age?",
                "run --rule disk-type|write 'disk-type.*' for all rules of that area",
                "run --rule|--rule ID is missing",
                "run --endpont x|there is no option --endpont; did you mean --endpoint?",
                "run --quiet --verbose|--quiet and --verbose contradict each other",
                "run --keep-scopes|--keep-scopes: the embedded emulator ends with the run",
                "run --endpoint http://127.0.0.1:9 --access-key-id k --access-key-secret s3cr3tkey --region s3cr3tkey|the region holds the secret",
                "run --endpoint http://127.0.0.1:9 --access-key-id k --access-key-secret s3cr3tkey --tags s3cr3tkey|the selection of rules holds the secret",
                "run --endpoint http://127.0.0.1:9/s3cr3tkey --access-key-id k --access-key-secret s3cr3tkey"
                        + "|the endpoint holds the secret",
                "plam|there is no command plam; did you mean plan?",
                "report x|--format NAME is missing",
                "report x --format pdf|--format pdf: choose one of html, md, junit, badge, har, sarif, cucumber,",
                "compare|RESULT is missing",
                "verify nope.zip|there is no such file or folder",
                "gate nope --baseline nope|the file cannot be read: there is no such file or folder",
                "emulator --port x|--port x: must be a whole number from 0 to 65535",
                "init --endpoint x --fixture nope=i-1|--fixture nope: there is no such fixture",
                "init --endpoint http://127.0.0.1:1 --image i|--instance-type and --image belong together"
            })
    void the_place_and_what_is_valid_are_named(String line, String sentence) {
        int exit = unit.execute(line.split(" "));

        assertThat(exit).as(unit.text()).isEqualTo(2);
        assertThat(unit.text()).contains(sentence).doesNotContain("Exception", "java.", "Usage:", "s3cr3tkey");
        assertThat(unit.text().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--host nowhere.invalid|cannot listen on nowhere.invalid:9000, since there is no such host",
                "--port %d|, since"
            })
    void an_emulator_that_cannot_listen_ends_with_3_and_says_why(String options, String sentence) throws Exception {
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            String line = "emulator " + options.replace("%d", String.valueOf(taken.getLocalPort()));
            assertThat(unit.execute(line.split(" "))).as(unit.text()).isEqualTo(3);
        }
        assertThat(unit.text()).contains(sentence).doesNotContain("Exception", "java.", "Usage:");
        assertThat(unit.text().lines()).hasSize(1);
    }

    @Test
    void a_password_in_an_address_is_not_repeated() {
        assertThat(unit.execute("run", "--endpoint", "http://me:hidden@a b")).isEqualTo(2);
        assertThat(unit.text()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "plan",
                "doctor",
                "init",
                "reproduce",
                "cleanup",
                "emulator",
                "selftest",
                "rules",
                "fixtures",
                "report",
                "compare",
                "gate",
                "merge",
                "verify"
            })
    void help_has_an_example_and_the_exit_codes(String command) {
        assertThat(unit.execute(command, "--help")).isZero();
        assertThat(unit.text()).contains("Example: conformance " + command, "Exit codes");
    }

    @Test
    void a_command_seldom_wanted_stands_last_in_the_list_of_commands() {
        unit.execute("--help");

        List<String> commands = unit.text()
                .lines()
                .filter(line -> line.matches("  [a-z-]+ {2,}.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands).startsWith("run").endsWith("help", "generate-completion");
    }

    @Test
    void a_target_file_that_init_writes_is_taken_by_what_reads_one() {
        String file = unit.path("t.yaml");
        assertThat(unit.execute(
                        "init",
                        "--endpoint",
                        "http://127.0.0.1:1",
                        "--fixture",
                        "instance-running=i-1",
                        "--instance-type",
                        "t",
                        "--image",
                        "m",
                        "--out",
                        file))
                .isZero();
        unit.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "somebody");
        unit.set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "a-long-secret");
        assertThat(unit.execute("plan", "--target", file)).as(unit.text()).isZero();
        assertThat(unit.text()).contains("instance-running                       declared");
        assertThat(unit.execute("init", "--endpoint", "http://127.0.0.1:1", "--out", file))
                .isEqualTo(2);
        assertThat(unit.text()).contains("this file exists");
    }

    @Test
    void the_template_is_taken_as_printed_when_provision_counts() throws Exception {
        unit.execute("fixtures", "--template");
        String text = unit.text().replace("  # provision:", "  provision:");
        Path file = java.nio.file.Files.writeString(folder.resolve("t.yaml"), text);
        unit.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "somebody");
        unit.set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "a-long-secret");

        assertThat(unit.execute("plan", "--target", file.toString()))
                .as(unit.text())
                .isZero();
        assertThat(unit.text()).contains("made by the run itself");
    }

    @Test
    void a_run_tells_tools_what_happens_and_may_end_at_the_first_failure() throws Exception {
        Path events = folder.resolve("events.jsonl");
        try (var target = new ecsconformance.suite.EmulatedTarget(cloud -> cloud)) {
            int exit = unit.execute(Stream.of(
                            "run --no-allure --quiet --fail-fast --concurrency 1 --rule snapshot.* --report",
                            folder.toString(),
                            "--endpoint",
                            target.endpoint().toString(),
                            "--control",
                            target.control() + "/defect/snapshot-age.missing",
                            "--events",
                            events.toString())
                    .flatMap(it -> it.startsWith("run") ? Stream.of(it.split(" ")) : Stream.of(it))
                    .toArray(String[]::new));

            assertThat(exit).as(unit.text()).isOne();
        }
        assertThat(unit.text()).contains("--fail-fast ended the run at the first failure", "first cause  c1");
        assertThat(java.nio.file.Files.readAllLines(events))
                .anyMatch(line -> line.contains("\"event\":\"phase\",\"phase\":\"preflight\""))
                .anyMatch(line -> line.contains("\"event\":\"scenario\"") && line.contains("\"verdict\":\"failed\""))
                .anyMatch(line -> line.contains("\"event\":\"cause\",\"cause\":\"c1\""))
                .last()
                .asString()
                .contains("\"event\":\"verdict\",\"verdict\":\"error\",\"complete\":false");
    }
}
