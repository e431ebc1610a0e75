package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.result.Result;
import ecsconformance.result.json.ResultJson;
import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an endpoint that has nothing but its public operations, the suite makes what it needs and takes it away. */
final class ProvisionedRunTest {

    private static final Delays DELAYS =
            new Delays(Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofMillis(10));

    @TempDir
    private Path folder;

    @Test
    void a_resource_that_the_public_api_can_make_is_made_shared_and_removed() throws Exception {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Session session =
                new Session(new Terminal(out, out, false, false), Map.of(), Clock.systemUTC(), new SecureRandom());
        EmulatorOptions options = new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false);
        try (EmbeddedEmulator emulator =
                EmbeddedEmulator.start(session, options, DELAYS, Choices.none(), cloud -> cloud)) {
            Path target = Files.writeString(folder.resolve("target.yaml"), "endpoint: " + emulator.endpoint() + """

                    credentials: {accessKeyId: testid, accessKeySecret: testsecret}
                    limits: {imageReady: 10s, pollInterval: 50ms, imageListed: 200ms, snapshotReady: 10s, instanceReady: 10s}
                    fixtures: {provision: {instanceType: ecs.t1.small, image: centos_7}}
                    """);
            AccountView account = AccountView.of(emulator.endpoint(), session);
            List<String> before = account.names();

            Main.commandLine(session)
                    .execute(
                            "run",
                            "--target",
                            target.toString(),
                            "--rule",
                            "disk.snapshot-in-progress",
                            "--rule",
                            "snapshot.not-ready",
                            "--rule",
                            "image-name.malformed",
                            "--rule",
                            "resource-group.*",
                            "--rule",
                            "snapshot.encrypted",
                            "--report",
                            folder.resolve("report").toString(),
                            "--ledger",
                            folder.resolve("run.jsonl").toString());

            Result result = new ResultJson().read(folder.resolve("report/conformance.json"));
            assertThat(result.rules())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(rule -> assertThat(rule.verdict().word())
                            .as(rule.id() + ": " + rule.reason())
                            .isEqualTo("passed"));
            assertThat(result.resources().created()).isGreaterThan(8);
            assertThat(result.resources().leaked()).isEmpty();
            assertThat(account.names()).containsExactlyInAnyOrderElementsOf(before);
        }
    }
}
