package ecsconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.report.GitHubAnnotations.WorkflowCommand;
import ecsconformance.result.Result;
import ecsconformance.result.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GitHubAnnotationsTest {

    private final GitHubAnnotations unit = new GitHubAnnotations();

    static Stream<Result> results() {
        return Samples.all();
    }

    @Test
    void a_failed_rule_is_an_error_at_its_scenario_and_an_inconclusive_one_a_warning() throws Exception {
        assertThat(Documents.text(unit, Samples.nonConformant()).lines())
                .containsExactly(
                        "::error file=features/image.feature,line=12,title=c1 image.name%3A accepted%2C although \"400 InvalidImageName.Malformed\" is documented::"
                                + "as documented: success 200 with ImageId m-1"
                                + " (expected refused with 400 InvalidImageName.Malformed)",
                        "::warning file=features/image.feature,line=12,title=image.tag%3A Title of image.tag::"
                                + "inconclusive: reason of image.tag");
    }

    @Test
    void of_each_level_there_are_as_many_as_github_shows_and_the_last_one_counts_the_rest() throws Exception {
        List<String> lines =
                Documents.text(unit, Samples.withFailures(60)).lines().toList();

        assertThat(lines).hasSize(10);
        assertThat(lines.get(9)).isEqualTo("::error title=more::51 more are in the report");
    }

    @ParameterizedTest
    @MethodSource("results")
    void every_line_is_one_command_whatever_the_target_wrote(Result result) throws Exception {
        assertThat(Documents.text(unit, result).lines())
                .allMatch(line -> line.matches("::(error|warning|notice) (file=[^:,]+,line=\\d+,)?title=[^:,]+::.+"));
    }

    @Test
    void a_character_that_would_end_a_command_or_begin_another_is_escaped() {
        assertThat(WorkflowCommand.property("a:b,c%d\n::error::x")).isEqualTo("a%3Ab%2Cc%25d\\n%3A%3Aerror%3A%3Ax");
        assertThat(WorkflowCommand.annotation("error", "title=x", "100%\r\n::set-output name=a::b"))
                .isEqualTo("::error title=x::100%25\\r\\n::set-output name=a::b");
    }
}
