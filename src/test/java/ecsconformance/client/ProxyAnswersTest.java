package ecsconformance.client;

import static ecsconformance.client.TestClient.CREATE_IMAGE;
import static ecsconformance.client.TestClient.KEYS;
import static ecsconformance.client.TestClient.V1_GET;
import static ecsconformance.client.TestClient.client;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.Reply.Cause;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy's answer is never taken for the endpoint's. */
final class ProxyAnswersTest {

    private static final URI TUNNELLED = URI.create("https://ecs.example.com");
    private static final URI PLAIN = URI.create("http://ecs.example.com/base");
    private static final String API = "{\"RequestId\":\"R\",\"Code\":\"Forbidden.RAM\",\"Message\":\"m\"}";

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "403 Forbidden, refuses with status 403",
        "407 Proxy Authentication Required, needs a user and password",
        "502 Bad Gateway, refuses with status 502",
        "302 Found, refuses with status 302",
        "101 Switching Protocols, not valid HTTP",
        "'', closed the connection without an answer",
        "garbage, not valid HTTP"
    })
    void an_answer_to_CONNECT_that_opens_no_way_is_no_answer(String status, String reason) {
        String api = RawServer.http(status, API, "Proxy-Authenticate: Basic realm=\"p\"");
        try (RawServer proxy = new RawServer((request, out, socket) -> {
            out.write((status.isEmpty() || status.equals("garbage") ? status : api)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.flush();
            socket.close();
        })) {
            Exchange exchange = send(TUNNELLED, "HTTPS_PROXY", address(proxy));

            assertLost(exchange, Cause.PROXY, "the proxy " + address(proxy), reason);
            assertThat(exchange.status()).isZero();
            assertThat(exchange.body()).isEmpty();
            assertThat(proxy.onlyRequest()).startsWith("CONNECT ecs.example.com:443 HTTP/1.1\r\n");
        }
    }

    @Test
    void a_proxy_that_is_silent_is_named() {
        try (RawServer proxy = new RawServer((request, out, socket) -> {})) {
            assertLost(
                    send(TUNNELLED, "HTTPS_PROXY", address(proxy)),
                    Cause.PROXY,
                    "no complete answer from the proxy " + address(proxy));
        }
    }

    @Test
    void a_page_without_an_end_in_answer_to_CONNECT_is_not_read() {
        try (RawServer proxy = new RawServer((request, out, socket) -> {
            out.write("HTTP/1.1 403 No\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[8192]);
            }
        })) {
            assertLost(send(TUNNELLED, "HTTPS_PROXY", address(proxy)), Cause.PROXY, "refuses with status 403");
        }
    }

    @Test
    void a_proxy_that_cannot_be_reached_is_named_as_the_proxy() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        for (URI endpoint : List.of(TUNNELLED, PLAIN)) {
            String variable = endpoint.getScheme().equals("http") ? "http_proxy" : "https_proxy";
            assertLost(
                    send(endpoint, variable, "127.0.0.1:" + port),
                    Cause.UNREACHABLE,
                    "the proxy 127.0.0.1:" + port + " refuses connections; check " + variable + " and NO_PROXY");
            assertLost(
                    send(endpoint, variable, "no-such-host.invalid:1"),
                    Cause.UNREACHABLE,
                    "the host name no-such-host.invalid of the proxy no-such-host.invalid:1 is not known");
        }
    }

    @Test
    void credentials_that_a_proxy_does_not_take_are_said_to_be_so_and_not_written() {
        try (RawServer proxy = RawServer.answering(RawServer.http("407 No", API + "Pa#ss@word"))) {
            Exchange tunnelled = send(TUNNELLED, "HTTPS_PROXY", "http://user:Pa#ss@word@" + address(proxy));
            Exchange plain = send(PLAIN, "HTTP_PROXY", "http://user:Pa#ss@word@" + address(proxy));

            for (Exchange exchange : List.of(tunnelled, plain)) {
                assertLost(exchange, Cause.PROXY, "does not accept the user and password of HTTP");
                assertThat(exchange.toString()).doesNotContain("Pa#ss@word");
            }
            assertThat(proxy.requests())
                    .hasSize(2)
                    .allMatch(request -> request.contains("Proxy-Authorization: Basic dXNlcjpQYSNzc0B3b3Jk"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 Forbidden | <html>",
                "502 Bad Gateway | nothing there",
                "200 OK | <!DOCTYPE html>",
                "503 No | ''"
            })
    void a_page_over_plain_HTTP_may_be_the_proxys_and_is_no_answer(String status, String body) {
        try (RawServer proxy = RawServer.answering(RawServer.http(status, body))) {
            Exchange exchange = send(PLAIN, "HTTP_PROXY", address(proxy));

            assertLost(exchange, Cause.BROKEN, "the proxy " + address(proxy), "or the endpoint behind it");
            assertThat(exchange.status()).isZero();
        }
    }

    @Test
    void an_answer_in_the_documented_form_is_the_endpoints_also_through_a_proxy() {
        try (RawServer proxy = RawServer.answering(RawServer.http("403 Forbidden", API))) {
            Exchange exchange = send(PLAIN, "HTTP_PROXY", address(proxy));

            assertThat(exchange.reply()).isInstanceOf(Reply.Refusal.class);
            assertThat(proxy.onlyRequest()).startsWith("GET http://ecs.example.com/base?");
        }
    }

    @Test
    void a_call_that_a_proxy_stops_is_repeated_also_where_it_creates_something() {
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        try (RawServer proxy = RawServer.answering(RawServer.http("403 No", API));
                RestAssuredClient client =
                        client(TestClient.target(TUNNELLED), Map.of("HTTPS_PROXY", address(proxy)), seen)) {
            Exchange exchange = new PatientClient(client, Duration.ofMinutes(1), Clock.systemUTC(), pauses::add)
                    .send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));

            assertLost(exchange, Cause.PROXY, "refuses with status 403");
            assertThat(proxy.requests()).hasSize(5);
            assertThat(pauses).hasSize(4).isSorted();
        }
    }

    private Exchange send(URI endpoint, String variable, String proxy) {
        try (RestAssuredClient client =
                client(TestClient.target(endpoint, Duration.ofMillis(700)), Map.of(variable, proxy), seen)) {
            return client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));
        }
    }

    private static String address(RawServer proxy) {
        return "127.0.0.1:" + proxy.uri().getPort();
    }

    private static void assertLost(Exchange exchange, Cause cause, String... reason) {
        assertThat(exchange.reply()).isInstanceOfSatisfying(Reply.Unanswered.class, lost -> {
            assertThat(lost.reason()).contains(reason);
            assertThat(lost.cause()).isEqualTo(cause);
        });
    }
}
