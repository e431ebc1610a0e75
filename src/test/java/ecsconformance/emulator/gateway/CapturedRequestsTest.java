package ecsconformance.emulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.emulator.SmallCloud;
import ecsconformance.emulator.http.HttpRequest;
import ecsconformance.emulator.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of real clients, captured from the wire. */
class CapturedRequestsTest {

    private final SmallCloud cloud = new SmallCloud();
    private final Gateway gateway = new Gateway(
            cloud, Clock.fixed(Instant.parse("2026-11-23T13:20:00Z"), ZoneOffset.UTC), new SplittableRandom(1));

    @ParameterizedTest
    @CsvSource({
        "V1-a,xml",
        "V1-b,json",
        "V1-c,json",
        "V1-d,json",
        "V1-e,json",
        "V3-a,json",
        "V3-b,xml",
        "V3-c,json",
        "V3-d,json"
    })
    void are_accepted_and_answered_in_the_format_they_ask_for(String name, String format) throws IOException {
        HttpResponse response = gateway.answer(captured(name)).response();
        assertThat(text(response)).contains("m-1");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("Content-Type"))
                .isEqualTo(format.equals("xml") ? "text/xml;charset=utf-8" : "application/json;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1-a", "V1-c", "V1-e", "V3-a", "V3-c"})
    void reach_the_operation_with_their_own_parameters_decoded(String name) throws IOException {
        gateway.answer(captured(name));
        assertThat(cloud.asked)
                .singleElement()
                .satisfies(parameters -> assertThat(parameters)
                        .containsEntry("Description", "财务部 joshua+a*b~c%d/e&f=g")
                        .containsOnlyKeys("Description", "RegionId", "ImageName", "InstanceId", "ClientToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1-a", "V1-b", "V1-c", "V1-d", "V1-e", "V3-a", "V3-b", "V3-c", "V3-d"})
    void are_refused_when_one_letter_changes(String name) throws IOException {
        HttpRequest original = captured(name);
        HttpRequest changed = new HttpRequest(
                original.verb(),
                original.path(),
                original.query().replace("ImageName=W", "ImageName=V"),
                original.headers(),
                text(original.body()).replace("ImageName=W", "ImageName=V").getBytes(StandardCharsets.UTF_8));
        assertThat(gateway.answer(changed).code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(gateway.answer(original).code())
                .as("a wrong signature uses no nonce up")
                .isEmpty();
        assertThat(gateway.answer(original).code()).isEqualTo("SignatureNonceUsed");
    }

    private static HttpRequest captured(String name) throws IOException {
        String text;
        try (InputStream file = CapturedRequestsTest.class.getResourceAsStream(name + ".http")) {
            text = text(file.readAllBytes());
        }
        int end = text.indexOf("\n\n");
        String[] head = text.substring(0, end).split("\n");
        String[] line = head[0].split(" ");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int at = 1; at < head.length; at++) {
            String[] header = head[at].split(":", 2);
            headers.put(header[0], header[1]);
        }
        int query = line[1].indexOf('?');
        return new HttpRequest(
                line[0],
                query < 0 ? line[1] : line[1].substring(0, query),
                query < 0 ? "" : line[1].substring(query + 1),
                headers,
                text.substring(end + 2).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse response) {
        return text(response.body());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
