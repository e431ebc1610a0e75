package ecsconformance.page.edition;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.page.document.PageReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row of a later edition is the row that it was, whatever rows come to stand beside it. */
final class ErrorIdsTest {

    private static final String WET = "403|Paint.Denied|The fence is wet.|Wait.";
    private static final String LOCKED = "403|Paint.Denied|The fence is locked.|Open it.";
    private static final String INTERNAL = "500|InternalError|It has failed.|Try again.";

    private final Contract none = Contract.none("PaintFence", "2015-03-02");

    @Test
    void a_row_keeps_its_id_where_another_of_its_code_is_added_in_front_of_it() {
        assertThat(later(List.of(WET, INTERNAL), "500|InternalError|Unknown.|Report it.", INTERNAL, WET))
                .containsExactly("error/500/InternalError/2", "error/500/InternalError", "error/403/Paint.Denied");
        assertThat(later(List.of(WET, LOCKED), "403|Paint.Denied|It rains.|Wait.", LOCKED, WET))
                .containsExactly("error/403/Paint.Denied/3", "error/403/Paint.Denied/2", "error/403/Paint.Denied/1");
    }

    @Test
    void a_row_keeps_its_id_where_another_of_its_code_is_gone() {
        assertThat(later(List.of(WET, LOCKED), LOCKED)).containsExactly("error/403/Paint.Denied/2");
    }

    @Test
    void a_row_with_another_message_takes_the_id_that_no_row_has_kept() {
        assertThat(later(List.of(WET, LOCKED), LOCKED, "403|Paint.Denied|The fence is still wet.|Wait."))
                .containsExactly("error/403/Paint.Denied/2", "error/403/Paint.Denied/1");
    }

    @Test
    void rows_that_no_edition_had_are_numbered_where_they_repeat() {
        assertThat(later(List.of(INTERNAL), WET, LOCKED, "400|Paint.Wrong|Wrong.|Wrong."))
                .containsExactly("error/403/Paint.Denied/1", "error/403/Paint.Denied/2", "error/400/Paint.Wrong");
    }

    @Test
    void a_code_that_ends_in_a_number_takes_the_id_of_no_other_row() {
        assertThat(later(List.of(WET, LOCKED), WET, "403|Paint.Denied/1|Wrong.|Wrong."))
                .containsExactly("error/403/Paint.Denied/1", "error/403/Paint.Denied/1/2");
    }

    private List<String> later(List<String> before, String... rows) {
        Contract base = adopted(none, before).contract();
        return adopted(base, List.of(rows)).errorClauses();
    }

    private static Edition adopted(Contract base, List<String> rows) {
        String page = "# PaintFence\n\n## Error codes\n\n|HTTP status code|Error code|Error message|Description|\n"
                + "|--|--|--|--|\n|" + String.join("|\n|", rows) + "|\n";
        return new Adoption(base)
                .adopt(new PageReader().read("page.md", page.getBytes(StandardCharsets.UTF_8)), "2020-09-01");
    }
}
