package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.report.ComparePage.CompareView;
import ecsconformance.result.NamedResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.compare.Comparison;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComparePageTest {

    private final NamedResult before =
            new NamedResult("before", Samples.of(Samples.rule("image.name", RuleVerdict.PASSED)));
    private final NamedResult after = new NamedResult(
            "<after>",
            Samples.of(Samples.rule("image.name", RuleVerdict.FAILED), Samples.rule("image.tag", RuleVerdict.PASSED)));

    @Test
    void every_rule_has_a_row_and_every_result_a_column() {
        CompareView view = CompareView.of(Comparison.of(List.of(before, after)));

        assertThat(view.rows()).extracting(row -> row.rule().id()).containsExactly("image.name", "image.tag");
        assertThat(view.rows().get(0).cells())
                .map(cell -> cell.orElseThrow().verdict())
                .containsExactly("passed", "failed");
        assertThat(view.rows().get(1).cells().get(0)).isEmpty();
        assertThat(view.differing()).isEqualTo(2);
        assertThat(CompareView.of(Comparison.of(List.of(after, after))).differing())
                .isZero();
    }

    @Test
    void the_page_names_what_differs_and_escapes_it() {
        StringWriter page = new StringWriter();

        ComparePage.write(Comparison.of(List.of(before, after)), page);

        assertThat(page.toString())
                .contains("&lt;after&gt;", "data-differs=\"true\"", "success 200 with ImageId m-1", "not in this run")
                .doesNotContain("<after>");
    }
}
