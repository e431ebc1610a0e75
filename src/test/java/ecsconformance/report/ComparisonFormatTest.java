package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparisonFormatTest {

    private final Comparison comparison = Comparison.of(List.of(
            new NamedResult(
                    "old",
                    Samples.of(
                            Samples.rule("image.a", RuleVerdict.PASSED), Samples.rule("image.b", RuleVerdict.PASSED))),
            new NamedResult(
                    "new",
                    Samples.of(
                            Samples.rule("image.a", RuleVerdict.PASSED),
                            Samples.rule("image.b", RuleVerdict.FAILED),
                            Samples.rule("image.c", RuleVerdict.PASSED)))));

    @Test
    void a_table_on_the_terminal_has_a_column_for_each() throws IOException {
        assertThat(text(ComparisonFormat.TEXT, comparison).lines())
                .contains("rule      old                    new")
                .contains("image.b   passed                 failed")
                .contains("image.c   -                      passed")
                .endsWith("3 rules, 2 of them with differences");
    }

    @Test
    void only_the_differences_can_be_shown() throws IOException {
        assertThat(text(ComparisonFormat.TEXT, comparison.differences()))
                .contains("image.b", "image.c")
                .doesNotContain("image.a");
    }

    @Test
    void json_has_a_cell_for_each_and_null_where_a_rule_is_not_there() throws IOException {
        JsonNode json = new ObjectMapper().readTree(text(ComparisonFormat.JSON, comparison));

        assertThat(json.path("sameContract").asBoolean()).isTrue();
        assertThat(json.path("results").findValuesAsText("name")).containsExactly("old", "new");
        assertThat(json.at("/rules/1/differs").asBoolean()).isTrue();
        assertThat(json.at("/rules/1/cells/1/verdict").asText()).isEqualTo("failed");
        assertThat(json.at("/rules/2/cells/0").isNull()).isTrue();
    }

    @Test
    void a_hostile_text_is_only_text() throws IOException {
        Comparison hostile = Comparison.of(
                List.of(new NamedResult(Samples.HOSTILE, Samples.hostile()), new NamedResult("b", Samples.of())));

        String markdown = text(ComparisonFormat.MD, hostile);
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line ->
                        assertThat(line.chars().filter(it -> it == '|').count()).isEqualTo(4));
        assertThat(markdown).doesNotContain("<script>", "@octocat", "`x`");
        assertThat(text(ComparisonFormat.TEXT, hostile)).doesNotContain("\u001b", "\u202E");
    }

    private static String text(ComparisonFormat format, Comparison comparison) throws IOException {
        StringWriter out = new StringWriter();
        format.write(comparison, out);
        return out.toString();
    }
}
