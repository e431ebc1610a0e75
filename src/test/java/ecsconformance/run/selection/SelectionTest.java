package ecsconformance.run.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.Profile;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.run.selection.Selection.WrongSelection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SelectionTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(SelectionTest.class.getClassLoader());

    @Test
    void without_a_wish_every_rule_is_chosen() {
        assertThat(Selection.everything().choose(CATALOGUE)).isEqualTo(CATALOGUE.rules());
        assertThat(Selection.everything().words()).isEmpty();
    }

    @Test
    void a_star_stands_for_anything() {
        List<Rule> chosen = select(List.of(), List.of("snapshot.*"), null).choose(CATALOGUE);

        assertThat(chosen).isNotEmpty().allMatch(rule -> rule.id().area().equals("snapshot"));
    }

    @Test
    void profiles_and_tags_narrow_together() {
        List<Rule> chosen = select(List.of("state"), List.of(), "@ambiguous").choose(CATALOGUE);

        assertThat(chosen).isNotEmpty().allMatch(rule -> rule.ambiguous() && rule.profile() == Profile.STATE);
    }

    @Test
    void a_pattern_that_matches_nothing_is_an_error_even_beside_one_that_does() {
        assertThatThrownBy(() -> select(List.of(), List.of("snapshot.*", "snapshto.*"), null)
                        .choose(CATALOGUE))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("snapshto.*")
                .hasMessageContaining("snapshot");
    }

    @Test
    void an_empty_selection_and_a_broken_expression_are_errors() {
        assertThatThrownBy(() -> select(List.of(), List.of(), "@must and @may").choose(CATALOGUE))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("matches no scenario");
        assertThatThrownBy(() -> select(List.of(), List.of(), "@must and").choose(CATALOGUE))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("cannot be read");
    }

    private static Selection select(List<String> profiles, List<String> rules, String tags) {
        return new Selection(profiles, rules, Optional.ofNullable(tags));
    }
}
