package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.RuleCatalogue;
import ecsconformance.report.IndexView.ResponseTimes;
import ecsconformance.result.Cause;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's text, as a browser without script would have it. */
final class HtmlReportTest {

    @Test
    void verdicts_and_reasons_stand_in_the_page_itself() {
        String page = page(Samples.nonConformant());

        assertThat(page)
                .contains("Non-conformant", "id=\"image.name\"", "Title of image.tag", "reason of image.size")
                .contains("refused with 400 InvalidImageName.Malformed", "success 200 with ImageId m-1");
        assertThat(page(Samples.error())).contains("Error", "the endpoint stopped answering");
        assertThat(page(Samples.partial())).contains("Partial").doesNotContain("Non-conformant</p>");
    }

    @Test
    void nothing_is_loaded_from_anywhere() {
        assertThat(page(Samples.nonConformant()))
                .contains("default-src &#39;none&#39;")
                .doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void a_failed_rule_stands_first() {
        String page = page(
                Samples.of(Samples.rule("a.passed", RuleVerdict.PASSED), Samples.rule("b.failed", RuleVerdict.FAILED)));

        assertThat(page.indexOf("id=\"b.failed\"")).isPositive().isLessThan(page.indexOf("id=\"a.passed\""));
    }

    @Test
    void a_waiver_that_has_rotted_is_shown_with_what_happened() {
        String page = page(Samples.withWaivers());

        assertThat(page).contains("the waiver of somebody expired", "the waiver of somebody is not needed");
        assertThat(page).doesNotContain("the waiver of somebody covers the failure");
    }

    @Test
    void every_kind_of_clause_has_a_hint_and_so_has_every_rule() {
        Words words = PageTemplate.named("index").words();

        assertThat(Stream.of("error", "parameter", "usage", "response", "example", "common")
                        .map(kind -> "hint.clause." + kind))
                .allMatch(words::has);
        assertThat(RuleCatalogue.load(getClass().getClassLoader()).rules())
                .allSatisfy(rule -> assertThat(rule.sources())
                        .anyMatch(source -> words.has("hint.clause." + source.replaceFirst("/.*", ""))));
    }

    @Test
    void every_kind_of_cause_has_its_words_and_a_hint_on_each_page_that_names_causes() {
        Words index = PageTemplate.named("index").words();
        Words compare = PageTemplate.named("compare").words();

        assertThat(Cause.Kind.values())
                .allMatch(kind -> index.has("cause." + kind.word()) && compare.has("cause." + kind.word()))
                .allMatch(kind -> index.has("hint.cause." + kind.word()));
        assertThat(List.of(index, compare)).allMatch(words -> words.has("cause.refused-otherwise"));
    }

    @Test
    void words_of_one_language_alone_are_refused() {
        assertThatThrownBy(() -> Words.of("a=1\nb=2", "a=1")).hasMessageContaining("[a, b]");
    }

    @Test
    void data_in_a_script_element_cannot_end_it_and_hides_nothing() {
        String json = ScriptJson.of(out -> out.text("text", "</script><!-- \u202E 中 " + "x".repeat(20_000)));

        assertThat(json)
                .doesNotContain("<", ">")
                .contains("\\u202E", "\\u4E2D", "more characters")
                .hasSizeLessThan(17_000)
                .matches("\\p{ASCII}*");
    }

    @Test
    void response_times_are_told_by_operation() {
        List<ResponseTimes> times = ResponseTimes.of(
                Stream.of(9L, 1L, 5L, 2L).map(HtmlReportTest::lasting).toList());

        assertThat(times).containsExactly(new ResponseTimes("CreateImage", 4, 1, 2, 9, 9));
    }

    private static ecsconformance.result.RecordedExchange lasting(long milliseconds) {
        var like = Samples.refused("x");
        return new ecsconformance.result.RecordedExchange(
                like.id(),
                like.operation(),
                like.style(),
                like.method(),
                like.url(),
                like.parameters(),
                like.status(),
                like.headers(),
                like.body(),
                like.problem(),
                like.requestId(),
                like.curl(),
                like.startedAt(),
                milliseconds);
    }

    private static String page(Result result) {
        StringWriter out = new StringWriter();
        new HtmlReport().write(result, out);
        return out.toString();
    }
}
