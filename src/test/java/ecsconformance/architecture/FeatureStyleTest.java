package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cucumber.java.en.And;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The features are worded and built alike, with few sentences. */
final class FeatureStyleTest {

    private static final Path FEATURES = Path.of("features");

    /** Raised as rules are written: fewer features found means that a part of them is not looked at. */
    private static final int FEWEST_FEATURES = 44;

    private static final int MOST_SENTENCES = 26;
    private static final int MOST_SENTENCES_A_CLASS = 12;
    private static final int LARGEST_MEDIAN = 4;

    private static final String GOOD = """
            Feature: Age of the snapshot

              @rule:snapshot.age @must @profile:state @source:usage/method-2/age
              Rule: An old snapshot is refused

                Scenario Outline: A disk from before the limit is refused
                  Given a <kind> snapshot
                  When an image is requested from it
                  Then the request is refused with 403 InvalidSnapshot.TooOld

                  Examples: of a disk
                    | kind   |
                    | system |

                  Examples: of another
                    | kind |
                    | data |

              @rule:snapshot.later @may @profile:core @source:usage/method-3/age @untested
              Rule: A later snapshot is not

                Nobody can see it from outside.
            """;

    private final Corpus corpus = new Corpus(FeatureFile.below(FEATURES));

    FeatureStyleTest() throws IOException {}

    @Test
    void features_are_found() throws IOException {
        if (Files.isDirectory(FEATURES)) {
            assertThat(corpus.files()).hasSizeGreaterThanOrEqualTo(FEWEST_FEATURES);
        }
        assertThat(corpus.files())
                .allSatisfy(file -> assertThat(file.rules()).as(file.path()).isNotEmpty());
        assertThat(FeatureFile.below(Path.of("no-such-folder"))).isEmpty();
    }

    @Test
    void every_feature_keeps_the_style() {
        assertThat(corpus.files().stream().flatMap(file -> FeatureStyle.problems(file).stream()))
                .isEmpty();
    }

    @Test
    void every_table_is_aligned() {
        assertThat(corpus.files())
                .allSatisfy(file -> assertThat(TableAlignment.misaligned(file.text()))
                        .as(file.path())
                        .isEmpty());
        assertThat(TableAlignment.misaligned("| 部门 | a |\n| kind | b |\n\n| c |"))
                .isEmpty();
        assertThat(TableAlignment.misaligned("| a | b |\n| a  | b |")).containsExactly(2);
    }

    @Test
    void no_rule_occurs_twice() {
        assertThat(corpus.repeatedRules()).isEmpty();
    }

    @Test
    void scenarios_are_short() {
        assertThat(corpus.medianSteps()).isLessThanOrEqualTo(LARGEST_MEDIAN);
    }

    @Test
    void few_sentences_serve_all_features() {
        List<Class<?>> glue = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("ecsconformance.steps")
                        .stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();

        assertThat(glue.stream().flatMap(type -> Sentences.of(type).stream()).distinct())
                .hasSizeLessThanOrEqualTo(MOST_SENTENCES);
        assertThat(glue)
                .allSatisfy(type -> assertThat(Sentences.of(type))
                        .as(type.getName())
                        .hasSizeLessThanOrEqualTo(MOST_SENTENCES_A_CLASS));
    }

    @Test
    void every_sentence_of_the_glue_is_counted() {
        assertThat(Sentences.of(Glue.class)).containsExactly("a state", "an outcome", "another state", "the same");
    }

    @Test
    void a_feature_in_good_style_has_no_problem() {
        assertThat(FeatureStyle.problems(FeatureFile.of("features/age.feature", GOOD)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            Feature: Age                    | Feature: ⇥Age                                                                  | tab
            'Rule: An old snapshot is refused' | 'Rule: An old snapshot is refused ⏎'                                        | trailing space
            '  Rule: An'                    | '   Rule: An'                                                                  | indentation
            '  @rule:snapshot.age'          | '  # why⏎  @rule:snapshot.age'                                                 | comment
            : Age of the snapshot           | :                                                                              | no title
            'A disk from before the limit is refused' | A title that is so long that nobody who reads a report is going to read it all | title over
            'snapshot is refused'           | 'snapshot should be refused'                                                   | a wish
            'A disk from before the limit is refused' | For a disk                                                           | fewer than 4 words
            'A disk from before the limit is refused' | Test that it holds                                                             | a wish
            a <kind> snapshot               | a <kind> snapshot that should exist                                            | step states a wish
            is requested from               | is requested by GET from                                                       | HTTP verb
            is requested from               | is requested with the header of                                                | carried
            is requested from               | is requested with the query string of                                          | carried
            is requested from               | is requested by JSON path of                                                   | carried
            is requested from               | is requested at $.ImageId from                                                 | carried
            @must                           | @must @should                                                                  | exactly one level
            @must                           | @profile:wire                                                                  | exactly one profile
            @profile:state                  | @profile:other                                                                 | exactly one profile
            @source:usage/method-2/age      | @ambiguous                                                                     | no @source
            @rule:snapshot.age              | @rule:snapshot.age @rule:snapshot.old                                          | exactly one @rule
            @rule:snapshot.age              | @rule:SnapshotAge                                                              | rule id
            @rule:snapshot.age              | @rule:snapshot.age @x @x                                                       | a tag twice
            ' @untested'                    | ''                                                                             | never both or neither
            @must                           | @must @untested                                                                | never both or neither
            Nobody can see it from outside. | ''                                                                             | without a reason
            Given a                         | When a                                                                         | 2 When steps
            Then the                        | And the                                                                        | 2 When steps
            'When an'                       | 'Given an'                                                                     | 0 When steps
            Then the                        | 'Then a⏎      And b⏎      And c⏎      And the'                                 | 6 steps
            ': of another'                  | ':'                                                                            | has no title
            """)
    void each_departure_from_the_style_is_found(String good, String bad, String problem) {
        String replacement = bad.replace('⏎', '\n').replace('⇥', '\t');
        String changed = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(replacement));

        assertThat(changed).isNotEqualTo(GOOD);
        assertThat(FeatureStyle.problems(FeatureFile.of("age.feature", changed)))
                .anyMatch(line -> line.contains(problem));
    }

    @Test
    void a_file_name_that_is_not_kebab_case_is_found() {
        assertThat(FeatureStyle.problems(FeatureFile.of("features/SnapshotAge.feature", GOOD)))
                .singleElement()
                .asString()
                .contains("kebab-case");
    }

    @Test
    void a_scenario_title_used_twice_in_a_rule_is_found() {
        String twice = GOOD.replaceFirst("(?s)(    Scenario Outline.*?)(\n  @rule)", "$1\n$1$2");

        assertThat(FeatureStyle.problems(FeatureFile.of("age.feature", twice)))
                .anyMatch(line -> line.contains("twice in a rule"));
    }

    @Test
    void a_text_repeated_across_features_is_found() {
        Corpus twice = new Corpus(Stream.of("a.feature", "b.feature")
                .map(path -> FeatureFile.of(path, GOOD))
                .toList());

        assertThat(twice.repeatedRules())
                .contains(
                        "@rule:snapshot.age at a.feature:4, b.feature:4",
                        "An old snapshot is refused at a.feature:4, b.feature:4")
                .hasSize(4);
        assertThat(twice.medianSteps()).isEqualTo(3);
    }

    @Test
    void a_feature_that_cannot_be_parsed_is_refused_with_its_name() {
        assertThatThrownBy(() -> FeatureFile.of(
                        "broken.feature", "Feature: x\n  Scenario: y\n    Given z\n      | a |\n      | a | b |"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.feature");
    }

    /** Glue as Cucumber knows it, with more than one sentence on a method. */
    private static final class Glue {

        @Given("a state")
        @Given("another state")
        @And("the same")
        public void arranged() {}

        @Then("an outcome")
        public void judged() {}
    }
}
