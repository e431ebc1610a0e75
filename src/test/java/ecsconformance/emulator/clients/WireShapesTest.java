package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.PercentEncoding;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of signature 1.0 that clients write which are not run here: Python, Go, Ruby, PHP, Node and what is built on them. */
class WireShapesTest {

    private static final String AWKWARD = "财务部 a+b*c~d%e/f&g=h";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    private static final RawHttp raw = new RawHttp(served.endpoint());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: close\r\n\r\n",
                "Content-Length: 0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                FORM + "\r\n\r\n",
                FORM + "\r\nContent-Length: 0\r\n\r\n",
                "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n",
                "Expect: 100-continue\r\nContent-Length: 0\r\n\r\n"
            })
    void a_post_without_a_body(String rest) throws IOException {
        grants(raw.send("POST /?" + ordinary().query("POST") + " HTTP/1.1\r\nHost: h\r\n" + rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";charset=UTF-8", "; charset=utf-8"})
    void a_form_body_with_its_length_or_in_chunks_beside_a_query_or_alone(String charset) throws IOException {
        for (boolean chunked : List.of(true, false)) {
            for (boolean split : List.of(true, false)) {
                Map<String, String> all = ordinary().parameters("POST");
                Map<String, String> query = new LinkedHashMap<>();
                if (split) {
                    all.forEach((name, value) -> query.put(name, value));
                    query.keySet().removeIf(name -> name.matches("SnapshotId|Description|RegionId"));
                    all.keySet().removeAll(query.keySet());
                }
                String body = written(all, WireShapesTest::plus);
                String framed = chunked
                        ? "Transfer-Encoding: chunked\r\n\r\n" + chunk(body.substring(0, 9)) + chunk(body.substring(9))
                                + "0\r\n\r\n"
                        : "Content-Length: " + body.length() + "\r\n\r\n" + body;
                grants(raw.send("POST /" + (split ? "?" + written(query, WireShapesTest::plus) : "")
                        + " HTTP/1.1\r\nhost: h\r\n" + FORM + charset + "\r\n" + framed));
            }
        }
    }

    @Test
    void blanks_stars_and_tildes_in_every_escape() throws IOException {
        List<UnaryOperator<String>> encodings = List.of(
                PercentEncoding::encode,
                WireShapesTest::plus,
                text -> plus(text).replace("*", "%2A"),
                text -> plus(text).replace("~", "%7E"),
                text -> plus(text).replace("%7E", "~").replace("+", "%20"),
                text -> PercentEncoding.encode(text).replace("%2F", "/").replace("%3A", ":"),
                WireShapesTest::smallHex);
        for (UnaryOperator<String> encoding : encodings) {
            grants(get(written(ordinary().parameters("GET"), encoding), ""));
        }
    }

    /** A Ruby client does not escape its values at all, so that the plus of a signature arrives as a blank. */
    @Test
    void values_that_are_not_escaped() throws IOException {
        for (int attempt = 0; attempt < 20; attempt++) {
            Signed signed = new Signed(served).with("SnapshotId", served.id("snapshot-system"));
            String query = written(signed.parameters("GET"), UnaryOperator.identity());
            grants(get(query, "X-Auth-Token: \r\nContent-Type: application/json\r\n"));
        }
    }

    @Test
    void any_order_and_empty_and_unknown_parameters() throws IOException {
        Signed signed = ordinary()
                .with("SignatureType", "")
                .with("ServiceCode", "ecs")
                .with("Api", "http://127.0.0.1/")
                .with("Tag.1.Value", "v")
                .with("Tag.1.key", "k");
        List<Map.Entry<String, String>> entries =
                new ArrayList<>(signed.parameters("GET").entrySet());
        Collections.reverse(entries);
        Map<String, String> reversed = new LinkedHashMap<>();
        entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
        grants(get(written(reversed, PercentEncoding::encode), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "JSON,'*/*',json",
        "json,,json",
        "XML,application/json,xml",
        "xml,,xml",
        ",application/json,xml",
        ",'*/*',xml"
    })
    void the_format_decides_and_the_accept_header_does_not(String format, String accept, String expected)
            throws IOException {
        Signed signed = ordinary();
        RawHttp.Reply reply = get(
                (format == null ? signed : signed.with("Format", format)).query(),
                accept == null ? "" : "Accept: " + accept + "\r\n");
        grants(reply);
        assertThat(reply.header("Content-Type"))
                .contains(expected.equals("json") ? "application/json;charset=utf-8" : "text/xml;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.9727246512995811",
                "1795438718.5869114-73701",
                "17954398785355046",
                "Ab_9Ab_9Ab_9Ab_9Ab_9Ab_9Ab_9Ab_9",
                "27ef1dbc-48b5-4cfc-a658-ab8c0dfc65c617954398716961",
                "ca0574c3ad75d2ddad30444c456108da8f73d2343584bec6cb5faa4bba318d1a",
                "{nonce 唯一}"
            })
    void any_text_is_a_nonce_once(String nonce) throws IOException {
        String query = ordinary().with("SignatureNonce", nonce).query();
        grants(get(query, ""));
        assertThat(get(query, "").body()).contains("SignatureNonceUsed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?", "//?", "///?", "http://ecs.example.com/?"})
    void a_base_that_ends_in_a_slash_or_is_absolute(String target) throws IOException {
        grants(raw.send("GET " + target + ordinary().query() + " HTTP/1.1\r\nHost: ecs.example.com\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-acs-action: CreateImage\r\nX-acs-version: 2014-05-26\r\n",
                "x-acs-action: CreateImage\r\nx-acs-credentials-provider: static_ak\r\nx-sdk-client: Golang\r\n",
                "User-Agent: \r\nX-Sdk-Client: AliyunGO/0.1\r\nAccept-Encoding: gzip,deflate\r\n",
                "Content-Type: application/json\r\nAccept-Encoding: identity\r\n",
                "Authorization: \r\n",
                "Cache-Control: no-cache\r\nPragma: no-cache\r\nConnection: keep-alive\r\n"
            })
    void headers_that_come_along_without_a_meaning(String headers) throws IOException {
        grants(get(ordinary().query(), headers));
    }

    private static Signed ordinary() {
        return new Signed(served)
                .with("SnapshotId", served.id("snapshot-system"))
                .with("Description", AWKWARD);
    }

    private static RawHttp.Reply get(String query, String headers) throws IOException {
        return raw.send("GET /?" + query + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n");
    }

    private static void grants(RawHttp.Reply reply) {
        assertThat(reply.body()).contains("ImageId");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Length")).isPresent();
    }

    private static String written(Map<String, String> parameters, UnaryOperator<String> encoding) {
        return parameters.entrySet().stream()
                .map(entry -> encoding.apply(entry.getKey()) + "=" + encoding.apply(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String plus(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String smallHex(String text) {
        return Pattern.compile("%[0-9A-F]{2}")
                .matcher(PercentEncoding.encode(text))
                .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }
}
