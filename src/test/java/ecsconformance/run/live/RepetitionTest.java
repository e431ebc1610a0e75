package ecsconformance.run.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.json.ResultJson;
import ecsconformance.run.selection.Rerun;
import ecsconformance.run.selection.Selection;
import ecsconformance.run.selection.Selection.WrongSelection;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepetitionTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(RepetitionTest.class.getClassLoader());
    private static final List<WireStyle> STYLES = styles();

    @TempDir
    private Path folder;

    @Test
    void every_style_gets_its_share_of_the_scenarios() {
        FixedRotation rotation = new FixedRotation(STYLES, CATALOGUE.rules(), 1);
        long all = scenarios(CATALOGUE.rules()).count();
        for (WireStyle style : STYLES) {
            assertThat(scenarios(CATALOGUE.rules())
                            .filter(at -> rotation.styleOf(at).equals(style)))
                    .as(style.toString())
                    .hasSizeBetween((int) all / 16, (int) all / 4);
        }
    }

    @Test
    void a_scenario_keeps_its_style_whatever_else_is_chosen_and_another_seed_turns_it() {
        FixedRotation whole = new FixedRotation(STYLES, CATALOGUE.rules(), 7);
        FixedRotation turned = new FixedRotation(STYLES, CATALOGUE.rules(), 8);
        for (Rule rule : CATALOGUE.rules()) {
            FixedRotation alone = new FixedRotation(STYLES, List.of(rule), 7);
            assertThat(scenarios(List.of(rule))).allSatisfy(at -> {
                assertThat(alone.styleOf(at)).isEqualTo(whole.styleOf(at));
                assertThat(turned.styleOf(at)).isNotEqualTo(whole.styleOf(at));
            });
        }
    }

    @Test
    void failed_and_inconclusive_rules_are_left_to_run_again() throws Exception {
        Rerun rerun = Rerun.of(written("passed", "failed", "inconclusive", "untested"));
        assertThat(rerun.rules()).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(rerun.seed()).isEqualTo(Samples.conformant().run().seed());
        Selection selection = new Selection(List.of(), List.of(), Optional.empty(), Optional.of(rerun));
        assertThat(selection.choose(CATALOGUE))
                .extracting(rule -> rule.id().value())
                .containsExactly(id(1), id(2));
        assertThat(selection.words()).get().asString().contains("--rerun");
        assertThat(rerun.warning("sha256:other", CATALOGUE)).get().asString().contains("another contract");
        assertThat(rerun.warning(rerun.digest(), CATALOGUE)).isEmpty();
    }

    @Test
    void a_file_that_is_no_result_and_one_that_leaves_nothing_are_told() throws Exception {
        Path passed = written("passed", "passed", "passed", "untested");
        assertThatThrownBy(() -> Rerun.of(passed))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("there is nothing to run again");
        assertThatThrownBy(() -> Rerun.of(folder.resolve("none.json")))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("none.json");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": \"1.0\"");
        assertThatThrownBy(() -> Rerun.of(broken))
                .isInstanceOf(WrongSelection.class)
                .hasMessageContaining("broken.json");
    }

    private static String id(int place) {
        return CATALOGUE.rules().get(place).id().value();
    }

    /** A result of the first rules with these verdicts. */
    private Path written(String... verdicts) throws Exception {
        RuleResult[] rules = IntStream.range(0, verdicts.length)
                .mapToObj(place -> Samples.rule(id(place), RuleVerdict.of(verdicts[place])))
                .toArray(RuleResult[]::new);
        Path file = folder.resolve("conformance.json");
        new ResultJson().write(Samples.of(rules), file);
        return file;
    }

    private static Stream<String> scenarios(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.scenarios().stream()).map(RuleScenario::location);
    }

    private static List<WireStyle> styles() {
        List<WireStyle> styles = new ArrayList<>();
        for (SignatureVersion signature : SignatureVersion.values()) {
            for (HttpVerb verb : HttpVerb.values()) {
                styles.add(new WireStyle(signature, verb, Format.JSON));
                styles.add(new WireStyle(signature, verb, Format.XML));
            }
        }
        return styles;
    }
}
