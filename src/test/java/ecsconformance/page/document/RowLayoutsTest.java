package ecsconformance.page.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows in the forms that tables of such pages have, and rows of tables that have other things. */
final class RowLayoutsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Header", "Header name", "Element", "元素名称", "请求头", "请求消息头"})
    void a_row_is_named_by_a_header_or_an_element(String title) {
        Page page = page("# PaintFence\n\n## Request headers\n\n|" + title
                + "|Type|Required|Description|\n|--|--|--|--|\n|x-wood|String|No|Valid values: oak and ash.|\n");

        assertThat(page.lost()).isEmpty();
        assertThat(page.parameters())
                .extracting(ParameterLine::name, it -> it.value().facts().values())
                .containsExactly(tuple("x-wood", List.of("oak", "ash")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" |\n", "\n\n|\n"})
    void the_last_cell_of_such_a_row_keeps_its_paragraphs(String end) {
        String titles = "|Name\n\n|Type\n\n|Required\n\n|Description" + end + "|---|---|---|---|\n";
        String row =
                "|Wood\n\n|String\n\n|No\n\n|The wood. Valid values:\n\n oak: hard\n\n ash: soft\n\n Dry it." + end;
        Page page = page("# PaintFence\n\n## Request parameters\n\n" + titles + row + row.replace("Wood", "Paint"));

        assertThat(page.lost()).isEmpty();
        assertThat(page.parameters())
                .extracting(ParameterLine::name, it -> it.value().facts().values())
                .containsExactly(tuple("Wood", List.of("oak", "ash")), tuple("Paint", List.of("oak", "ash")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wood[^1]", "Wood[^note]", "Wood<sup>1</sup>", "Wood¹"})
    void the_mark_of_a_footnote_is_no_part_of_a_name(String name) {
        Page page = page("# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n|"
                + name + "|String|No|The wood.|\n");

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Wood");
    }

    @Test
    void a_misspelt_title_in_front_of_the_types_is_that_of_the_names() {
        Page page =
                page("# PaintFence\n\n## Request parameters\n\n|Prameter|Type|Required|Description|\n|--|--|--|--|\n"
                        + "|Wood|String|No|The wood.|\n");

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Wood");
    }

    @Test
    void a_long_value_in_Latin_letters_makes_no_English_page() {
        String sentences = "该接口用于给一段围栏上漆，上漆之前请确认围栏是干的，并且颜料足够。".repeat(3);
        Page page = page("# PaintFence\n\n" + sentences + "\n\n## 请求参数\n\n|名称|类型|描述|\n|--|--|--|\n|Wood|String|" + "`"
                + "lengthyValue".repeat(200) + "`|\n");

        assertThat(page.language()).isEqualTo(Language.ZH);
    }

    /** Titles that stand in each other's place are told by the cells below them; others are taken at their word. */
    @ParameterizedTest
    @CsvSource({
        "Name|Type|Required|Example, String|No|true, no",
        "Name|Type|Example|Required, String|No|oak, titles",
        "Name|Required|Type|Example, String|Yes|oak, titles",
        "Name|Type|Required|Example, String|perhaps|oak, perhaps"
    })
    void titles_in_another_order_than_the_cells_are_told_by_the_cells(String titles, String cells, String noted) {
        Page page = page("# PaintFence\n\n## Request parameters\n\n|" + titles
                + "|Description|\n|--|--|--|--|--|\n|Wood|" + cells + "|The wood.|\n");

        assertThat(page.parameters())
                .extracting(
                        it -> it.value().type(),
                        it -> it.value().required(),
                        it -> it.value().example())
                .containsExactly(tuple("String", cells.contains("Yes"), cells.replaceFirst(".*[|]", "")));
        assertThat(page.unplaced().stream().anyMatch(it -> it.reason().contains("titles in another order")))
                .isEqualTo(noted.equals("titles"));
    }

    @Test
    void a_name_may_end_in_an_asterisk_that_stands_for_any_mark() {
        Page page = page("# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n"
                + "|x-mark-*|String|No|The marks.|\n");

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("x-mark-*");
    }

    /** The last cell of a row has the bar that ends it, in one of the two a lone bar has. */
    @ParameterizedTest
    @ValueSource(strings = {" |\n", "\n|\n"})
    void a_table_with_a_line_for_each_cell_is_read_row_by_row(String end) {
        String row = "|%s\n\n|%s\n\n|%s" + end;
        String table = row.replaceFirst("%s", "HttpCode")
                        .replaceFirst("%s", "Error code")
                        .replaceFirst("%s", "Message")
                + "|---|---|---|\n"
                + row.replaceFirst("%s", "404")
                        .replaceFirst("%s", "Fence.NotFound")
                        .replaceFirst("%s", "No fence.")
                + row.replaceFirst("%s", "400")
                        .replaceFirst("%s", "InvalidCoats")
                        .replaceFirst("%s", "Too many.");
        Page page = page("# PaintFence\n\n## Error codes\n\n" + table);

        assertThat(page.lost()).isEmpty();
        assertThat(page.errors())
                .extracting(ErrorLine::status, ErrorLine::code, ErrorLine::message)
                .containsExactly(
                        tuple(Optional.of(404), "Fence.NotFound", "No fence."),
                        tuple(Optional.of(400), "InvalidCoats", "Too many."));
    }

    @Test
    void a_name_alone_is_a_structure_where_members_follow_and_unplaced_where_none_do() {
        Page page = page(
                "# PaintFence\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n"
                        + "|Plank| | | |\n|└Wood|String|No|The wood.|\n|Basics| | | |\n|Coats|Integer|No|The coats.|\n");

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Plank", "Plank.Wood", "Coats");
        assertThat(page.lost()).extracting(Unplaced::line).containsExactly(9);
    }

    @Test
    void a_table_of_other_things_behind_the_parameters_has_none_of_them() {
        Page page = page(
                "# PaintFence\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n"
                        + "|Coats|Integer|No|The coats.|\n\nThe woods\n\n|No.|Oak|Ash|Elm|\n|---|---|---|---|\n|Hard|5|3|4|\n\n"
                        + "## Response parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n|FenceId|String|Yes|The fence.|\n");

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Coats");
        assertThat(page.lost()).extracting(Unplaced::line).containsExactly(11, 13);
        assertThat(page.response()).extracting(it -> it.value().name()).containsExactly("FenceId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class=\"wide\">%s</div>", "<section><p>%s", "<a id=\"rows\"></a>%s", "    <div>%s"})
    void a_table_in_HTML_may_stand_behind_another_tag(String around) {
        String table = "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>"
                + "<tr><td>Coats</td><td>Integer</td><td>No</td><td>Valid values: 1 to 9.</td></tr></table>";
        Page page = page("# PaintFence\n\n## Request parameters\n\n" + around.replace("%s", table) + "\n");

        assertThat(page.lost()).isEmpty();
        assertThat(page.parameters())
                .extracting(ParameterLine::name, it -> FactWords.of(it.value().facts()))
                .containsExactly(tuple("Coats", Map.of("bound", "1–9")));
    }

    @Test
    void text_in_front_of_a_table_in_HTML_is_listed_and_a_table_in_a_cell_or_in_code_is_none() {
        String rows = "|Name|Type|Required|Description|\n|--|--|--|--|\n|Coats|Integer|No|The <table> of coats.|\n";
        Page page = page("# PaintFence\n\nSee `<table>` here.\n\n## Request parameters\n\n" + rows);

        assertThat(page.parameters()).extracting(ParameterLine::name).containsExactly("Coats");
        assertThat(page.passages()).extracting(Passage::text).containsExactly("See <table> here.");
        assertThat(page("# PaintFence\n\nPaint it dry. <table><tr><td>a</td></tr></table>\n")
                        .lost())
                .extracting(Unplaced::text)
                .contains("Paint it dry.");
    }

    /** The blanks of a list that a table stands in are in front of the items of its cells as well. */
    @ParameterizedTest
    @ValueSource(strings = {"", "    ", "        ", "\t", "> ", ">     "})
    void the_items_of_a_cell_are_values_however_far_the_table_stands_in(String indent) {
        String rows = "|Name|Type|Required|Description|\n|--|--|--|--|\n|Gloss|String|No|The gloss. Valid values:\n\n"
                + " -   matt\n-   shiny \\(default\\)\n\n |\n|Coats|Integer|No|Default value: 2[^1]|\n";
        Page page = page("# PaintFence\n\n## Request parameters\n\n" + rows.replaceAll("(?m)^(?=.)", indent)
                + "\n[^1]: For dry wood.\n");

        assertThat(page.parameters())
                .extracting(it -> FactWords.of(it.value().facts()))
                .containsExactly(Map.of("default", "shiny", "enumeration", "matt, shiny"), Map.of("default", "2"));
    }

    @Test
    void a_fenced_block_in_a_quotation_ends_in_it() {
        String page =
                "> ```\n> Paint.Wet\n> ```\n>\n> ## Error codes\n>\n> |HttpCode|Error code|Error message|\n> |--|--|--|\n"
                        + "> |403|Paint.Wet|Wet.|\n";

        assertThat(page("# PaintFence\n\n" + page).errors())
                .extracting(ErrorLine::code)
                .containsExactly("Paint.Wet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It cannot contain a", "If you do not specify it, ", "不能包含字母，"})
    void a_cell_as_long_as_any_is_read_within_a_small_stack(String text) throws InterruptedException {
        List<Page> read = new ArrayList<>();
        String row = "|Coats|Integer|No|" + text.repeat((1 << 14) / text.length()) + "|\n";
        Runnable reading = () -> read.add(page(
                "# PaintFence\n\n## Request parameters\n\n|Name|Type|Required|Description|\n|--|--|--|--|\n" + row));
        Thread thread = new Thread(null, reading, "small", 1 << 19);
        thread.start();
        thread.join();

        assertThat(read)
                .singleElement()
                .satisfies(page -> assertThat(page.parameters()).hasSize(1));
    }

    private static Page page(String text) {
        return new PageReader().read("fence.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
