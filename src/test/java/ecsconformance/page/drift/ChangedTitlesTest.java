package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.CorpusLines;
import ecsconformance.page.document.Unplaced;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small pages of which a heading, a title of a column or a whole row changes. */
final class ChangedTitlesTest {

    private static final String ENGLISH = "# PaintFence\n\nIt paints a fence.\n\n## Description\n\n"
            + "-   You can paint up to 10 fences.\n\n## Request parameters\n\n"
            + "|Name|Type|Required|Example|Description|\n|--|--|--|--|--|\n"
            + "|Label|String|Yes|north|The label.|\n|Coats|Integer|No|2|The coats.|\n\n"
            + "## Response parameters\n\n|Name|Type|Example|Description|\n|--|--|--|--|\n|FenceId|String|f-1|The fence.|\n\n"
            + "## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n|--|--|--|--|\n"
            + "|400|Paint.Wrong|Wrong.|It is wrong.|\n|403|Paint.Wet|Wet.|It is wet.|\n";

    private static final String CHINESE = "# PaintFence\n\n粉刷围栏。\n\n## 接口说明\n\n-   最多可以粉刷10段围栏。\n\n## 请求参数\n\n"
            + "|名称|类型|是否必选|示例值|描述|\n|--|--|--|--|--|\n|Label|String|是|north|标签。|\n|Coats|Integer|否|2|层数。|\n\n"
            + "## 返回参数\n\n|名称|类型|示例值|描述|\n|--|--|--|--|\n|FenceId|String|f-1|围栏。|\n\n"
            + "## 错误码\n\n|HttpCode|错误码|错误信息|描述|\n|--|--|--|--|\n|400|Paint.Wrong|Wrong.|不正确。|\n|403|Paint.Wet|Wet.|漆未干。|\n";

    /** A line of the table: the language, the words before and after, and what is told: clauses and their details. */
    record Case(String page, String before, String after, String told) {

        static Case of(String line) {
            String[] cells = line.split(" => ", -1);
            return new Case(
                    cells[0].equals("zh") ? CHINESE : ENGLISH,
                    cells[1].replace("\\n", "\n"),
                    cells[2].replace("\\n", "\n"),
                    cells[3]);
        }

        String changed() {
            assertThat(page).contains(before);
            return page.replace(before, after);
        }
    }

    static Stream<Case> cases() throws IOException {
        return CorpusLines.of("changed-titles.txt").map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_title_or_row_that_says_something_else_is_told(Case one) {
        Drift drift = drift(one.page(), one.changed());

        if (one.told().equals("same")) {
            assertThat(drift.drifted(false, false)).as(drift.toString()).isFalse();
        } else {
            assertThat(drift.drifted(false, true) || one.told().endsWith("words"))
                    .as(drift.toString())
                    .isTrue();
            assertThat(drift.changes().stream().map(ChangedTitlesTest::told)).contains(one.told());
        }
        assertThat(drift.unplaced()).allMatch(it -> it.endsWith("(read by a guess)"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_same_page_does_not_drift(Case one) {
        assertThat(drift(one.changed(), one.changed()).changes()).isEmpty();
    }

    @Test
    void a_row_that_repeats_removes_nothing() {
        for (String row : List.of("|Label|String|Yes|north|The label.|\n", "|FenceId|String|f-1|The fence.|\n")) {
            Drift drift = drift(ENGLISH, ENGLISH.replace(row, row + row));

            assertThat(drift.changes()).extracting(ClauseChange::kind).containsExactly(ClauseChange.Kind.ADDED);
            assertThat(drift(ENGLISH.replace(row, row + row), ENGLISH).changes())
                    .extracting(ClauseChange::kind)
                    .containsExactly(ClauseChange.Kind.REMOVED);
        }
    }

    @Test
    void a_table_without_a_column_of_requirements_is_told() {
        String page = ENGLISH.replace("|Required", "")
                .replace("|Yes", "")
                .replace("|No|", "|")
                .replaceFirst("--\\|", "");

        assertThat(edition(page).page().unplaced()).extracting(Unplaced::reason).contains(Unplaced.NO_REQUIREMENTS);
        assertThat(drift(ENGLISH, page).changes().stream().map(ChangedTitlesTest::told))
                .containsExactly("parameter/Label required: yes → not said", "parameter/Coats required: no → not said");
        assertThat(drift(page, ENGLISH).drifted(false, false)).isTrue();
    }

    private static String told(ClauseChange change) {
        List<String> details = change.details().stream().map(Detail::sentence).toList();
        return change.clause() + " " + (details.isEmpty() ? "words" : String.join("; ", details));
    }

    private static Drift drift(String before, String after) {
        return EditionComparison.of(edition(before), new RuleCatalogue(List.of()), edition(after));
    }

    private static Edition edition(String page) {
        return new Documents(Contract.none("PaintFence", "2015-03-02"))
                .open("page.md", page.getBytes(StandardCharsets.UTF_8), "2015-03-02");
    }
}
