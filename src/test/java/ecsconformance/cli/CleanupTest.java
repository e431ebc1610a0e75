package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run writes down each resource that it creates in an account of others, and removes these afterwards and no other. */
final class CleanupTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final Session session =
            new Session(new Terminal(stream, stream, false, false), Map.of(), Clock.systemUTC(), new SecureRandom());
    private EmbeddedEmulator emulator;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        emulator = EmbeddedEmulator.start(
                session,
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                Delays.ofImages(Duration.ofMillis(20)),
                Choices.none(),
                cloud -> cloud);
        target = Files.writeString(
                folder.resolve("target.yaml"),
                "endpoint: " + emulator.endpoint()
                        + "\ncredentials: {accessKeyId: testid, accessKeySecret: testsecret}\n"
                        + "limits: {imageReady: 10s, pollInterval: 50ms, imageListed: 200ms, snapshotReady: 10s, instanceReady: 10s}\n"
                        + "fixtures:\n  declared:\n    instance-running: " + fixture("Instances", "Running")
                        + "\n    snapshot-system: " + fixture("Snapshots", "system") + "\n");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void a_run_in_an_account_of_others_leaves_what_was_there_before() throws Exception {
        List<String> before = everything();
        Path ledger = folder.resolve("run.jsonl");

        execute(
                "run",
                "--target",
                target.toString(),
                "--rule",
                "image-name.*",
                "--rule",
                "client-token.*",
                "--rule",
                "priority.*",
                "--report",
                folder.resolve("report").toString(),
                "--ledger",
                ledger.toString());

        Result result = new ResultJson().read(folder.resolve("report/conformance.json"));
        assertThat(result.summary().rules().failed()).isZero();
        assertThat(result.resources().created()).isGreaterThan(10);
        assertThat(result.resources().leaked()).isEmpty();
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(before);
        List<String> lines = Files.readAllLines(ledger);
        assertThat(lines.get(0)).contains("\"begun\"");
        assertThat(lines).anyMatch(line -> line.contains("\"made\"")).anyMatch(line -> line.contains("\"found\""));
        assertThat(String.join("\n", lines)).doesNotContain("testsecret");
    }

    @Test
    void a_request_whose_answer_never_came_is_looked_up_and_nothing_else_is_touched() throws IOException {
        call("CreateImage", "ImageName", "conformance-lostrun1-abcdefghij", "SnapshotId", snapshot());
        call("CreateImage", "ImageName", "somebody-elses-image", "SnapshotId", snapshot());
        Path ledger = Files.writeString(
                folder.resolve("lost.jsonl"),
                "{\"event\":\"begun\",\"at\":\"2020-01-01T00:00:00Z\",\"entry\":1,\"run\":\"lostrun1\","
                        + "\"operation\":\"CreateImage\",\"accessKeyId\":\"testid\",\"region\":\"cn-hangzhou\","
                        + "\"name\":\"conformance-lostrun1-abcdefghij\",\"instance\":\"\"}\n{\"event\":\"made\",\"ent");
        int before = everything().size();

        int exit = execute("cleanup", "--target", target.toString(), "--ledger", ledger.toString());

        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(everything()).hasSize(before - 1).contains("somebody-elses-image");
    }

    @Test
    void an_endpoint_that_is_not_loopback_is_worked_only_with_consent() {
        int exit = execute(
                "run",
                "--endpoint",
                "https://ecs.invalid",
                "--access-key-id",
                "testid",
                "--access-key-secret",
                "testsecret",
                "--report",
                folder.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--yes", "allowMutations: true");
    }

    @Test
    void a_resource_of_another_endpoint_stays_listed_and_is_removed_there() throws IOException {
        call("CreateImage", "ImageName", "conformance-other1-abcdefghij", "SnapshotId", snapshot());
        String image = AccountView.of(emulator.endpoint(), session).id("Images", "conformance-other1-abcdefghij");
        Path ledger = Files.writeString(
                folder.resolve("other.jsonl"),
                begun(1, "abcdefghij") + "{\"event\":\"own\",\"entry\":1,\"id\":\"" + image + "\"}\n"
                        + begun(2, "klmnopqrst") + begun(3, "uvwxyzabcd")
                        + "{\"event\":\"found\",\"entry\":3,\"kind\":\"SNAPSHOT\",\"ids\":[\"" + snapshot() + "\"]}\n");
        String recorded = Files.readString(ledger);
        int before = everything().size();
        try (EmbeddedEmulator other = EmbeddedEmulator.start(
                session,
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                Delays.ofImages(Duration.ofMillis(20)),
                Choices.none(),
                cloud -> cloud)) {
            Files.writeString(
                    target,
                    Files.readString(target)
                            .replace(
                                    emulator.endpoint().toString(),
                                    other.endpoint().toString()));

            int exit = execute("cleanup", "--target", target.toString(), "--ledger", ledger.toString());

            assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(4);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(image, "klmnopqrst", "run cleanup with --endpoint " + emulator.endpoint());
            assertThat(everything()).hasSize(before);
            Files.writeString(
                    target,
                    Files.readString(target)
                            .replace(
                                    other.endpoint().toString(),
                                    emulator.endpoint().toString()));
        }

        execute("cleanup", "--target", target.toString(), "--ledger", ledger.toString());

        assertThat(everything()).as("a snapshot older than the request stays").hasSize(before - 1);
        assertThat(Files.readString(ledger)).startsWith(recorded);
    }

    @Test
    void that_an_account_is_unknown_counts_only_where_accounts_are_given() throws IOException {
        Path ledger = Files.writeString(
                folder.resolve("scopes.jsonl"),
                "{\"event\":\"opened\",\"entry\":1,\"scope\":\"scope-1\",\"accessKeyId\":\"key-1\",\"endpoint\":\""
                        + emulator.endpoint() + "\"}\n");

        int elsewhere = cleanedAt(emulator.endpoint() + "/elsewhere", ledger);
        String said = out.toString(StandardCharsets.UTF_8);
        int there;
        try (EmbeddedEmulator controlled = EmbeddedEmulator.start(
                session,
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), true),
                Delays.ofImages(Duration.ofMillis(20)),
                Choices.none(),
                cloud -> cloud)) {
            there = cleanedAt(controlled.control().toString(), ledger);
        }

        assertThat(elsewhere).as(said).isEqualTo(4);
        assertThat(said).contains("the account of scope-1 at the control endpoint");
        assertThat(there).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }

    private int cleanedAt(String control, Path ledger) {
        return execute("cleanup", "--target", target.toString(), "--ledger", ledger.toString(), "--control", control);
    }

    private String begun(int entry, String name) {
        return "{\"event\":\"begun\",\"at\":\"" + Clock.systemUTC().instant() + "\",\"entry\":" + entry
                + ",\"run\":\"other1\",\"operation\":\"CreateImage\",\"accessKeyId\":\"testid\","
                + "\"region\":\"cn-hangzhou\",\"endpoint\":\"" + emulator.endpoint()
                + "\",\"name\":\"conformance-other1-" + name + "\",\"instance\":\"\"}\n";
    }

    @Test
    void cleanup_without_anything_to_go_by_is_wrong_use() {
        assertThat(execute("cleanup")).isEqualTo(2);
        assertThat(execute("cleanup", "--target", target.toString(), "--ledger", "no-such-file"))
                .isEqualTo(2);
    }

    private int execute(String... arguments) {
        return Main.commandLine(session).execute(arguments);
    }

    private String snapshot() {
        return fixture("Snapshots", "system");
    }

    private List<String> everything() {
        return AccountView.of(emulator.endpoint(), session).names();
    }

    private String fixture(String plural, String word) {
        return AccountView.of(emulator.endpoint(), session).id(plural, word);
    }

    private void call(String operation, String... namesAndValues) {
        AccountView.of(emulator.endpoint(), session).call(operation, namesAndValues);
    }
}
