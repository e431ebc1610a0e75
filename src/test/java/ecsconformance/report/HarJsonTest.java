package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HarJsonTest {

    static Stream<Result> results() {
        return Samples.all().filter(result -> !result.exchanges().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_entry_has_the_fields_that_the_format_demands(Result result) throws IOException {
        JsonNode log = log(result);

        assertThat(log.path("version").textValue()).isEqualTo("1.2");
        assertThat(log.path("creator").properties()).hasSize(2);
        assertThat(log.path("entries")).hasSameSizeAs(result.exchanges()).allSatisfy(entry -> {
            assertThat(names(entry)).contains("startedDateTime", "time", "request", "response", "cache", "timings");
            assertThat(names(entry.path("request")))
                    .contains("method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize");
            assertThat(names(entry.path("response")))
                    .contains("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL");
        });
    }

    @Test
    void a_get_has_its_query_decoded_and_its_answer_as_it_came() throws IOException {
        JsonNode entry = log(Samples.conformant()).at("/entries/0");

        assertThat(entry.at("/request/queryString/1").toString())
                .isEqualTo("{\"name\":\"ImageName\",\"value\":\"a b\"}");
        assertThat(entry.at("/request/postData").isMissingNode()).isTrue();
        assertThat(entry.at("/response/content/mimeType").textValue()).isEqualTo("application/json");
        assertThat(entry.at("/response/content/text").textValue()).contains("InvalidImageName.Malformed");
    }

    @Test
    void a_post_has_in_its_form_what_is_not_in_its_query() throws IOException {
        RecordedExchange get = Samples.refused("x1");
        RecordedExchange post = new RecordedExchange(
                get.id(),
                get.operation(),
                "v1 POST JSON",
                "POST",
                "http://127.0.0.1/?Action=CreateImage&Bad=%zz",
                Map.of("Action", "CreateImage", "ImageName", "a b"),
                get.status(),
                get.headers(),
                get.body(),
                get.problem(),
                get.requestId(),
                get.curl(),
                get.startedAt(),
                get.durationMs());

        JsonNode request =
                log(Samples.of(List.of(), List.of(post), Optional.empty())).at("/entries/0/request");

        assertThat(request.at("/postData/params").toString()).isEqualTo("[{\"name\":\"ImageName\",\"value\":\"a b\"}]");
        assertThat(request.at("/queryString/1/value").textValue()).isEqualTo("%zz");
    }

    @Test
    void a_missing_answer_is_an_entry_with_its_reason() throws IOException {
        JsonNode entry = log(Samples.error()).at("/entries/0");

        assertThat(entry.at("/response/status").intValue()).isZero();
        assertThat(entry.path("_error").textValue()).isEqualTo("no answer: nothing within 30 s");
    }

    @Test
    void a_report_leaves_the_look_ups_of_scenarios_that_passed_to_the_record() throws IOException {
        List<RecordedExchange> exchanges = List.of(
                exchange("x1", "CreateImage"), exchange("x2", "DescribeImages"), exchange("x3", "ListTagResources"));
        for (RuleVerdict verdict : List.of(RuleVerdict.PASSED, RuleVerdict.FAILED)) {
            var scenario = Samples.scenario("a name", 12, verdict, "x1").withExchanges(List.of("x1", "x2"));
            Result result = Samples.of(
                    List.of(Samples.rule("image.name", verdict).withScenarios(List.of(scenario))),
                    exchanges,
                    Optional.empty());

            JsonNode entries = new ObjectMapper()
                    .readTree(Documents.text(HarJson.brief(), result))
                    .at("/log/entries");

            assertThat(entries.findValuesAsText("_id"))
                    .containsExactlyElementsOf(
                            verdict == RuleVerdict.PASSED ? List.of("x1", "x3") : List.of("x1", "x2", "x3"));
            assertThat(log(result).path("entries")).hasSize(3);
        }
    }

    private static RecordedExchange exchange(String id, String operation) {
        RecordedExchange refused = Samples.refused(id);
        return new RecordedExchange(
                id,
                operation,
                refused.style(),
                refused.method(),
                refused.url(),
                refused.parameters(),
                refused.status(),
                refused.headers(),
                refused.body(),
                refused.problem(),
                refused.requestId(),
                refused.curl(),
                refused.startedAt(),
                refused.durationMs());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode log(Result result) throws IOException {
        String text = Documents.text(HarJson.whole(), result).replace("\uD800 ", "\uFFFD ");
        return new ObjectMapper().readTree(text).path("log");
    }
}
