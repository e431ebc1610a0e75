package ecsconformance.client;

import static ecsconformance.client.TestClient.CREATE_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureV1;
import ecsconformance.wire.SignatureV3;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.TimeAndNonce;
import ecsconformance.wire.WireStyle;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the written lines in real shells against a server that recomputes the signature of what arrives. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class CurlLineTest {

    private static final Credentials SESSION =
            new Credentials("LTAIsession", "Se/cret+Key='\"$x 01", Optional.of("CAIS/to+ken==&100%"));

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void tools() {
        for (String tool : List.of("sh", "bash", "curl", "openssl", "sed", "date")) {
            boolean present = List.of(System.getenv("PATH").split(":", -1)).stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            Assumptions.assumeTrue(present, "this machine has no " + tool + ", so curl lines cannot be run");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "V1, GET, sh, false",
        "V1, POST, sh, true",
        "V3, GET, sh, true",
        "V3, POST, sh, false",
        "V1, GET, bash, true",
        "V3, POST, bash, true"
    })
    void the_line_repeats_the_call_with_a_signature_of_its_own(
            SignatureVersion version, HttpVerb verb, String shell, boolean session) throws Exception {
        Credentials keys = session ? SESSION : TestClient.KEYS;
        WireStyle style = new WireStyle(version, verb, Format.XML);
        try (RawServer server =
                        RawServer.answering(RawServer.http("200 OK", "{\"RequestId\":\"R\"}", "Connection: close"));
                RestAssuredClient client =
                        TestClient.client(TestClient.target(URI.create(server.uri() + "/base/it's/$HOME")), seen)) {
            Exchange exchange = client.send(new Sending(CREATE_IMAGE, style, keys, "test"));

            String output = run(shell, exchange.curl(), keys);

            assertThat(exchange.curl()).doesNotContain(keys.accessKeySecret()).doesNotContain("\n");
            assertThat(output).contains("200 OK", "RequestId");
            assertThat(server.requests()).hasSize(2);
            Received first = Received.of(server.requests().get(0));
            Received again = Received.of(server.requests().get(1));
            assertThat(again.start()).startsWith(verb + " /base/it's/$HOME");
            assertThat(again.signature()).isEqualTo(again.recomputed(version, keys));
            assertThat(again.own()).isEqualTo(first.own()).containsAllEntriesOf(CREATE_IMAGE.parameters());
            assertThat(again.nonce()).hasSize(32).isNotEqualTo(first.nonce());
        }
    }

    @Test
    void a_time_and_nonce_that_a_rule_set_are_kept() throws Exception {
        TimeAndNonce stamp = new TimeAndNonce(Instant.parse("2001-01-01T00:00:00Z"), "once");
        try (RawServer server = RawServer.answering(RawServer.http("200 OK", "{}", "Connection: close"));
                RestAssuredClient client = TestClient.client(TestClient.target(server.uri()), seen)) {
            Sending sending = new Sending(CREATE_IMAGE, TestClient.V1_GET, TestClient.KEYS, "test").with(stamp);

            run("sh", client.send(sending).curl(), TestClient.KEYS);

            Received first = Received.of(server.requests().get(0));
            assertThat(Received.of(server.requests().get(1)).parameters()).isEqualTo(first.parameters());
        }
    }

    private static String run(String shell, String line, Credentials keys) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(shell, "-c", line).redirectErrorStream(true);
        builder.environment().put("ALIBABA_CLOUD_ACCESS_KEY_ID", keys.accessKeyId());
        builder.environment().put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", keys.accessKeySecret());
        keys.securityToken().ifPresent(token -> builder.environment().put("ALIBABA_CLOUD_SECURITY_TOKEN", token));
        builder.environment().put("NO_PROXY", "127.0.0.1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("curl has ended").isTrue();
        return output;
    }

    /** A request as the server saw it. */
    private record Received(String start, Map<String, String> headers, Map<String, String> query, String body) {

        static Received of(String request) {
            String[] parts = request.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n", -1);
            Map<String, String> headers = new LinkedHashMap<>();
            for (int line = 1; line < lines.length; line++) {
                String[] header = lines[line].split(":", 2);
                headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
            }
            String target = lines[0].split(" ", -1)[1];
            int mark = target.indexOf('?');
            return new Received(lines[0], headers, decode(mark < 0 ? "" : target.substring(mark + 1)), parts[1]);
        }

        Map<String, String> parameters() {
            Map<String, String> joined = new LinkedHashMap<>(query);
            joined.putAll(decode(body));
            return joined;
        }

        /** Everything that does not change from call to call. */
        Map<String, String> own() {
            Map<String, String> own = parameters();
            List.of("Signature", "SignatureNonce", "Timestamp").forEach(own::remove);
            return own;
        }

        String nonce() {
            return parameters().getOrDefault("SignatureNonce", headers.get("x-acs-signature-nonce"));
        }

        String signature() {
            return parameters()
                    .getOrDefault(
                            "Signature",
                            headers.getOrDefault("authorization", "").replaceAll(".*,Signature=", ""));
        }

        String recomputed(SignatureVersion version, Credentials keys) {
            String verb = start.substring(0, start.indexOf(' '));
            if (version == SignatureVersion.V1) {
                assertThat(parameters()).containsEntry("AccessKeyId", keys.accessKeyId());
                return SignatureV1.sign(keys.accessKeySecret(), SignatureV1.stringToSign(verb, parameters()));
            }
            Map<String, String> signed = new LinkedHashMap<>();
            String names = headers.get("authorization").replaceAll(".*SignedHeaders=([^,]*).*", "$1");
            for (String name : names.split(";", -1)) {
                signed.put(name, headers.get(name));
            }
            String path = start.split(" ", -1)[1].replaceAll("\\?.*", "");
            String canonical = SignatureV3.canonicalRequest(verb, path, query, signed, SignatureV3.payloadHash(body));
            return SignatureV3.sign(keys.accessKeySecret(), SignatureV3.stringToSign(canonical));
        }

        private static Map<String, String> decode(String encoded) {
            Map<String, String> decoded = new LinkedHashMap<>();
            for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                decoded.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return decoded;
        }
    }
}
