package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.catalogue.Choices;
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

/** In an account of others a reproduction leaves nothing, and what it is told to keep is listed and removed later. */
final class ReproducedAccountTest {

    @TempDir
    private Path folder;

    private CommandLineInFolder unit;
    private EmbeddedEmulator emulator;
    private AccountView account;
    private List<String> before;
    private Path target;

    @BeforeEach
    void fail() throws IOException {
        unit = new CommandLineInFolder(folder, Clock.systemUTC());
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Session session =
                new Session(new Terminal(out, out, false, false), Map.of(), Clock.systemUTC(), new SecureRandom());
        emulator = EmbeddedEmulator.start(
                session,
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                Delays.ofImages(Duration.ofMillis(20)),
                Choices.none().defect("image-name-form.missing"),
                cloud -> cloud);
        account = AccountView.of(emulator.endpoint(), session);
        before = account.names();
        target = Files.writeString(folder.resolve("target.yaml"), "endpoint: " + emulator.endpoint() + """

                credentials: {accessKeyId: testid, accessKeySecret: testsecret}
                limits: {imageReady: 10s, pollInterval: 50ms, imageListed: 200ms, snapshotReady: 10s, instanceReady: 10s}
                fixtures: {provision: {instanceType: ecs.t1.small, image: centos_7}}
                """);
        assertThat(execute("run", "--rule", "image-name.malformed", "--no-allure", "--report", unit.path("report")))
                .as(unit.text())
                .isEqualTo(1);
        assertThat(account.names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void a_resource_made_for_it_is_removed() {
        assertThat(execute("reproduce", unit.path("report"), "c1"))
                .as(unit.text())
                .isZero();

        assertThat(unit.text()).contains("REPRODUCED  it failed again").doesNotContain("left over");
        assertThat(account.names()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** A resource that belongs to an image or an instance goes with it, and is not listed beside it. */
    @Test
    void a_kept_resource_is_listed_and_removed_by_the_printed_line() {
        assertThat(execute("reproduce", unit.path("report"), "c1", "--keep"))
                .as(unit.text())
                .isZero();

        List<String> kept = account.names().stream()
                .filter(name -> !before.contains(name))
                .filter(name -> name.startsWith("i-"))
                .toList();
        assertThat(kept).isNotEmpty();
        assertThat(unit.text()).contains(kept).contains("left over: m-", "to remove it: ");
        assertThat(execute("cleanup")).as(unit.text()).isZero();
        assertThat(account.names()).containsExactlyInAnyOrderElementsOf(before);
    }

    private int execute(String... arguments) {
        String[] all = List.of(arguments).toArray(new String[arguments.length + 4]);
        all[arguments.length] = "--target";
        all[arguments.length + 1] = target.toString();
        all[arguments.length + 2] = "--ledger";
        all[arguments.length + 3] = unit.path("ledger.jsonl");
        return unit.execute(all);
    }
}
