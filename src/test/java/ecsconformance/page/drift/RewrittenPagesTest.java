package ecsconformance.page.drift;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.PageReader;
import ecsconformance.page.drift.ClauseChange.Kind;
import ecsconformance.page.edition.Adoption;
import ecsconformance.page.edition.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that a writer wrote anew, rearranged, or on which a term has another name throughout. */
final class RewrittenPagesTest {

    private static final String ROWS = "\n## Request parameters\n\n|Name|Type|Required|Example|Description|\n"
            + "|--|--|--|--|--|\n|FenceId|String|Yes|f-1|The fence.|\n";

    private static final List<String> NOTES = List.of(
            "The gate opens in the morning.",
            "Paint dries within two hours on warm days.",
            "A wet fence cannot be painted.",
            "Every bucket holds the colour of one fence.",
            "The brush belongs to the painter of the fence.",
            "Planks that are broken are replaced by the owner.",
            "The fence is shown on the map of the village.",
            "Each rail has a number.");

    private static final List<String> ANEW = List.of(
            "You find the gate open from early morning on.",
            "On warm days, two hours suffice until all paint is dry.",
            "Painting does not work while a fence is wet.",
            "One fence's colour is what a bucket holds, never more.",
            "Whoever paints the fence owns its brush.",
            "The owner replaces broken planks.",
            "Villagers see the fence on their map.",
            "Each rail has no number.");

    @Test
    void a_page_that_was_written_anew_names_small_words_only_where_the_rest_is_as_it_was() {
        Drift drift = drift(page("Paints a fence.", NOTES), page("Paints a fence.", ANEW));

        assertThat(drift.changes())
                .filteredOn(ClauseChange::meaning)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.details()).extracting(Detail::what).contains("negation"));
        assertThat(drift.changes()).extracting(ClauseChange::kind).contains(Kind.UNJUDGED);
        assertThat(drift.remarks()).anyMatch(remark -> remark.contains("written anew"));
    }

    @Test
    void a_page_with_single_changes_was_not_written_anew() {
        List<String> changed = NOTES.stream()
                .map(note -> note.replace("opens", "closes")
                        .replace("cannot be", "can be")
                        .replace("two", "five"))
                .toList();
        Drift drift = drift(page("Paints a fence.", NOTES), page("Paints a fence.", changed));

        assertThat(drift.changes()).hasSize(3).allMatch(ClauseChange::meaning);
        assertThat(drift.remarks()).noneMatch(remark -> remark.contains("written anew"));
    }

    @Test
    void a_note_that_moved_to_the_lead_in_other_words_is_neither_new_nor_gone() {
        String before = page("Paints a fence.", List.of("A wet fence cannot be painted.", "The gate has a lock."));
        String after =
                page("Paints a fence. A fence that is wet cannot be painted at all.", List.of("The gate has a lock."));

        assertThat(drift(before, after).changes()).singleElement().matches(change -> change.kind() == Kind.UNJUDGED);
        assertThat(drift(after, before).changes()).singleElement().matches(change -> change.kind() == Kind.UNJUDGED);
        assertThat(drift(
                                before,
                                after.replace("A fence that is wet", "A wet fence")
                                        .replace(" at all", ""))
                        .changes())
                .singleElement()
                .matches(change -> change.kind() == Kind.MOVED);
        assertThat(drift(before, page("Paints a fence.", List.of("The gate has a lock.")))
                        .changes())
                .singleElement()
                .matches(change -> change.kind() == Kind.REMOVED);
    }

    @Test
    void a_name_put_before_another_throughout_is_a_term_and_one_added_once_is_a_change() {
        List<String> notes = List.of("The FAST brush is wet.", "The FAST brush is dry.", "A FAST brush is clean.");
        List<String> named = notes.stream()
                .map(note -> note.replace("FAST", "PaintLab FAST"))
                .toList();
        String before = page("Paints a fence.", notes);

        assertThat(drift(before, page("Paints a fence.", named)).changes())
                .hasSize(3)
                .noneMatch(ClauseChange::meaning);
        List<String> once = List.of(named.get(0), notes.get(1), notes.get(2));
        assertThat(drift(before, page("Paints a fence.", once)).changes())
                .singleElement()
                .matches(ClauseChange::meaning);
    }

    @Test
    void a_parameter_whose_name_has_other_capitals_is_the_same_row_with_another_name() {
        String before = page("Paints a fence.", NOTES);

        assertThat(drift(before, before.replace("FenceId", "fenceId")).changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.details()).contains(new Detail("name", "FenceId", "fenceId", true)));
        assertThat(drift(before, before.replace("FenceId", "FenceName")).changes())
                .extracting(ClauseChange::kind)
                .containsExactlyInAnyOrder(Kind.ADDED, Kind.REMOVED);
    }

    private static String page(String lead, List<String> notes) {
        return "# PaintFence\n\n" + lead + "\n\n## Description\n\n-   " + String.join("\n-   ", notes) + "\n" + ROWS;
    }

    private static Drift drift(String before, String after) {
        Edition old = edition(Contract.none("PaintFence", "2015-03-02"), before);
        return EditionComparison.of(old, new RuleCatalogue(List.of()), edition(old.contract(), after));
    }

    private static Edition edition(Contract base, String page) {
        return new Adoption(base)
                .adopt(new PageReader().read("page.md", page.getBytes(StandardCharsets.UTF_8)), "2020-09-01");
    }
}
