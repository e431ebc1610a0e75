package ecsconformance.client;

import static ecsconformance.client.TestClient.CREATE_IMAGE;
import static ecsconformance.client.TestClient.KEYS;
import static ecsconformance.client.TestClient.V1_GET;
import static ecsconformance.client.TestClient.client;
import static ecsconformance.client.TestClient.target;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Call;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RestAssuredClientTest {

    private static final String SUCCESS = RawServer.http(
            "200 OK",
            "{\"RequestId\":\"REQ-1\",\"ImageId\":\"m-1\"}",
            "x-acs-request-id: REQ-1",
            "X-Twice: a",
            "X-Twice: b");

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "V1, GET, CreateImage",
        "V1, POST, CreateImage",
        "V3, GET, CreateImage",
        "V3, POST, CreateImage",
        "V1, GET, DescribeImages",
        "V1, POST, DescribeImages",
        "V3, GET, DescribeImages",
        "V3, POST, DescribeImages"
    })
    void every_signed_byte_arrives_as_it_was_signed(SignatureVersion signature, HttpVerb verb, String operation) {
        Call call = new Call(operation, CREATE_IMAGE.parameters());
        WireStyle style = new WireStyle(signature, verb, Format.XML);
        try (RawServer server = RawServer.answering(SUCCESS);
                RestAssuredClient client = client(target(URI.create(server.uri() + "/base//%41/path")), seen)) {
            SignedCall signed = client.sign(new Sending(call, style, KEYS, "rule.name"));

            Exchange exchange = client.send(signed, "rule.name");

            assertThat(exchange.reply()).isInstanceOf(Reply.Success.class);
            assertThat(exchange.responseHeaders()).containsEntry("X-Twice", "a, b");
            String[] parts = server.onlyRequest().split("\r\n\r\n", 2);
            String query =
                    signed.uri().getRawQuery() == null ? "" : "?" + signed.uri().getRawQuery();
            assertThat(parts[0]).startsWith(verb + " /base//%41/path" + query + " HTTP/1.1\r\n");
            assertThat(parts[1]).isEqualTo(signed.body());
            signed.headers()
                    .forEach((name, value) -> assertThat(parts[0]).containsIgnoringCase("\r\n" + name + ": " + value));
            assertThat(parts[0])
                    .contains("\r\nAccept-Encoding: identity")
                    .containsPattern("\r\nUser-Agent: conformance/\\S+ \\(run run1; rule\\.name\\)")
                    .doesNotContainIgnoringCase("\r\nCookie:");
            assertThat(parts[0].toLowerCase(java.util.Locale.ROOT).split("\r\nhost:", -1))
                    .hasSize(2);
        }
    }

    @Test
    void an_exchange_tells_what_was_sent_and_what_came_back() {
        try (RawServer server = RawServer.answering(SUCCESS);
                RestAssuredClient client = client(target(server.uri()), seen)) {
            Exchange exchange = client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));

            assertThat(exchange.id()).isEqualTo("run1-1");
            assertThat(exchange.operation()).isEqualTo("CreateImage");
            assertThat(exchange.style()).isEqualTo(V1_GET);
            assertThat(exchange.verb()).isEqualTo(HttpVerb.GET);
            assertThat(exchange.parameters())
                    .containsEntry("ImageName", "镜像 a*b~c")
                    .containsEntry("AccessKeyId", KEYS.accessKeyId())
                    .containsEntry("Signature", "<redacted>");
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.responseHeaders()).containsEntry("X-Twice", "a, b");
            assertThat(exchange.body()).isEqualTo("{\"RequestId\":\"REQ-1\",\"ImageId\":\"m-1\"}");
            assertThat(exchange.requestId()).isEqualTo("REQ-1");
            assertThat(exchange.duration()).isPositive();
            assertThat(seen).containsExactly(exchange);
        }
    }

    @Test
    void a_refusal_is_a_value() {
        String refused = RawServer.http(
                "404 Not Found", "{\"RequestId\":\"R\",\"Code\":\"InvalidImageName.Duplicated\",\"Message\":\"m\"}");
        try (RawServer server = RawServer.answering(refused)) {
            assertThat(TestClient.send(target(server.uri())).reply())
                    .isInstanceOfSatisfying(
                            Reply.Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("InvalidImageName.Duplicated"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateImage", "DescribeImages"})
    void a_redirect_is_not_followed_and_its_aim_is_named(String operation) {
        try (RawServer elsewhere = RawServer.answering(SUCCESS);
                RawServer server = RawServer.answering(RawServer.http(
                        "302 Found",
                        "",
                        "Location: http://localhost:" + elsewhere.uri().getPort() + "/"));
                RestAssuredClient client = client(target(server.uri()), seen)) {
            Exchange exchange = client.send(new Sending(Call.of(operation), V1_GET, KEYS, "test"));

            assertThat(exchange.status()).isEqualTo(302);
            assertThat(exchange.reply())
                    .isInstanceOfSatisfying(
                            Reply.Unreadable.class,
                            unreadable ->
                                    assertThat(unreadable.reason()).contains("redirect to localhost", "credentials"));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateImage", "DescribeImages"})
    void a_challenge_is_no_question_to_answer_and_a_cookie_none_to_keep(String operation) {
        String challenge = RawServer.http(
                "401 Unauthorized",
                "{\"RequestId\":\"R\",\"Code\":\"C\",\"Message\":\"M\"}",
                "WWW-Authenticate: Basic realm=\"x\"",
                "Set-Cookie: a=b; Path=/");
        try (RawServer server = RawServer.answering(challenge);
                RestAssuredClient client = client(target(server.uri()), seen)) {
            for (int time = 0; time < 2; time++) {
                Exchange exchange = client.send(new Sending(Call.of(operation), V1_GET, KEYS, "test"));
                assertThat(exchange.status()).isEqualTo(401);
            }

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request)
                            .doesNotContainIgnoringCase("\nCookie:")
                            .doesNotContainIgnoringCase("\nAuthorization: Basic"));
        }
    }

    @Test
    void a_GET_too_long_for_a_URL_becomes_a_POST() {
        try (RawServer server = RawServer.answering(SUCCESS);
                RestAssuredClient client = client(target(server.uri()), seen)) {
            Exchange exchange =
                    client.send(new Sending(CREATE_IMAGE.with("Description", "x".repeat(4000)), V1_GET, KEYS, "test"));

            assertThat(exchange.style()).isEqualTo(V1_GET.with(HttpVerb.POST));
            assertThat(server.onlyRequest()).startsWith("POST / HTTP/1.1");
        }
    }

    @Test
    void each_sending_has_a_nonce_of_its_own_unless_a_stamp_is_given() {
        TimeAndNonce stamp = new TimeAndNonce(Instant.parse("2019-05-08T09:27:11Z"), "fixed");
        try (RawServer server = RawServer.answering(SUCCESS);
                RestAssuredClient client = client(target(server.uri()), seen)) {
            Sending sending = new Sending(CREATE_IMAGE, V1_GET, KEYS, "test");
            client.send(sending);
            client.send(sending);
            client.send(sending.with(stamp));
            client.send(sending.with(stamp));
        }

        List<String> nonces = seen.stream()
                .map(exchange -> exchange.parameters().get("SignatureNonce"))
                .toList();
        assertThat(nonces.get(0)).hasSize(32).isNotEqualTo(nonces.get(1));
        assertThat(nonces.subList(2, 4)).containsOnly("fixed");
        assertThat(seen).extracting(Exchange::id).doesNotHaveDuplicates();
        assertThat(seen.get(3).parameters()).containsEntry("Timestamp", "2019-05-08T09:27:11Z");
    }

    @Test
    void a_tampered_call_is_sent_as_it_stands() {
        try (RawServer server = RawServer.answering(SUCCESS);
                RestAssuredClient client = client(target(server.uri()), seen)) {
            SignedCall signed = client.sign(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));
            Map<String, String> headers = new LinkedHashMap<>(signed.headers());
            headers.put("X-Extra", "1");
            URI odd = URI.create(server.uri() + "/?b=2&b=1&A=+&Signature=wrong&=&c");

            client.send(
                    new SignedCall(
                            signed.call(),
                            signed.style(),
                            HttpVerb.GET,
                            odd,
                            headers,
                            "",
                            Map.of("Signature", "wrong")),
                    "test");

            assertThat(server.onlyRequest())
                    .startsWith("GET /?b=2&b=1&A=+&Signature=wrong&=&c HTTP/1.1\r\n")
                    .contains("\r\nX-Extra: 1");
        }
    }

    @Test
    void cookies_are_neither_kept_nor_in_the_way() {
        String cookie =
                RawServer.http("200 OK", "{\"RequestId\":\"R\"}", "Set-Cookie: a=b; Expires=;;=;", "Set-Cookie: ");
        try (RawServer server = RawServer.answering(cookie);
                RestAssuredClient client = client(target(server.uri()), seen)) {
            client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));
            client.send(new Sending(CREATE_IMAGE, V1_GET, KEYS, "test"));

            assertThat(seen).allSatisfy(exchange -> assertThat(exchange.reply()).isInstanceOf(Reply.Success.class));
            assertThat(server.requests()).noneMatch(request -> request.contains("Cookie"));
        }
    }
}
