package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever stops a command is told how far it came and what is left; the line that is printed removes it. */
final class InterruptionTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** A build in the background ignores SIGINT, and so would every process that it starts. */
    private static final List<String> HEEDING_INTERRUPTS = List.of("env", "--default-signal=INT");

    @TempDir
    private Path folder;

    private EmbeddedEmulator emulator;
    private AccountView account;
    private List<String> before;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/bin/kill")) || Files.exists(Path.of("/usr/bin/kill")));
        List<String> heeding = new ArrayList<>(HEEDING_INTERRUPTS);
        heeding.add("true");
        assumeTrue(new ProcessBuilder(heeding).start().waitFor() == 0, "needs the env of GNU for its --default-signal");
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Session session =
                new Session(new Terminal(out, out, false, false), Map.of(), Clock.systemUTC(), new SecureRandom());
        Delays delays = new Delays(Duration.ofMillis(20), Duration.ofSeconds(1), Duration.ofMillis(200));
        emulator = EmbeddedEmulator.start(
                session,
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                delays,
                Choices.none(),
                cloud -> cloud);
        account = AccountView.of(emulator.endpoint(), session);
        before = account.names();
        Files.writeString(folder.resolve("my target.yaml"), "endpoint: " + emulator.endpoint() + """

                credentials: {accessKeyId: testid, accessKeySecret: testsecret}
                limits: {imageReady: 10s, pollInterval: 50ms, imageListed: 200ms, snapshotReady: 10s, instanceReady: 10s}
                fixtures: {provision: {instanceType: ecs.t1.small, image: centos_7}}
                """);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 130, run --rule instance.* --rule image-name.*",
        "TERM, 143, run --rule snapshot.* --no-allure",
        "INT, 130, explore --budget 200"
    })
    void a_resource_left_over_is_listed_and_the_printed_line_removes_it(String signal, int exit, String command)
            throws Exception {
        Started started = new Started(folder, command + " --target 'my target.yaml'");
        started.await(() -> ledger().contains("\"made\"") && account.names().size() > before.size());

        started.signal(signal);
        started.signal(signal);

        assertThat(started.exit()).as(started.said()).isEqualTo(exit);
        assertThat(started.said()).contains("interrupted: ", "reports/latest", "left over: ");
        Started cleanup = new Started(folder, started.pasted());
        assertThat(cleanup.exit()).as(cleanup.said()).isZero();
        assertThat(account.names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_cleanup_that_is_stopped_says_what_is_left_and_goes_on_when_it_is_given_again() throws Exception {
        Started run = new Started(folder, "run --target 'my target.yaml' --rule instance.*");
        run.await(() -> account.names().size() > before.size() + 3);
        run.signal("KILL");
        run.exit();
        int killed = ledger().length();
        Started first = new Started(folder, "cleanup --target 'my target.yaml'");
        first.await(() -> ledger().length() > killed);
        first.signal("INT");
        if (first.exit() != 0) {
            assertThat(first.exit()).isEqualTo(130);
            assertThat(first.said()).contains("interrupted: not everything was removed", "left over: ");
        }

        Started again = new Started(folder, first.exit() == 0 ? "cleanup --target 'my target.yaml'" : first.pasted());

        assertThat(again.exit()).as(again.said()).isZero();
        assertThat(account.names()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_run_that_is_stopped_while_it_writes_its_report_still_writes_it() throws Exception {
        Path report = Files.createDirectories(folder.resolve("reports/latest"));
        Path pipe = report.resolve("summary.md");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Started started = new Started(folder, "run --rule image-name.blank --no-allure");
        started.await(() -> Files.exists(report.resolve("conformance.json")));

        started.signal("TERM");
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();

        assertThat(started.exit()).as(started.said()).isEqualTo(143);
        assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("selection passed");
        assertThat(started.said()).contains("interrupted: the run had ended; its report is in reports/latest");
        assertThat(report.resolve("conformance.json")).content().contains("\"complete\": true");
    }

    private String ledger() throws IOException {
        StringBuilder all = new StringBuilder();
        Path ledgers = folder.resolve("reports/ledgers");
        if (Files.isDirectory(ledgers)) {
            try (var files = Files.list(ledgers)) {
                for (Path file : files.toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    /** A command in a process of its own. */
    private static final class Started {

        @FunctionalInterface
        interface Condition {
            boolean isSo() throws IOException;
        }

        private final Path said;
        private final Process process;

        /** @param line as a shell reads it */
        Started(Path folder, String line) throws IOException {
            this.said = Files.createTempFile(folder, "said", ".txt");
            List<String> command = new ArrayList<>(HEEDING_INTERRUPTS);
            command.addAll(List.of("sh", "-c", "exec \"$@\" " + line, "sh"));
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("CONFORMANCE_"));
            this.process = builder.start();
        }

        void await(Condition condition) throws IOException {
            for (long end = System.nanoTime() + LONGEST.toNanos(); !condition.isSo(); ) {
                assertThat(process.isAlive()).as(said()).isTrue();
                assertThat(System.nanoTime()).as(said()).isLessThan(end);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }

        void signal(String name) throws Exception {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        int exit() throws InterruptedException {
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        String said() throws IOException {
            return Files.readString(said);
        }

        /** The command of the line that is there to be pasted, without the program. */
        String pasted() throws IOException {
            return said().lines()
                    .filter(line -> line.startsWith("to remove it: "))
                    .map(line -> line.substring(line.indexOf(" cleanup ")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing to paste"));
        }
    }
}
