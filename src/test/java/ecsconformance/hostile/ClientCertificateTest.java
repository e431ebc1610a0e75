package ecsconformance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.client.RawServer;
import ecsconformance.client.TestCertificates;
import ecsconformance.suite.EmulatedTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint of a private authority that serves only clients which show a certificate of that authority. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class ClientCertificateTest {

    @TempDir
    private static Path folder;

    private static EmulatedTarget emulator;
    private static RawServer server;
    private static TestCertificates certificates;

    @BeforeAll
    static void start() throws Exception {
        certificates = new TestCertificates(folder)
                .make("authority", "-ext", "bc:c")
                .signed("server", "authority", "-ext", "san=ip:127.0.0.1")
                .signed("client", "authority")
                .make("stranger");
        emulator = new EmulatedTarget(UnaryOperator.identity());
        server = new RawServer(
                (request, out, socket) -> new Asked(request, emulator.endpoint()).relay(out, socket),
                certificates.serverFor("server", "authority"),
                "https");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        emulator.close();
    }

    private final CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());

    @Test
    void the_right_certificate_is_served() throws Exception {
        String tls = String.format(
                Locale.ROOT,
                "certificate: %s, key: %s",
                certificates.certificate("client"),
                certificates.key("client"));

        assertThat(run(tls)).as(line.text()).isZero();
    }

    @Test
    void without_a_certificate_the_target_is_untestable_and_the_remedy_is_named() throws Exception {
        assertThat(run("insecure: false")).isEqualTo(3);
        // The server's answer is lost at times, when it closes the connection at once.
        assertThat(line.text().replaceAll("\\s+", " "))
                .containsPattern("needs a client certificate( that it trusts;| may do so:)"
                        + " name yours as tls.certificate, and its key as tls.key");
    }

    @Test
    void so_it_is_with_a_strangers_certificate() throws Exception {
        String tls = String.format(
                Locale.ROOT,
                "certificate: %s, key: %s",
                certificates.certificate("stranger"),
                certificates.key("stranger"));

        assertThat(run(tls)).isEqualTo(3);
        assertThat(line.text().replaceAll("\\s+", " ")).contains("needs a client certificate ");
    }

    @Test
    void a_key_of_another_certificate_is_wrong_use() throws Exception {
        String tls = String.format(
                Locale.ROOT,
                "certificate: %s, key: %s",
                certificates.certificate("client"),
                certificates.key("stranger"));

        assertThat(run(tls)).isEqualTo(2);
        assertThat(line.text()).contains("stranger.key.pem: tls.key: the file holds another key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN ENCRYPTED PRIVATE KEY", "BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED"})
    void a_key_behind_a_password_is_wrong_use_with_file_line_and_remedy(String begin) throws Exception {
        Path key = Files.writeString(folder.resolve("locked.pem"), "-----" + begin + "-----\nMIIB\n");
        String tls = String.format(Locale.ROOT, "certificate: %s, key: %s", certificates.certificate("client"), key);

        assertThat(run(tls)).isEqualTo(2);
        assertThat(line.text())
                .containsPattern("target\\.yaml:3:\\d+: tls\\.key .*encrypted with a password.*openssl pkey");
    }

    @Test
    void a_file_of_another_kind_is_wrong_use_with_file_and_line() throws Exception {
        String tls = String.format(
                Locale.ROOT, "certificate: %s, key: %s", certificates.key("client"), certificates.key("client"));

        assertThat(run(tls)).isEqualTo(2);
        assertThat(line.text()).containsPattern("target\\.yaml:3:\\d+: tls\\.certificate .*BEGIN CERTIFICATE");
    }

    private int run(String tls) throws Exception {
        Path file = Files.writeString(
                folder.resolve("target.yaml"),
                String.format(
                        Locale.ROOT,
                        """
                endpoint: https://127.0.0.1:%d
                fixtures: {control: "%s"}
                tls: {trust: %s, %s}
                """,
                        server.uri().getPort(),
                        emulator.control(),
                        certificates.certificate("authority"),
                        tls));
        return line.execute(
                "run",
                "--target",
                file.toString(),
                "--rule",
                "snapshot.system",
                "--report",
                line.path("report"),
                "--ledger",
                line.path("ledger.jsonl"));
    }
}
