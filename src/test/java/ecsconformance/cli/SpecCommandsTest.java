package ecsconformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the documentation side on small invented editions. */
final class SpecCommandsTest {

    private static final String FIRST = """
            # PaintFence

            ## Description

            -   Paint bought on or before March 2, 2015 cannot be used.
            -   The fence must be Dry and its status Available.

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |----|----|--------|-------|-----------|
            |FenceId|String|Yes|f-1|The fence.|
            |Label|String|No|north|The label. It must be 2 to 16 characters in length.|
            |Colour|String|No|red|The colour. Valid values:

            -   red
            -   green

            |

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |----------------|----------|-------------|-----------|
            |404|InvalidFenceId.NotFound|No such fence.|There is none.|
            |400|InvalidLabel.Malformed|Not a label.|It is wrong.|
            |403|Paint.Frozen|The paint is frozen.|Wait.|
            """;

    @TempDir
    private Path folder;

    private CommandLineInFolder command;
    private Path first;

    @BeforeEach
    void write() throws IOException {
        command = new CommandLineInFolder(folder, Clock.systemUTC());
        first = page("first.md", FIRST);
    }

    @Test
    void an_edition_does_not_drift_from_itself() throws IOException {
        assertThat(drift(first)).isZero();
        assertThat(printed()).contains("no drift");
    }

    @Test
    void each_kind_of_change_is_named_with_what_it_was_before() throws IOException {
        Path second = page(
                "second.md",
                FIRST.replace("2 to 16", "2 to 32")
                        .replace("|No|red|", "|Yes|red|")
                        .replace("-   green", "-   green\n-   blue")
                        .replace("on or before March 2", "before March 2")
                        .replace("|400|InvalidLabel", "|403|InvalidLabel")
                        .replace("No such fence.", "There is no such fence.")
                        .replace(
                                "|403|Paint.Frozen|The paint is frozen.|Wait.|",
                                "|409|Paint.Thin|The paint is thin.|Stir.|"));

        assertThat(drift(second, "--json")).isEqualTo(1);
        List<String> changes = changes();
        assertThat(changes)
                .contains(
                        "changed parameter/Label bound of length 2–16 2–32",
                        "changed parameter/Colour required no yes",
                        "changed parameter/Colour enumeration  blue",
                        "changed error/400/InvalidLabel.Malformed status 400 403",
                        "added error/409/Paint.Thin status  409",
                        "removed error/403/Paint.Frozen message \"The paint is frozen.\" ")
                .anyMatch(it -> it.contains("message \"No such fence.\" \"There is no such fence.\""))
                .anyMatch(it -> it.contains("bound on or before 2015-03-02 before 2015-03-02"));
    }

    @Test
    void other_words_alone_are_not_judged_and_another_order_is_drift_only_when_asked_for() throws IOException {
        Path second = page(
                "second.md",
                FIRST.replace("The label.", "A label.")
                        .replace("|FenceId|String|Yes|f-1|The fence.|\n", "")
                        .replace("## Error codes", "|FenceId|String|Yes|f-1|The fence.|\n\n## Error codes"));

        assertThat(drift(second)).isEqualTo(1);
        assertThat(printed())
                .contains("1 words changed, not judged, 1 moved")
                .contains("was: The label.; now: A label.");
        assertThat(drift(second, "--allow-wording")).isZero();
        assertThat(printed()).contains("moved").contains("no drift");
        assertThat(drift(second, "--strict")).isEqualTo(1);
    }

    @Test
    void a_row_that_is_new_comes_with_Gherkin_to_begin_with() throws IOException {
        String own = FIRST.replace("PaintFence", "CreateImage");
        first = page("first.md", own);
        Path second = page(
                "second.md",
                own.replace("|Label|", "|Sheen|String|No|matt|It must be 3 to 9 characters in length.|\n|Label|"));

        assertThat(drift(second, "--format", "md")).isEqualTo(1);
        assertThat(printed())
                .contains("@rule:sheen.limits @must @profile:core")
                .contains("@source:parameter/Sheen")
                .contains("| 10 letters |")
                .contains("| 3 letters |");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_ends_in_2() throws IOException {
        assertThat(execute("spec", "drift", page("no.md", "# Nothing\n").toString()))
                .isEqualTo(2);
        assertThat(printed()).contains("no.md").contains("neither a table");
        assertThat(execute("spec", "review", folder.resolve("absent.md").toString()))
                .isEqualTo(2);
        assertThat(execute("spec", "adopt", first.toString(), "--edition", "spring"))
                .isEqualTo(2);
        assertThat(printed()).contains("as 2020-09-01");
        assertThat(execute("run", "--edition", "1999-01-01")).isEqualTo(2);
        assertThat(printed()).contains("built in; that is 2019-05-08");
        assertThat(execute("spec")).isEqualTo(2);
    }

    @Test
    void a_review_tells_place_reason_and_what_the_suite_does() throws IOException {
        assertThat(execute("spec", "review", first.toString(), "--json")).isZero();
        JsonNode review = new ObjectMapper().readTree(printed());
        List<String> checks = new ArrayList<>();
        review.path("findings").forEach(it -> checks.add(it.path("check").asText()));
        assertThat(checks).contains("day-without-zone", "unanswered-limit", "order-of-checks");
        assertThat(review.path("findings")).allSatisfy(it -> {
            assertThat(it.path("places").path(0).path("line").asInt()).isPositive();
            assertThat(it.path("reason").asText()).isNotBlank();
            assertThat(it.path("suite").asText()).isNotBlank();
        });
    }

    @Test
    void a_pages_words_are_text_on_the_HTML_page() throws IOException {
        Path hostile = page(
                "hostile.md", FIRST.replace("Paint.Frozen|The paint", "Paint.Frozen|%s <script>alert(1)</script>"));

        assertThat(execute("spec", "review", hostile.toString(), "--format", "html"))
                .isZero();
        assertThat(printed())
                .startsWith("<!doctype html>")
                .contains("&lt;script&gt;alert")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_built_in_edition_is_reviewed_where_no_page_is_named() {
        assertThat(execute("spec", "review")).isZero();
        assertThat(printed())
                .contains("InvalidParamter.Conflict has \"Paramter\"")
                .contains("OperationDenied stands for 5 conditions");
    }

    @Test
    void coverage_of_the_built_in_edition_is_told_in_text_and_JSON() throws IOException {
        execute("spec", "coverage", "--json");
        JsonNode coverage = new ObjectMapper().readTree(printed());
        assertThat(coverage.path("clauses").asInt()).isEqualTo(73);
        assertThat(coverage.path("unknownSources")).isEmpty();
        assertThat(coverage.path("unexplainedErrors").toString()).contains("QuotaExceed.Image");
    }

    private int drift(Path page, String... more) {
        List<String> arguments = new ArrayList<>(List.of("spec", "drift", page.toString(), "--base", first.toString()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private List<String> changes() throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode change : new ObjectMapper().readTree(printed()).path("changes")) {
            for (JsonNode detail : change.path("details")) {
                lines.add(String.join(
                        " ",
                        change.path("kind").asText(),
                        change.path("clause").asText(),
                        detail.path("what").asText(),
                        detail.path("before").asText(),
                        detail.path("after").asText()));
            }
        }
        return lines;
    }

    private Path page(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String printed() {
        return command.text();
    }

    private int execute(String... arguments) {
        return command.execute(arguments);
    }
}
