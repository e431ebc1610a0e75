package ecsconformance.client;

import static ecsconformance.client.TestClient.CREATE_IMAGE;
import static ecsconformance.client.TestClient.target;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.WireStyle;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that echoes every secret it can, in every place it can. */
final class SecretsTest {

    private static final String SECRET = "Se/cret+Key=01234567";
    private static final String TOKEN = "CAIS/to+ken==&more.0123456789";
    private static final Credentials SESSION = new Credentials("LTAIsession", SECRET, Optional.of(TOKEN));

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void no_secret_is_anywhere_in_an_exchange(SignatureVersion version) {
        WireStyle style = new WireStyle(version, HttpVerb.GET, Format.JSON);
        try (RawServer server = new RawServer((request, out, socket) -> out.write(echo(request)));
                RestAssuredClient client = TestClient.client(target(server.uri()), seen)) {
            Sending sending = new Sending(CREATE_IMAGE.with("Description", SECRET), style, SESSION, "test");
            SignedCall signed = client.sign(sending);

            Exchange raw = client.send(signed, "test");
            Exchange ordinary = client.send(sending.with(style.with(HttpVerb.POST)));

            String signature = version == SignatureVersion.V1
                    ? signed.parameters().get("Signature")
                    : signed.headers().get("Authorization").replaceAll(".*Signature=", "");
            assertThat(raw.toString()).doesNotContain(traces(signature));
            for (Exchange exchange : List.of(raw, ordinary)) {
                assertThat(exchange.status()).isEqualTo(400);
                assertThat(exchange.toString())
                        .contains("<redacted>", "LTAIsession")
                        .doesNotContain(traces(SECRET))
                        .doesNotContain(traces(TOKEN));
            }
        }
    }

    /** The texts that must not be found: of Base64 the part that the secret alone decides. */
    private static String[] traces(String secret) {
        return spellings(secret).stream()
                .map(spelling ->
                        spelling.endsWith("=") || spelling.length() % 4 == 0 ? spelling.substring(8, 20) : spelling)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"C\",\"Message\":\"\\u0053e/cret+Key=01234567\"}",
                "<Error><Code>C</Code><Message>&#83;e/cret+Key=01234567</Message></Error>"
            })
    void a_secret_behind_escapes_costs_the_whole_body(String body) {
        try (RawServer server = RawServer.answering(RawServer.http("400 Bad Request", body));
                RestAssuredClient client = TestClient.client(target(server.uri()), seen)) {
            Exchange exchange = client.send(new Sending(CREATE_IMAGE, TestClient.V1_GET, SESSION, "test"));

            assertThat(exchange.body()).isEqualTo("<redacted>");
            assertThat(((Reply.Refusal) exchange.reply()).message()).isEqualTo("<redacted>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Code\":\"C\",\"Message\":\"is Se/cret+Key=01234567.\"}",
                "<Error><Code>C</Code><Message>is Se/cret+Key=01234567.</Message></Error>"
            })
    void a_redacted_body_still_reads_as_the_redacted_reply(String body) {
        try (RawServer server = RawServer.answering(RawServer.http("400 Bad Request", body));
                RestAssuredClient client = TestClient.client(target(server.uri()), seen)) {
            Exchange exchange = client.send(new Sending(CREATE_IMAGE, TestClient.V1_GET, SESSION, "test"));

            assertThat(((Reply.Refusal) exchange.reply()).message()).isEqualTo("is <redacted>.");
            assertThat(new ReplyReader().read(400, exchange.body().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(exchange.reply());
        }
    }

    private static byte[] echo(String request) {
        StringBuilder text = new StringBuilder();
        for (String secret : List.of(SECRET, TOKEN)) {
            spellings(secret).forEach(spelling -> text.append(spelling).append(' '));
        }
        text.append(request.split("\r\n", 2)[0]).append(' ');
        for (String line : request.split("\r\n", -1)) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("authorization")) {
                text.append(line);
            }
        }
        String json = text.toString().replace("\\", "\\\\").replace("\"", "'");
        String body =
                "{\"Code\":\"C\",\"Message\":\"" + json + "\",\"" + SECRET + "\":1,\"RequestId\":\"" + SECRET + "\"}";
        return RawServer.http("400 " + SECRET, body, "X-Echo: " + text, "X-" + "Token: " + TOKEN)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> spellings(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String once = PercentEncoding.encode(secret);
        return List.of(
                secret,
                once,
                PercentEncoding.encode(once),
                once.replace("%2F", "%2f")
                        .replace("%2B", "%2b")
                        .replace("%3D", "%3d")
                        .replace("%26", "%26"),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(("key:" + secret).getBytes(StandardCharsets.UTF_8)),
                secret.replace("=", "\\u003d").replace("&", "\\u0026"),
                secret.replace("/", "\\/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void a_proxy_password_is_taken_out_too(String scheme) {
        String password = "user:proxypassword";
        String encoded = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        try (RawServer proxy = RawServer.answering(
                        RawServer.http("407 Proxy Authentication Required", "{\"x\":\"" + encoded + "\"}"));
                RestAssuredClient client = TestClient.client(
                        target(java.net.URI.create(scheme + "://ecs.example.com/")),
                        Map.of(
                                scheme + "_proxy",
                                "http://" + password + "@127.0.0.1:"
                                        + proxy.uri().getPort()),
                        seen)) {
            Exchange exchange = client.send(new Sending(CREATE_IMAGE, TestClient.V1_GET, SESSION, "test"));

            assertThat(proxy.onlyRequest())
                    .startsWith(
                            scheme.equals("http")
                                    ? "GET http://ecs.example.com/?AccessKeyId="
                                    : "CONNECT ecs.example.com:443 HTTP/1.1")
                    .contains("\r\nProxy-Authorization: Basic " + encoded);
            assertThat(exchange.toString()).doesNotContain(encoded, "proxypassword");
        }
    }
}
