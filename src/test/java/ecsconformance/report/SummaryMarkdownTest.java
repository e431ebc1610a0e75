package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.Samples;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SummaryMarkdownTest {

    private final SummaryMarkdown unit = new SummaryMarkdown();

    static Stream<Result> results() {
        return Samples.all();
    }

    @Test
    void it_shows_verdict_figures_failures_and_what_is_open() throws IOException {
        assertThat(Documents.text(unit, Samples.nonConformant()))
                .startsWith("## ❌ non-conformant: demo\n")
                .contains("\n| core | non-conformant | 3 | 2 | 0 | 1 | 0 |\n")
                .contains("| image.name<br>Title of image.name | must | parameter/ImageName "
                        + "| refused with 400 InvalidImageName.Malformed | success 200 with ImageId m-1 | R-x1 |\n")
                .contains("### Waived\n\n- **image.size**: reason of image.size\n")
                .contains("### Inconclusive\n\n- **reason of image.tag**: image.tag\n")
                .endsWith("1 requests in 3.2 s, run run-1\n\nLeft over: m-1\n");
    }

    @Test
    void a_problem_stands_at_the_top_and_a_clean_result_has_no_empty_section() throws IOException {
        assertThat(Documents.text(unit, Samples.error())).contains("**Problem:** the endpoint stopped answering\n");
        assertThat(Documents.text(unit, Samples.conformant()))
                .startsWith("## ✅ conformant")
                .doesNotContain("###", "Problem", "<details>");
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_row_of_a_table_has_as_many_cells_as_its_header(Result result) throws IOException {
        int cells = 0;
        for (String line : Documents.text(unit, result).lines().toList()) {
            int found = line.startsWith("|") ? line.split("\\|", -1).length : 0;
            assertThat(cells == 0 || found == 0 || cells == found).as(line).isTrue();
            cells = found;
        }
    }

    @Test
    void a_hostile_text_neither_marks_up_nor_mentions_nor_links() throws IOException {
        assertThat(Documents.text(unit, Samples.hostile()))
                .doesNotContain("<script", "@octocat", "](", "http://b", "`x", "\n## ]]")
                .contains("&#60;script&#62;")
                .contains("@&#8203;octocat");
        assertThat(MarkdownText.of("www.example.com https://x #12 a@b.c"))
                .isEqualTo("www&#46;example.com https:&#8203;//x #&#8203;12 a@&#8203;b.c");
    }
}
