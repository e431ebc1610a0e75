package ecsconformance.run.cucumber;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.RecordedExchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExchangeConversionTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void every_field_is_kept_and_values_become_words() {
        RecordedExchange record = ExchangeConversion.of(sent(403, "{\"Code\":\"Forbidden\"}"));

        assertThat(record.id()).isEqualTo("x1");
        assertThat(record.operation()).isEqualTo("CreateImage");
        assertThat(record.style()).isEqualTo("v3 POST XML");
        assertThat(record.method()).isEqualTo("POST");
        assertThat(record.url()).isEqualTo("http://127.0.0.1/");
        assertThat(record.parameters()).containsExactly(Map.entry("Action", "CreateImage"));
        assertThat(record.status()).isEqualTo(403);
        assertThat(record.headers()).containsExactly(Map.entry("Server", "demo"));
        assertThat(record.body()).isEqualTo("{\"Code\":\"Forbidden\"}");
        assertThat(record.requestId()).isEqualTo("R-1");
        assertThat(record.curl()).isEqualTo("curl http://127.0.0.1/");
        assertThat(record.startedAt()).isEqualTo(START);
        assertThat(record.durationMs()).isEqualTo(1234);
    }

    @ParameterizedTest
    @CsvSource({"200, '{\"ImageId\":\"m-1\"}'", "403, '{\"Code\":\"Forbidden\"}'", "200, '{\"Code\":\"Forbidden\"}'"})
    void a_readable_answer_has_no_problem(int status, String body) {
        assertThat(ExchangeConversion.of(sent(status, body)).problem()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_read_says_why() {
        assertThat(ExchangeConversion.of(sent(502, "bad gateway")).problem())
                .contains("unreadable answer with status 502: the body is neither JSON nor XML");
    }

    @Test
    void a_missing_answer_says_why() {
        Reply lost = new Reply.Unanswered(Reply.Cause.TIMEOUT, "nothing within 30 s");

        assertThat(ExchangeConversion.of(sent(0, "", lost)).problem()).contains("no answer: nothing within 30 s");
    }

    @Test
    void an_endpoint_cannot_make_the_problem_long() {
        Reply unreadable = new Reply.Unreadable(500, "its fields are " + "x".repeat(1_000_000));

        assertThat(ExchangeConversion.of(sent(500, "{}", unreadable)).problem().orElseThrow())
                .hasSize(Reply.LONGEST_SUMMARY + 3)
                .endsWith("x...");
    }

    private static ecsconformance.wire.Exchange sent(int status, String body) {
        return sent(status, body, new ReplyReader().read(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static ecsconformance.wire.Exchange sent(int status, String body, Reply reply) {
        return new ecsconformance.wire.Exchange(
                "x1",
                "CreateImage",
                new WireStyle(SignatureVersion.V3, HttpVerb.POST, Format.XML),
                HttpVerb.POST,
                "http://127.0.0.1/",
                Map.of("Action", "CreateImage"),
                status,
                Map.of("Server", "demo"),
                body,
                reply,
                reply,
                "R-1",
                "curl http://127.0.0.1/",
                START,
                Duration.ofMillis(1234));
    }
}
