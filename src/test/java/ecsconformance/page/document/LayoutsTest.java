package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ecsconformance.contract.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layouts that pages of this family have had, each on a page of an operation that does not exist. */
final class LayoutsTest {

    @Test
    void an_early_Chinese_page_has_bars_in_cells_a_small_n_and_the_status_in_the_third_column() throws IOException {
        Page page = read("chinese-early.md");

        assertThat(page.lost()).isEmpty();
        assertThat(page.unplaced())
                .extracting(Unplaced::line, Unplaced::reason)
                .containsExactly(
                        tuple(18, "a row that stands for the common parameters"),
                        tuple(25, "5 cells where the table has 4 columns"));
        assertThat(page.language()).isEqualTo(Language.ZH);
        assertThat(page.operation()).contains("PaintFence");
        assertThat(names(page)).containsExactly("Action", "FenceId", "Colour", "Plank.N.Label", "Coats", "Gloss");
        assertThat(parameter(page, "Colour").facts().values()).containsExactly("red", "dark_green");
        assertThat(parameter(page, "Colour").facts().byDefault()).contains("dark_green");
        assertThat(parameter(page, "Plank.N.Label")
                        .facts()
                        .index()
                        .orElseThrow()
                        .to())
                .hasValue(9);
        assertThat(parameter(page, "Coats").facts().value().orElseThrow().to()).hasValue(4);
        assertThat(parameter(page, "Coats").facts().byDefault()).contains("1");
        assertThat(parameter(page, "Gloss").facts().values()).containsExactly("matt", "gloss");
        assertThat(page.response()).hasSize(1);
        assertThat(page.errorClauses()).containsExactly("error/404/InvalidFenceId.NotFound", "error/403/Paint.Frozen");
        assertThat(page.errors().get(0).message()).isEqualTo("No such fence.");
        assertThat(page.errors().get(0).description()).isEqualTo("没有这段围栏。");
        assertThat(page.examples()).extracting(Example::kind).containsExactly(Example.Kind.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "tabs", "glued"})
    void a_table_without_its_borders_is_read_by_its_titles(String layout) {
        Page page =
                new PageReader().read("flat.md", FlattenedPages.named(layout).getBytes(StandardCharsets.UTF_8));

        assertThat(page.lost()).isEmpty();
        assertThat(names(page)).containsExactly("Action", "Coats", "Gloss");
        assertThat(parameter(page, "Action").required()).isTrue();
        assertThat(parameter(page, "Coats").required()).isFalse();
        assertThat(parameter(page, "Coats").example()).isEqualTo("2");
        assertThat(FactWords.of(parameter(page, "Coats").facts())).containsEntry("bound", "1–9");
        assertThat(FactWords.of(parameter(page, "Coats").facts())).containsEntry("default", "3");
        assertThat(parameter(page, "Gloss").facts().values()).containsExactly("matt", "wax");
        assertThat(page.response()).extracting(it -> it.value().name()).containsExactly("FenceId");
        assertThat(page.errors()).extracting(ErrorLine::code).containsExactly("InvalidCoats", "Fence.NotFound");
    }

    @Test
    void lines_that_begin_like_titles_are_no_table() {
        String text = "# PaintFence\n\nName\n\nType\n\nThe name and the type are painted on the fence.\n\nCoats\n";
        Page page = new PageReader().read("flat.md", text.getBytes(StandardCharsets.UTF_8));

        assertThat(page.parameters()).isEmpty();
        assertThat(page.passages()).hasSize(4);
    }

    @Test
    void an_early_English_page_has_fences_in_lists_a_bold_heading_and_a_garbled_code() throws IOException {
        Page page = read("english-early.md");

        assertThat(page.lost()).isEmpty();
        assertThat(page.unplaced()).extracting(Unplaced::reason).containsExactly("the error code is none by its form");
        assertThat(names(page)).containsExactly("Action", "FenceId", "Coats");
        assertThat(parameter(page, "Action").facts().values()).containsExactly("PaintFence");
        assertThat(parameter(page, "Coats").facts().index().orElseThrow().to()).hasValue(9);
        assertThat(page.response()).hasSize(3);
        assertThat(page.errors())
                .extracting(ErrorLine::code)
                .containsExactly("InvalidFenceId.NotFound", "Paint frozen.");
        assertThat(page.examples()).extracting(Example::pairs).containsExactly(Map.of("PaintId", "p-1"));
    }

    @Test
    void a_recent_English_page_has_members_below_their_lists_and_a_policy_that_is_no_example() throws IOException {
        Page page = read("english-recent.md");

        assertThat(page.unplaced()).isEmpty();
        assertThat(names(page))
                .containsExactly(
                        "Action", "FenceId", "Plank", "Plank.N.Label", "Plank.N.Nail", "Plank.N.Nail.N.Size", "Gloss");
        assertThat(parameter(page, "FenceId").example()).isEqualTo("f-1****");
        assertThat(parameter(page, "Plank.N.Label")
                        .facts()
                        .length()
                        .orElseThrow()
                        .to())
                .hasValue(16);
        assertThat(parameter(page, "Plank.N.Nail.N.Size")
                        .facts()
                        .value()
                        .orElseThrow()
                        .to())
                .hasValue(9);
        assertThat(parameter(page, "Gloss").facts().values()).containsExactly("matt", "gloss");
        assertThat(parameter(page, "Gloss").facts().byDefault()).contains("matt");
        assertThat(page.examples()).extracting(Example::kind).containsExactly(Example.Kind.OTHER);
    }

    @Test
    void a_cell_may_hold_a_fence_with_bars_and_the_row_goes_on_behind_it() throws IOException {
        Page page = read("chinese-cell-with-fence.md");

        assertThat(page.lost()).isEmpty();
        assertThat(names(page)).containsExactly("FenceId", "Secret", "Colour");
        assertThat(page.parameter("Secret").orElseThrow().description()).contains("()|{}[]", "其中");
        assertThat(page.examples()).isEmpty();
    }

    @Test
    void a_label_in_bold_and_items_glued_to_a_sentence_stay_in_their_cell() {
        String rows = "# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n"
                + "|Label|String|No|The label.\n\n **Description:** \n\n-   It must be 2 to 16 characters in length.\n\n |\n"
                + "|Gloss|String|No|The gloss. Valid values: -   matt \\(default\\)\n-   shiny\n\n|\n\n**Errors**\n\n"
                + "|Error code|Error message|HTTP status code|Description|\n|--|--|--|--|\n|Paint.Wrong|Wrong.|400|Wrong.|\n";

        Page page = new PageReader().read("page.md", rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(page.unplaced()).isEmpty();
        assertThat(page.notes()).isEmpty();
        assertThat(parameter(page, "Label").facts().length().orElseThrow().to()).hasValue(16);
        assertThat(parameter(page, "Gloss").facts().values()).containsExactly("matt", "shiny");
        assertThat(parameter(page, "Gloss").facts().byDefault()).contains("matt");
        assertThat(page.errorClauses()).containsExactly("error/400/Paint.Wrong");
    }

    /** Of the years when each cell of an error table, and of its titles, had a line of its own. */
    @Test
    void a_table_may_have_each_cell_on_a_line_of_its_own() {
        String rows = """
                        # PaintFence

                        ## Request parameters

                        |Name|Type|Required|Example|Description|
                        |--|--|--|--|--|
                        |FenceId|String|Yes|f-1|The fence to be painted, which has to be dry.|

                        ## Error codes

                        |HTTP status code

                        |Error code

                        |Error message

                        |Description

                        |
                        |---|---|---|---|
                        |404

                        |InvalidFenceId.NotFound

                        |There is no such fence.

                        |The fence is
                        `gone`.

                        |
                        |403

                        |Paint.Frozen

                        |The paint is \\| was frozen.

                        |Wait for the spring.

                        |

                        The rest is told elsewhere.
                        """;

        // In later years the last cell ended with the bar.
        for (String text : List.of(rows, rows.replace("\n\n|\n", " |\n"))) {
            Page page = new PageReader().read("page.md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(page.unplaced()).isEmpty();
            assertThat(page.lost()).isEmpty();
            assertThat(page.errors())
                    .extracting(ErrorLine::code, ErrorLine::description)
                    .containsExactly(
                            tuple("InvalidFenceId.NotFound", "The fence is gone."),
                            tuple("Paint.Frozen", "Wait for the spring."));
            assertThat(page.errors().get(0).line())
                    .isEqualTo(text.lines().toList().indexOf("|404") + 1);
            assertThat(page.passages()).extracting(Passage::text).contains("The rest is told elsewhere.");
        }
    }

    @Test
    void metadata_in_the_flat_shape_have_parameters_alone() throws IOException {
        Page page = read("flat.json");

        assertThat(page.parts()).containsExactly(Page.Part.PARAMETERS);
        assertThat(page.operation()).contains("PaintFence");
        assertThat(names(page)).containsExactly("FenceId", "Plank.N.Label", "Plank.N.Size");
        assertThat(parameter(page, "FenceId").required()).isTrue();
        assertThat(page.parameters()).extracting(ParameterLine::line).containsExactly(7, 9, 10);
    }

    @Test
    void metadata_with_schemas_have_bounds_values_answers_and_errors() throws IOException {
        Page page = read("schema.json");

        assertThat(page.parts()).containsExactlyInAnyOrder(Page.Part.PARAMETERS, Page.Part.RESPONSE, Page.Part.ERRORS);
        assertThat(parameter(page, "Plank.N.Label").facts().values()).containsExactly("north", "south");
        assertThat(parameter(page, "Plank.N.Size").facts().value().orElseThrow().to())
                .hasValue(9);
        assertThat(page.response()).hasSize(1);
        assertThat(page.errorClauses())
                .containsExactly(
                        "error/403/Paint.Frozen/1", "error/403/Paint.Frozen/2", "error/404/InvalidFenceId.NotFound");
        assertThat(page.errors()).extracting(ErrorLine::line).doesNotHaveDuplicates();
    }

    private static List<String> names(Page page) {
        return page.parameters().stream().map(ParameterLine::name).toList();
    }

    private static Parameter parameter(Page page, String name) {
        return page.parameter(name).orElseThrow().value();
    }

    private static Page read(String name) throws IOException {
        try (InputStream in = LayoutsTest.class.getResourceAsStream("/ecsconformance/spec/" + name)) {
            return new PageReader().read(name, in.readAllBytes());
        }
    }
}
