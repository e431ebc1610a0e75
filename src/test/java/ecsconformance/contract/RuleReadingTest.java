package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ecsconformance.contract.Rule.Level;
import ecsconformance.contract.Rule.Profile;
import ecsconformance.contract.Rule.RuleScenario;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleReadingTest {

    private static final String FEATURE = """
            Feature: Age

              Background:
                Given a clean account

              @rule:snapshot.age @should @ambiguous @profile:state
              @source:usage/method-2/age @source:error/403/InvalidSnapshot.TooOld
              Rule: Old ones are refused

                Scenario: Alone
                  When an image is requested with
                    | ImageName | <kept> |
                  Then it is refused

                Scenario Outline: By <source>
                  When an image is requested from <source> with
                    | SnapshotId | the <source> |

                  Examples: First
                    | source  |
                    | a disk  |
                    | an id   |

                  Examples: Second
                    | source  |
                    | a third |

              @rule:snapshot.origin @may @untested @profile:core @source:usage/method-2
              Rule: Where it comes from

                Nothing outside
                shows it.
            """;

    private RuleCatalogue catalogue;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = new FeatureRoot()
                .with("features/snapshots/age.feature", FEATURE)
                .asFolder(folder)) {
            catalogue = RuleCatalogue.load(loader);
        }
    }

    @Test
    void a_rule_is_what_its_tags_and_title_say() {
        Rule rule = catalogue.find(new RuleId("snapshot.age")).orElseThrow();

        assertThat(rule.title()).isEqualTo("Old ones are refused");
        assertThat(rule.feature()).isEqualTo("Age");
        assertThat(rule.level()).isEqualTo(Level.SHOULD);
        assertThat(rule.profile()).isEqualTo(Profile.STATE);
        assertThat(rule.sources()).containsExactly("usage/method-2/age", "error/403/InvalidSnapshot.TooOld");
        assertThat(rule.ambiguous()).isTrue();
        assertThat(rule.untested()).isEmpty();
        assertThat(rule.location()).isEqualTo("features/snapshots/age.feature:8");
    }

    @Test
    void a_rule_gives_its_tags_back() {
        assertThat(catalogue.find(new RuleId("snapshot.age")).orElseThrow().tags())
                .containsExactlyInAnyOrder(
                        "@rule:snapshot.age",
                        "@should",
                        "@ambiguous",
                        "@profile:state",
                        "@source:usage/method-2/age",
                        "@source:error/403/InvalidSnapshot.TooOld");
        assertThat(catalogue.find(new RuleId("snapshot.origin")).orElseThrow().tags())
                .containsExactlyInAnyOrder(
                        "@rule:snapshot.origin", "@may", "@untested", "@profile:core", "@source:usage/method-2");
    }

    @Test
    void each_row_of_an_outline_is_a_scenario_at_the_line_of_the_row() {
        assertThat(catalogue.find(new RuleId("snapshot.age")).orElseThrow().scenarios())
                .extracting(RuleScenario::name, RuleScenario::location)
                .containsExactly(
                        tuple("Alone", "features/snapshots/age.feature:10"),
                        tuple("By a disk", "features/snapshots/age.feature:21"),
                        tuple("By an id", "features/snapshots/age.feature:22"),
                        tuple("By a third", "features/snapshots/age.feature:26"));
    }

    @Test
    void steps_have_the_background_the_values_of_the_row_and_the_cells_of_tables() {
        assertThat(catalogue
                        .find(new RuleId("snapshot.age"))
                        .orElseThrow()
                        .scenarios()
                        .get(0)
                        .steps())
                .containsExactly(
                        "a clean account", "an image is requested with", "ImageName", "<kept>", "it is refused");
        assertThat(catalogue
                        .find(new RuleId("snapshot.age"))
                        .orElseThrow()
                        .scenarios()
                        .get(2)
                        .steps())
                .containsExactly("a clean account", "an image is requested from an id with", "SnapshotId", "the an id");
    }

    @Test
    void an_untested_rule_has_its_description_as_reason_and_no_scenario() {
        Rule rule = catalogue.find(new RuleId("snapshot.origin")).orElseThrow();

        assertThat(rule.untested()).contains("Nothing outside shows it.");
        assertThat(rule.scenarios()).isEmpty();
    }

    @Test
    void rules_are_found_by_id_and_by_pattern() {
        assertThat(catalogue.find(new RuleId("snapshot.unknown"))).isEmpty();
        assertThat(catalogue.matching("snapshot.*"))
                .isEqualTo(catalogue.rules())
                .hasSize(2);
        assertThat(catalogue.matching("*.age")).extracting(Rule::id).containsExactly(new RuleId("snapshot.age"));
        assertThat(catalogue.matching("age")).isEmpty();
    }

    @Test
    void a_rule_holds_from_one_edition_on_and_until_another(@TempDir Path other) throws IOException {
        String feature = """
                Feature: Label

                  @rule:label.short @must @profile:core @source:parameter/Label @until:2020-09-01
                  Rule: It has at most 64 characters

                    Scenario: 65
                      When it is refused

                  @rule:label.long @must @profile:core @source:parameter/Label @since:2020-09-01
                  Rule: It has at most 128 characters

                    Scenario: 129
                      When it is refused

                  @rule:label.kept @must @profile:core @source:parameter/Label
                  Rule: It is kept

                    Scenario: 1
                      When it is refused
                """;
        try (URLClassLoader loader =
                new FeatureRoot().with("features/label.feature", feature).asFolder(other)) {
            RuleCatalogue rules = RuleCatalogue.load(loader);

            assertThat(ids(rules.in("2019-05-08"))).containsExactly("label.short", "label.kept");
            assertThat(ids(rules.in("2020-08-31"))).containsExactly("label.short", "label.kept");
            assertThat(ids(rules.in("2020-09-01"))).containsExactly("label.long", "label.kept");
            assertThat(ids(rules.in("2026-01-01"))).containsExactly("label.long", "label.kept");
            assertThat(rules.rules()).hasSize(3);
        }
    }

    private static List<String> ids(RuleCatalogue rules) {
        return rules.rules().stream().map(rule -> rule.id().value()).toList();
    }
}
