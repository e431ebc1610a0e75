package ecsconformance.emulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.SmallCloud;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.wire.Call;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestsTest {

    private final Gateway gateway =
            new Gateway(new SmallCloud(), Clock.fixed(Requests.NOW, ZoneOffset.UTC), new SplittableRandom(1));

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%g1=b", "a=%FF", "a=%ED%A0%80", "a=1&a=2"})
    void a_query_that_cannot_be_read_is_refused(String query) {
        assertThat(gateway.answer(Requests.get(query, Map.of())).code()).isEqualTo("InvalidParameter");
    }

    @Test
    void a_form_body_that_cannot_be_read_is_refused() {
        assertRefused(post("a=%zz", Map.of()), 400, "InvalidParameter");
        assertRefused(post("{}", Map.of("Content-Type", "application/json")), 400, "InvalidParameter");
        assertRefused(post("a=b", Map.of("Content-Encoding", "gzip")), 400, "InvalidParameter");
        assertRefused(post("a".repeat(HttpRequest.LARGEST_BODY + 1), Map.of()), 413, "RequestEntityTooLarge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "HEAD", "DELETE", "OPTIONS", "get", "BREW"})
    void another_verb_is_refused(String verb) {
        assertRefused(new HttpRequest(verb, "/", "", Map.of(), new byte[0]), 403, "UnsupportedHTTPMethod");
    }

    @Test
    void another_path_is_refused_and_one_of_slashes_is_not() {
        assertRefused(new HttpRequest("GET", "/image", "", Map.of(), new byte[0]), 404, "InvalidAction.NotFound");
        HttpRequest request = Requests.v1(Map.of());
        assertThat(gateway.answer(new HttpRequest("GET", "//", request.query(), request.headers(), request.body()))
                        .code())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACS3-HMAC-SHA256,MissingAccessKeyId",
        "ACS3-HMAC-SHA256 Credential=testid,MissingSignedHeaders",
        "'ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host',MissingSignature",
        "'ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=host,Signature=ab',IncompleteSignature",
        "'ACS3-HMAC-SM3 Credential=testid,SignedHeaders=host,Signature=ab',InvalidParamater",
    })
    void an_authorization_that_lacks_a_part_is_refused(String authorization, String code) {
        assertRefused(withHeader("Authorization", authorization), 400, code);
    }

    @ParameterizedTest
    @CsvSource({
        "x-acs-version,MissingVersion",
        "x-acs-date,MissingTimestamp",
        "x-acs-signature-nonce,MissingSignatureNonce",
        "x-acs-content-sha256,IncompleteSignature",
    })
    void a_missing_header_of_v3_is_refused(String header, String code) {
        assertRefused(withHeader(header, ""), 400, code);
    }

    @Test
    void a_body_that_v3_did_not_sign_is_refused() {
        HttpRequest signed = Requests.v3(Call.of("CreateImage"));
        byte[] body = "ImageName=n".getBytes(StandardCharsets.UTF_8);
        HttpRequest changed = new HttpRequest(signed.verb(), signed.path(), signed.query(), signed.headers(), body);
        assertRefused(changed, 400, "SignatureDoesNotMatch");
    }

    @Test
    void noise_is_always_refused_with_a4xx() {
        SplittableRandom random = new SplittableRandom(20190508);
        String[] verbs = {"GET", "POST", "PUT", ""};
        String[] types = {"application/x-www-form-urlencoded", "text/plain", ";", ""};
        for (int round = 0; round < 600; round++) {
            HttpRequest request = round % 2 == 0
                    ? Requests.v3(Call.of("CreateImage").with("ImageName", noise(random)))
                    : Requests.v1(Map.of("ImageName", noise(random)));
            Map<String, String> headers = new LinkedHashMap<>(request.headers());
            headers.put("Content-Type", types[random.nextInt(types.length)]);
            headers.computeIfPresent("Authorization", (name, value) -> damaged(value, random));
            HttpRequest damaged = new HttpRequest(
                    verbs[random.nextInt(verbs.length)],
                    "/",
                    damaged(request.query(), random),
                    headers,
                    noise(random).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(gateway.answer(damaged).response().status())
                    .as("round %d", round)
                    .isBetween(400, 499);
        }
    }

    private static String damaged(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + noise(random) + text.substring(Math.min(text.length(), at + 3));
    }

    private static String noise(SplittableRandom random) {
        StringBuilder noise = new StringBuilder();
        for (int left = 1 + random.nextInt(12); left > 0; left--) {
            noise.append((char) random.nextInt(1, 256));
        }
        return noise.append("%&=").toString();
    }

    private static HttpRequest post(String body, Map<String, String> headers) {
        return new HttpRequest("POST", "/", "", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest withHeader(String name, String value) {
        HttpRequest signed = Requests.v3(Call.of("CreateImage"));
        Map<String, String> headers = new LinkedHashMap<>(signed.headers());
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
        return new HttpRequest(signed.verb(), signed.path(), signed.query(), headers, signed.body());
    }

    private void assertRefused(HttpRequest request, int status, String code) {
        assertThat(gateway.answer(request).code()).isEqualTo(code);
        assertThat(gateway.answer(request).response().status()).isEqualTo(status);
    }
}
