package ecsconformance.client;

import static ecsconformance.client.TestClient.send;
import static ecsconformance.client.TestClient.target;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.Reply.Cause;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an endpoint does, it becomes a value with a reason. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class BrokenEndpointTest {

    private static final Duration SOON = Duration.ofMillis(300);

    @Test
    void a_closed_port_is_unreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertUnanswered(
                send(target(URI.create("http://127.0.0.1:" + port))), Cause.UNREACHABLE, "refuses connections");
    }

    @Test
    void an_unknown_host_is_unreachable() {
        Exchange exchange = send(target(URI.create("http://no-such-host.invalid:80")));

        assertUnanswered(exchange, Cause.UNREACHABLE, "no-such-host.invalid is not known");
    }

    @Test
    void a_reset_connection_is_broken() {
        try (RawServer server = new RawServer((request, out, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertUnanswered(send(target(server.uri())), Cause.BROKEN, "connection");
        }
    }

    @Test
    void a_connection_closed_without_an_answer_is_broken_and_nothing_is_sent_again() {
        try (RawServer server = new RawServer((request, out, socket) -> socket.close())) {
            assertUnanswered(send(target(server.uri())), Cause.BROKEN, "closed the connection without an answer");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"RequestId\":\"R\"}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"RequestId\":\"R\"}"
            })
    void a_truncated_body_is_broken(String answer) {
        try (RawServer server = closingAfter(answer)) {
            assertUnanswered(send(target(server.uri())), Cause.BROKEN, "in the middle of its answer");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void an_answer_that_is_not_HTTP_is_broken(String answer) {
        try (RawServer server = closingAfter(answer)) {
            assertThat(send(target(server.uri())).reply())
                    .isInstanceOfSatisfying(
                            Reply.Unanswered.class,
                            none -> assertThat(none.cause()).isEqualTo(Cause.BROKEN));
        }
    }

    @Test
    void endless_headers_are_broken() {
        try (RawServer server = new RawServer((request, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int number = 0; number < 100_000; number++) {
                out.write(("X-" + number + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            assertUnanswered(send(target(server.uri())), Cause.BROKEN, "not valid HTTP");
        }
    }

    @Test
    void silence_is_a_timeout() {
        try (RawServer server = new RawServer((request, out, socket) -> {})) {
            assertUnanswered(send(target(server.uri(), SOON)), Cause.TIMEOUT, "within 300 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-Long: ", "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{"})
    void an_answer_that_drips_for_ever_is_a_timeout(String start) {
        try (RawServer server = new RawServer((request, out, socket) -> drip(start, out, socket))) {
            assertUnanswered(send(target(server.uri(), SOON)), Cause.TIMEOUT, "within 300 ms");
        }
    }

    @Test
    void a_body_above_the_limit_is_unreadable_and_cut_in_the_evidence() {
        try (RawServer server = new RawServer((request, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] part = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 1_000_000_000; sent += part.length) {
                out.write(part);
            }
        })) {
            Exchange exchange = send(target(server.uri()));

            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.reply())
                    .isInstanceOfSatisfying(
                            Reply.Unreadable.class,
                            unreadable -> assertThat(unreadable.reason()).contains("larger than"));
            assertThat(exchange.body()).hasSizeLessThan(4_200).endsWith("(cut after 4096 characters)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: ;;;=\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=nonsense\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.0 200 OK\r\n\r\n{}"
            })
    void an_unusual_but_complete_answer_is_read(String answer) {
        try (RawServer server = closingAfter(answer)) {
            assertThat(send(target(server.uri())).reply()).isInstanceOf(Reply.Success.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"
            })
    void an_answer_without_a_readable_body_is_unreadable_and_gives_its_connection_back(String answer) {
        try (RawServer server = RawServer.answering(answer);
                RestAssuredClient client = TestClient.client(target(server.uri()))) {
            for (int time = 0; time < 20; time++) {
                Exchange exchange =
                        client.send(new Sending(TestClient.CREATE_IMAGE, TestClient.V1_GET, TestClient.KEYS, "test"));
                assertThat(exchange.reply()).isInstanceOf(Reply.Unreadable.class);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_connection_closed_after_an_answer_without_saying_so_is_noticed() throws InterruptedException {
        Semaphore closed = new Semaphore(0);
        try (RawServer server = new RawServer((request, out, socket) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    socket.close();
                    closed.release();
                });
                RestAssuredClient client = TestClient.client(target(server.uri()))) {
            for (int time = 0; time < 5; time++) {
                Exchange exchange =
                        client.send(new Sending(TestClient.CREATE_IMAGE, TestClient.V1_GET, TestClient.KEYS, "test"));
                assertThat(exchange.reply()).isInstanceOf(Reply.Success.class);
                closed.acquire();
            }
            assertThat(server.connections()).isEqualTo(5);
        }
    }

    private static RawServer closingAfter(String answer) {
        return new RawServer((request, out, socket) -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.close();
        });
    }

    private static void drip(String start, OutputStream out, Socket socket) throws IOException {
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        while (!socket.isClosed()) {
            out.write('1');
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void assertUnanswered(Exchange exchange, Cause cause, String reason) {
        assertThat(exchange.reply()).isInstanceOfSatisfying(Reply.Unanswered.class, unanswered -> {
            assertThat(unanswered.cause()).isEqualTo(cause);
            assertThat(unanswered.reason()).contains(reason);
        });
        assertThat(exchange.status()).isZero();
        assertThat(exchange.body()).isEmpty();
        assertThat(exchange.curl()).contains("curl ");
    }
}
