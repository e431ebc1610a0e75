package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that write their headings, titles and rows in another way than most are read like the usual page. */
final class UsualFormTest {

    private static final String USUAL = """
            # PaintFence

            It paints a fence.

            ## Description

            A wet fence cannot be painted.

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |--|--|--|--|--|
            |Coats|Integer|Yes|2|The coats.|
            |Colour|String|No|red|The colour.|

            ## Response parameters

            |Name|Type|Example|Description|
            |--|--|--|--|
            |PaintId|String|p-1|The id.|

            ## Error codes

            |HttpCode|Error code|Error message|Description|
            |--|--|--|--|
            |403|Paint.Wet|It is wet.|The fence is wet.|
            """;

    @Test
    void the_usual_page_is_read() {
        assertUsual(USUAL);
        assertThat(read(USUAL).unplaced()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##$1",
                "### $1",
                "# $1",
                "## $1 ##",
                "**$1**",
                "__$1__",
                "***$1***",
                "<h2>$1</h2>",
                "## <span id=\"part\">$1</span>",
                "## <a name=\"part\"></a>$1",
                "## [$1](#part)",
                "## 1. $1",
                "## **$1**",
                "<b>$1:</b>",
                "<H3 class=\"x\"><a name=\"y\"></a>$1</H3>",
                "$1\n---",
                "$1\n=========",
                "> ## $1"
            })
    void headings_in_other_forms_begin_the_same_parts(String heading) {
        String page = USUAL.replaceAll("(?m)^## (.*)$", heading);

        assertThat(page).isNotEqualTo(USUAL);
        assertUsual(page);
        assertThat(read(page).lost()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#PaintFence is a tag, not a heading", "__Paint__", "Paint|Wall\n---", "    Wood\n---"})
    void lines_that_only_resemble_headings_are_none(String line) {
        assertThat(read(USUAL.replace("It paints a fence.", line)).headings())
                .hasSameSizeAs(read(USUAL).headings());
    }

    @Test
    void nothing_in_a_fence_is_a_heading() {
        String page = USUAL.replace("It paints a fence.", "```\nError codes\n---\n<h2>Error codes</h2>\n##Errors\n```");

        assertUsual(page);
        assertThat(read(page).headings()).hasSameSizeAs(read(USUAL).headings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "-   ", "1. ", "* ", "# ", "##### ", "<div>", "<!-- table -->", "</a> ", "> - "})
    void a_mark_in_front_of_the_first_bar_is_no_cell(String mark) {
        assertUsual(USUAL.replace("|Name|", mark + "|Name|").replace("|HttpCode|", mark + "|HttpCode|"));
        assertUsual(USUAL.replace("|Coats|", mark + "|Coats|").replace("|403|", mark + "|403|"));
    }

    @ParameterizedTest
    @CsvSource({
        "Name, Parameters",
        "Name, Parameter name",
        "Name, 參數名稱",
        "Name, 名 称",
        "Name, 属性（Property）",
        "Type, Data Type",
        "Type, 值类型",
        "Required, Is required?",
        "Required, 必选/可选",
        "Required, Required (Yes/No)",
        "Required, 必选或可选",
        "Example, Example values",
        "Example, 示例值（Example）",
        "Description, Descriptions",
        "Description, 说明信息",
        "Error code, Error-Code",
        "Error code, 錯誤碼",
        "Error message, Error Message:",
        "HttpCode, HTTP_Status"
    })
    void titles_in_other_words_are_titles(String usual, String other) {
        String page = USUAL.replace("|" + usual + "|", "|" + other + "|");

        assertThat(page).isNotEqualTo(USUAL);
        assertUsual(page);
        assertThat(read(page).unplaced()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Since", "Colour", "命名规则", "Requirements of type"})
    void a_title_that_nobody_knows_is_told(String title) {
        assertThat(read(USUAL.replace("|Example|", "|" + title + "|")).unplaced())
                .extracting(Unplaced::reason)
                .contains("a column of no known kind: its cells are not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[^1]", "<sup>1</sup>", "<sup>[1]</sup>", "\u00B9", "&#8203;", "&zwj;"})
    void a_mark_of_a_footnote_belongs_to_no_name(String mark) {
        assertUsual(USUAL.replace("|Coats|", "|Coats" + mark + "|")
                .replace("|PaintId|", "|PaintId" + mark + "|")
                .replace("|Paint.Wet|", "|Paint.Wet" + mark + "|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|**General**| | | | |", "|General|", "| | | |General| |"})
    void a_title_between_rows_is_listed_and_makes_no_parameter(String title) {
        String page = USUAL.replace("|Colour|", title + "\n|Colour|");

        assertUsual(page);
        assertThat(read(page).lost())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("General"));
    }

    @Test
    void a_cell_over_all_columns_makes_no_row_and_a_table_in_a_cell_ends_no_table() {
        String html = "<table><tr><th>HttpCode</th><th>Error code</th><th>Error message</th><th>Description</th></tr>\n"
                + "<tr><td colspan=\"4\">General</td></tr>\n"
                + "<tr><td>403</td><td>Paint.Wet</td><td>It is wet.</td><td>The fence <table><tr><td>is wet"
                + "</td></tr></table></td></tr>\n<tr><td>404</td><td>Paint.None</td><td>None.</td><td>No.</td></tr></table>";
        Page page = read(USUAL.substring(0, USUAL.indexOf("|HttpCode|")) + html + "\n\nThe end.\n");

        assertThat(page.errors()).extracting(ErrorLine::code).containsExactly("Paint.Wet", "Paint.None");
        assertThat(page.lost()).extracting(Unplaced::text).containsExactly("General|General|General|General");
        assertThat(page.passages()).extracting(Passage::text).contains("The end.");
    }

    @Test
    void rows_without_titles_are_read_by_their_cells_and_not_by_the_titles_of_another_part() {
        Page page = read(USUAL.replace("|Name|Type|Example|Description|\n|--|--|--|--|\n", ""));

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Coats", "Colour");
        assertThat(page.response()).extracting(it -> it.value().name()).containsExactly("PaintId");
        assertThat(page.unplaced()).singleElement().satisfies(it -> {
            assertThat(it.text()).startsWith("PaintId|");
            assertThat(it.placed()).isTrue();
        });
        assertUsual(USUAL.replace("|Colour|", "\nMore:\n\n|Colour|"));
    }

    @Test
    void values_with_bars_between_them_are_no_row_of_an_open_cell() {
        Page page = read(
                USUAL.replace("The colour.|", "The colour. Valid values:\n\n **red | green | oak | ash | elm**\n\n |"));

        assertThat(page.lost()).isEmpty();
        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Coats", "Colour");
        assertThat(page.parameters().get(1).description()).contains("elm");
    }

    @Test
    void a_table_of_the_text_with_titles_of_its_own_is_told_as_such() {
        String table = "|Colour|Tone|\n|--|--|\n|red|dark|\n\n";
        Page page = read(USUAL.replace("A wet fence", table + "A wet fence"));

        assertThat(page.lost()).hasSize(2).extracting(Unplaced::reason).containsOnly(Unplaced.OTHER_TABLE);
        assertThat(read(USUAL.replace("A wet fence", table.replace("dark", "String") + "A wet fence"))
                        .lost())
                .extracting(Unplaced::reason)
                .contains("a row without a header");
    }

    @Test
    void rows_that_all_have_the_mark_of_a_member_belong_to_nothing() {
        assertUsual(USUAL.replace("|Coats|", "|\u2514 Coats|").replace("|Colour|", "|\u2514 Colour|"));
        assertThat(read(USUAL.replace("|Colour|", "|\u2514 Colour|")).parameters())
                .extracting(ParameterLine::name)
                .containsExactly("Coats", "Coats.Colour");
    }

    private static void assertUsual(String text) {
        Page page = read(text);
        assertThat(page.operation()).as(text).contains("PaintFence");
        assertThat(page.parameters())
                .as(text)
                .extracting(row ->
                        List.of(row.name(), row.value().type(), row.value().required()))
                .containsExactly(List.of("Coats", "Integer", true), List.of("Colour", "String", false));
        assertThat(page.response())
                .as(text)
                .extracting(row -> row.value().name())
                .containsExactly("PaintId");
        assertThat(page.errors()).as(text).extracting(ErrorLine::clause).containsExactly("error/403/Paint.Wet");
        assertThat(page.passages())
                .as(text)
                .filteredOn(it -> it.text().startsWith("A wet"))
                .extracting(Passage::section)
                .containsExactly(Section.NOTES);
    }

    private static Page read(String page) {
        return new PageReader().read("page.md", page.getBytes(StandardCharsets.UTF_8));
    }
}
