package ecsconformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Contract;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.drift.ClauseChange;
import ecsconformance.page.drift.Drift;
import ecsconformance.page.drift.EditionComparison;
import ecsconformance.page.edition.Documents;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drift prints the beginning of a rule in the house style, made of the step sentences that there are. */
final class SkeletonStyleTest {

    private static final String PAGE = """
            # CreateImage

            ## Request parameters

            |Name|Type|Required|Example|Description|
            |----|----|--------|-------|-----------|
            |ImageFamily|String|No|fam\\|1|It must be 2 to 128 characters in length. It cannot start with acs: or aliyun.|
            |DryRun|Boolean|No|false|Whether to check only. Default value: false.|
            |BootMode|String|No|BIOS|Valid values: BIOS, UEFI.|
            |Priority|Integer|No|5|Value range: 1 to 9.|
            |DiskDeviceMapping.N.ImportFormat|String|No|RAW|The format.|
            |Tag.N.Hint|String|No|a\\\\b|A hint with a backslash.|
            |VeryLongNameOfAParameterThatNobodyWouldWriteDownTwice.N.MemberOfIt|String|No||Long.|

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |----------------|----------|-------------|-----------|
            |403|InvalidParameter.KMSKeyId.CMKNotEnabled|The CMK needs to be enabled.|Enable it.|
            |400|InvalidTagHint.Malformed|The specified Tag.n.Hint is not valid.|It is not.|
            |400|InvalidImageFamily.Malformed|It is wrongly formed.|It is.|
            |500|InternalError|It failed.|It did.|
            |500|InternalError|It failed again.|It did.|
            |403|Invalid garbled status.|It is garbled.|It is.|
            |none|Lost.Status|It has no status.|It is lost.|
            """;

    private final Contract contract = Contract.load(getClass().getClassLoader());

    @Test
    void every_added_row_has_a_rule_in_the_house_style() throws IOException {
        String feature = "Feature: Added\n\n" + String.join("\n", skeletons());
        FeatureFile file = FeatureFile.of("features/added.feature", feature);

        assertThat(file.rules()).hasSize(13);
        assertThat(FeatureStyle.problems(file)).isEmpty();
        assertThat(new Corpus(List.of(file)).repeatedRules()).isEmpty();
    }

    @Test
    void its_sentences_are_those_of_the_features() throws IOException {
        Set<String> known = FeatureFile.below(Path.of("features")).stream()
                .flatMap(SkeletonStyleTest::steps)
                .collect(Collectors.toSet());
        List<String> ours = steps(
                        FeatureFile.of("features/added.feature", "Feature: Added\n\n" + String.join("\n", skeletons())))
                .distinct()
                .toList();

        assertThat(ours)
                .hasSizeGreaterThan(4)
                .allMatch(it -> known.contains(it) || it.matches("the request is refused with [1-5]\\d\\d \\S+"));
    }

    @Test
    void a_rule_asks_for_the_parameter_that_its_row_speaks_of() throws IOException {
        String all = String.join("\n", skeletons());

        assertThat(all)
                .contains(
                        "a mapping of the system snapshot with\n        | DiskDeviceMapping.1.ImportFormat | <value> |")
                .contains("| Tag.1.Hint | to be filled in |\n      Then the request is refused with 400 InvalidTagHint")
                .contains("| ImageFamily | to be filled in |")
                .contains(
                        "| ParameterOfThisRow | to be filled in |\n      Then the request is refused with 403 InvalidParameter.KMS")
                .contains("@rule:internal-error.2 ");
    }

    private List<String> skeletons() {
        Drift drift = EditionComparison.of(
                Documents.of(contract),
                RuleCatalogue.load(getClass().getClassLoader()),
                new Documents(contract).edition("page.md", PAGE.getBytes(StandardCharsets.UTF_8), "2020-09-01"));
        return drift.changes().stream()
                .filter(change -> change.kind() == ClauseChange.Kind.ADDED)
                .map(ClauseChange::skeleton)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static Stream<String> steps(FeatureFile file) {
        return file.rules().stream()
                .map(Rule::getChildren)
                .flatMap(List::stream)
                .flatMap(child -> child.getScenario().stream())
                .flatMap(scenario -> scenario.getSteps().stream())
                .map(Step::getText);
    }
}
