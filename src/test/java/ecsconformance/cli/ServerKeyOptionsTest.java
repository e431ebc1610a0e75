package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The emulator over HTTPS. */
final class ServerKeyOptionsTest {

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();

    @Test
    void a_certificate_is_made_that_clients_can_trust() throws Exception {
        Path pem = folder.resolve("ca.pem");
        ServerKeyOptions.Shown shown = options("--tls", "--tls-pem", pem.toString())
                .keys("127.0.0.1", Map.of(), random)
                .orElseThrow();
        assertThat(shown.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(shown.toString()).doesNotContain(shown.keys().password());

        try (Emulator emulator = emulator(shown)) {
            HttpRequest request = HttpRequest.newBuilder(emulator.endpoint()).build();
            HttpResponse<String> response = trusting(pem).send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(emulator.endpoint().getScheme()).isEqualTo("https");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(response.body()).contains("<Error><RequestId>");
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void a_given_certificate_is_shown() throws Exception {
        ServerKeyOptions.Shown made =
                options("--tls").keys("localhost", Map.of(), random).orElseThrow();
        String[] given = {"--tls", "--tls-keystore", made.keys().store().toString()};

        assertThat(options(given)
                        .keys(
                                "localhost",
                                Map.of("CONFORMANCE_TLS_PASSWORD", made.keys().password()),
                                random)
                        .orElseThrow()
                        .fingerprint())
                .isEqualTo(made.fingerprint());
        assertThatThrownBy(() -> options(given).keys("localhost", Map.of(), random))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("CONFORMANCE_TLS_PASSWORD");
        assertThatThrownBy(() -> options(given).keys("localhost", Map.of("CONFORMANCE_TLS_PASSWORD", "wrong"), random))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no PKCS#12 file that the password");
    }

    @Test
    void without_tls_there_are_no_keys() throws IOException {
        assertThat(options().keys("localhost", Map.of(), random)).isEmpty();
        assertThatThrownBy(() -> options("--tls-pem", "a").keys("localhost", Map.of(), random))
                .isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> options("--tls").keys("no host,ca:true", Map.of(), random))
                .isInstanceOf(WrongUse.class);
    }

    private static ServerKeyOptions options(String... arguments) {
        return CommandLine.populateCommand(new ServerKeyOptions(), arguments);
    }

    private Emulator emulator(ServerKeyOptions.Shown shown) {
        Clock clock = Clock.systemUTC();
        Cloud cloud = new AccountCloud(
                clock,
                random,
                Delays.ofImages(Duration.ZERO),
                EmbeddedEmulator.DEFAULT_PRINCIPAL,
                Behaviour.DOCUMENTED);
        return Emulator.start(
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), true, Optional.of(shown.keys())),
                cloud,
                Choices.none(),
                clock,
                random);
    }

    private static HttpClient trusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (InputStream stream = Files.newInputStream(pem)) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(stream);
            store.setCertificateEntry("emulator", certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
