package ecsconformance.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.wire.PercentEncoding;
import ecsconformance.wire.SignatureV3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which clients write signature V3 down. */
class WireShapesV3Test {

    private static final List<String> ALWAYS =
            List.of("x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version");
    private static final String AWKWARD = "财务部 a+b*c~d%e/f&g=h";

    @AutoClose
    private static final ServedAccount served = new ServedAccount();

    private static final RawHttp raw = new RawHttp(served.endpoint());

    /** One request while it is put together. */
    private static final class Writing {

        private final Map<String, String> headers = new TreeMap<>();
        private String verb = "POST";
        private String target = "/";
        private String body = "";
        private String order = "Credential,SignedHeaders,Signature";
        private String separator = ",";

        private Writing() {
            headers.put("host", served.address());
            headers.put("x-acs-action", "CreateImage");
            headers.put("x-acs-version", "2014-05-26");
            headers.put(
                    "x-acs-date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
        }

        private RawHttp.Reply send(List<String> signed, Map<String, String> query, String rest) throws IOException {
            headers.put("x-acs-content-sha256", SignatureV3.payloadHash(body.getBytes(StandardCharsets.UTF_8)));
            Map<String, String> covered = new TreeMap<>();
            signed.forEach(name -> covered.put(name, headers.get(name)));
            String signature = SignatureV3.sign(
                    served.keys().accessKeySecret(),
                    SignatureV3.stringToSign(SignatureV3.canonicalRequest(
                            verb, target, query, covered, headers.get("x-acs-content-sha256"))));
            Map<String, String> fields = Map.of(
                    "Credential", served.keys().accessKeyId(),
                    "SignedHeaders", String.join(";", covered.keySet()),
                    "Signature", signature);
            List<String> written = List.of(order.split(",")).stream()
                    .map(name -> name + "=" + fields.get(name))
                    .toList();
            StringBuilder request = new StringBuilder(verb + " " + target);
            request.append(
                    query.isEmpty()
                            ? ""
                            : "?" + PercentEncoding.canonicalQuery(query).replace("%20", "+"));
            request.append(" HTTP/1.1\r\nAuthorization: ACS3-HMAC-SHA256 ").append(String.join(separator, written));
            headers.forEach((name, value) ->
                    request.append("\r\n").append(name).append(": ").append(value));
            return raw.send(request + "\r\n" + rest + body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Credential,SignedHeaders,Signature | ,
                    Credential,Signature,SignedHeaders | ,
                    Signature,SignedHeaders,Credential | ', '
                    """)
    void the_fields_of_the_authorization_in_any_order(String order, String separator) throws IOException {
        Writing writing = new Writing();
        writing.order = order;
        writing.separator = separator;
        grants(writing.send(signed("host"), parameters(), "Content-Length: 0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "content-type", "host,x-acs-credentials-provider", "accept,content-type,host"})
    void whatever_headers_are_signed(String more) throws IOException {
        Writing writing = new Writing();
        writing.headers.put("content-type", "application/x-www-form-urlencoded");
        writing.headers.put("x-acs-credentials-provider", "static_ak");
        writing.headers.put("accept", "application/json");
        RawHttp.Reply reply = writing.send(signed(more.split(",")), parameters(), "\r\n");
        grants(reply);
        assertThat(reply.header("Content-Type")).contains("application/json;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"})
    void an_empty_body_in_its_three_shapes(String rest) throws IOException {
        grants(new Writing().send(signed("host"), parameters(), rest));
    }

    @ParameterizedTest
    @CsvSource({"GET,/", "POST,/", "GET,//"})
    void either_verb_with_the_common_parameters_in_the_query_too(String verb, String target) throws IOException {
        Writing writing = new Writing();
        writing.verb = verb;
        writing.target = target;
        Map<String, String> query = parameters();
        query.put("Action", "CreateImage");
        query.put("Version", "2014-05-26");
        query.put("Format", "XML");
        RawHttp.Reply reply = writing.send(signed("host"), query, "accept: application/json\r\n\r\n");
        grants(reply);
        assertThat(reply.header("Content-Type")).contains("text/xml;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_body(boolean markSigned) throws IOException {
        Writing writing = new Writing();
        writing.headers.put("content-type", "application/x-www-form-urlencoded");
        writing.body = PercentEncoding.canonicalQuery(parameters()).replace("%20", "+");
        grants(writing.send(
                markSigned ? signed("content-type", "host") : signed("host"),
                Map.of(),
                "Content-Length: " + writing.body.length() + "\r\n\r\n"));
    }

    @Test
    void a_proven_sender_who_names_no_action_is_refused() throws IOException {
        Writing writing = new Writing();
        writing.headers.remove("x-acs-action");
        List<String> others = signed("host").stream()
                .filter(name -> !name.equals("x-acs-action"))
                .toList();
        RawHttp.Reply reply = writing.send(others, parameters(), "\r\n");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("MissingAction");
    }

    private static List<String> signed(String... more) {
        return Stream.concat(ALWAYS.stream(), Arrays.stream(more))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("RegionId", served.keys().regionId());
        parameters.put("SnapshotId", served.id("snapshot-system"));
        parameters.put("Description", AWKWARD);
        return parameters;
    }

    private static void grants(RawHttp.Reply reply) {
        assertThat(reply.body()).contains("ImageId");
        assertThat(reply.status()).isEqualTo(200);
    }
}
