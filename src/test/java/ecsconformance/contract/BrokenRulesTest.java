package ecsconformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ecsconformance.contract.RuleCatalogue.BrokenRules;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokenRulesTest {

    private static final String SCENARIO = "    Scenario: One\n      Given a step\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @must @profile:core @source:s                       | exactly one @rule:<area>.<name> is needed, not 0
            @rule:a.b @rule:a.c @must @profile:core @source:s   | exactly one @rule:<area>.<name> is needed, not 2
            @rule:A.b @must @profile:core @source:s             | "A.b" is no rule id
            @rule: @must @profile:core @source:s                | "" is no rule id
            @rule:a.b @profile:core @source:s                   | exactly one of @must, @should, @may is needed, not 0
            @rule:a.b @must @may @profile:core @source:s        | exactly one of @must, @should, @may is needed, not 2
            @rule:a.b @must @must @profile:core @source:s       | exactly one of @must, @should, @may is needed, not 2
            @rule:a.b @must @source:s                           | exactly one @profile:<name> is needed, not 0
            @rule:a.b @must @profile:core @profile:wire @source:s | exactly one @profile:<name> is needed, not 2
            @rule:a.b @must @profile:cor @source:s              | "cor" is no profile; known are core, state, account, effects, wire
            @rule:a.b @must @profile:core                       | no @source:<clause>
            @rule:a.b @must @profile:core @source:s @slow       | unknown tag @slow; known are @rule:
            @rule:a.b @must @profile:core @source:s @MUST       | unknown tag @MUST; known are @rule:
            @rule:a.b @must @profile:core @source: @source:s    | unknown tag @source:; known are @rule:
            @rule:a.b @must @profile:core @source:s @untested   | @untested, yet it has scenarios
            """)
    void a_wrong_tag_is_the_only_thing_reported_of_a_rule_with_its_place(String tags, String problem) {
        String reason = tags.contains("@untested") ? "    A reason.\n\n" : "";

        assertThat(problems("Feature: F\n\n  " + tags + "\n  Rule: R\n\n" + reason + SCENARIO))
                .singleElement()
                .asString()
                .startsWith("features/f.feature:4: " + problem);
    }

    @Test
    void a_tested_rule_needs_a_scenario_and_an_untested_one_a_reason() {
        assertThat(problems("""
                Feature: F

                  @rule:a.b @must @profile:core @source:s
                  Rule: Without a scenario

                    Words are no test.

                  @rule:a.c @must @profile:core @source:s @untested
                  Rule: Without a reason
                """))
                .containsExactly(
                        "features/f.feature:4: no scenario, and not @untested",
                        "features/f.feature:9: @untested without a reason in the description");
    }

    @Test
    void a_scenario_that_nobody_would_run_is_found() {
        assertThat(problems("""
                Feature: F

                  @rule:a.b @must @profile:core @source:s
                  Rule: R

                    Scenario: Sound
                      Given a step

                    Scenario: Empty

                    Scenario Outline: Without a row, <x>
                      Given <x>

                      Examples:
                        | x |
                """))
                .containsExactly(
                        "features/f.feature:9: a scenario without a step or an example row",
                        "features/f.feature:11: a scenario without a step or an example row");
    }

    @Test
    void an_id_taken_twice_is_found_across_files_and_names_the_first_place() {
        String feature = "Feature: F\n\n  @rule:a.b @must @profile:core @source:s\n  Rule: R\n\n" + SCENARIO;

        assertThat(problems(new FeatureRoot()
                        .with("features/z.feature", feature)
                        .with("features/a/b.feature", "\n" + feature)))
                .containsExactly("features/z.feature:4: a.b is already the id of features/a/b.feature:5");
    }

    @Test
    void two_rules_without_an_id_are_not_taken_for_the_same() {
        String rule = "  @must @profile:core @source:s\n  Rule: R\n\n" + SCENARIO + "\n";

        assertThat(problems("Feature: F\n\n" + rule + rule))
                .hasSize(2)
                .allMatch(problem -> problem.endsWith("exactly one @rule:<area>.<name> is needed, not 0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9})
    void a_tag_that_only_cucumber_would_see_is_found(int line) {
        String text = String.format(
                Locale.ROOT, """
                %s
                Feature: F

                  @rule:a.b @must @profile:core @source:s
                  Rule: R
                    %s
                    Scenario Outline: <x>
                      Given <x>
                      %s
                      Examples:
                        | x |
                        | 1 |
                """, line == 1 ? "@slow" : "", line == 6 ? "@slow" : "", line == 9 ? "@slow" : "");

        assertThat(problems(text))
                .containsExactly("features/f.feature:" + line + ": tag @slow outside of a rule's own tags");
    }

    @Test
    void a_file_without_feature_rule_or_place_for_its_scenario_is_found() {
        assertThat(problems(new FeatureRoot()
                        .with("features/1.feature", "")
                        .with("features/2.feature", "# a remark\nFeature: F\n")
                        .with("features/3.feature", "Feature: F\n\n" + SCENARIO)))
                .containsExactly(
                        "features/1.feature:1: no feature in the file",
                        "features/2.feature:2: a feature without a rule",
                        "features/3.feature:1: a feature without a rule",
                        "features/3.feature:3: a scenario outside of any rule");
    }

    @Test
    void text_that_is_no_gherkin_is_reported_at_its_line() {
        assertThat(
                        problems(
                                "Feature: F\n\n  @rule:a.b\n  Rule: R\n\n    Scenario: S\n      Given a step\n      Gibberish\n"))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("features/f.feature:8: "));
    }

    @Test
    void everything_is_reported_together() {
        String broken = "Feature: F\n\n  @rule:a.b @soon\n  Rule: R\n";

        assertThat(problems(new FeatureRoot()
                        .with("features/1.feature", broken)
                        .with("features/2.feature", "Rubbish\n")
                        .with("features/3.feature", broken.replace("a.b", "a.c"))))
                .anyMatch(problem -> problem.startsWith("features/1.feature:4: unknown tag @soon"))
                .contains(
                        "features/1.feature:4: exactly one of @must, @should, @may is needed, not 0",
                        "features/1.feature:4: exactly one @profile:<name> is needed, not 0",
                        "features/1.feature:4: no scenario, and not @untested",
                        "features/3.feature:4: no scenario, and not @untested")
                .anyMatch(problem -> problem.startsWith("features/2.feature:1: "));
    }

    private List<String> problems(String feature) {
        return problems(new FeatureRoot().with("features/f.feature", feature));
    }

    private List<String> problems(FeatureRoot root) {
        BrokenRules broken = catchThrowableOfType(BrokenRules.class, () -> load(root));
        return broken.getMessage().lines().toList();
    }

    private void load(FeatureRoot root) throws IOException {
        try (URLClassLoader loader = root.asFolder(folder)) {
            RuleCatalogue.load(loader);
        }
    }
}
