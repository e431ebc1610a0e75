package ecsconformance.client;

import static ecsconformance.client.TestClient.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.Target.Tls;
import ecsconformance.input.InvalidInput;
import ecsconformance.wire.Reply;
import ecsconformance.wire.Reply.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class TlsTest {

    @TempDir
    private static Path folder;

    private static HttpsServer server;
    private static Path pem;

    @BeforeAll
    static void start() throws Exception {
        TestCertificates certificates = new TestCertificates(folder).make("server", "-ext", "san=dns:localhost");
        pem = certificates.certificate("server");
        SSLContext context = certificates.server("server");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "{\"RequestId\":\"R\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void a_self_signed_certificate_is_refused_with_the_way_out() {
        assertTls(send("localhost", Tls.standard()), "self-signed or of an unknown issuer", "tls.trust");
    }

    @Test
    void a_certificate_from_the_trust_file_is_accepted() {
        assertThat(send("localhost", new Tls(Optional.of(pem), false))).isInstanceOf(Reply.Success.class);
    }

    @Test
    void a_certificate_for_another_host_is_refused() {
        assertTls(send("127.0.0.1", new Tls(Optional.of(pem), false)), "not for this host name");
    }

    @Test
    void insecure_takes_any_certificate_for_any_host() {
        assertThat(send("127.0.0.1", new Tls(Optional.empty(), true))).isInstanceOf(Reply.Success.class);
    }

    @Test
    void a_plain_endpoint_addressed_with_https_is_told_apart() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket connection = plain.accept()) {
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    connection.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // The client hung up, as it should.
                }
            });
            server.setDaemon(true);
            server.start();

            Reply reply = TestClient.send(target(URI.create("https://localhost:" + plain.getLocalPort())))
                    .reply();

            assertTls(reply, "does not speak TLS", "http://");
        }
    }

    @Test
    void a_trust_file_without_a_certificate_is_the_users_problem() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Target target = with(target(URI.create("https://localhost")), new Tls(Optional.of(empty), false));

        assertThatThrownBy(() -> TestClient.client(target))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("empty.pem")
                .hasMessageContaining("BEGIN CERTIFICATE");
    }

    private static Reply send(String host, Tls tls) {
        URI endpoint = URI.create("https://" + host + ":" + server.getAddress().getPort());
        return TestClient.send(with(target(endpoint), tls)).reply();
    }

    private static Target with(Target target, Tls tls) {
        return new Target(
                target.name(),
                target.endpoint(),
                target.region(),
                target.credentials(),
                target.wire(),
                target.operations(),
                tls,
                target.limits(),
                target.profiles(),
                target.fixtures(),
                target.allowMutations());
    }

    private static void assertTls(Reply reply, String... reasons) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Unanswered.class, unanswered -> {
            assertThat(unanswered.cause()).isEqualTo(Cause.TLS);
            assertThat(unanswered.reason()).contains(reasons);
        });
    }
}
