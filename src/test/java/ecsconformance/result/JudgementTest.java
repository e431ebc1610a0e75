package ecsconformance.result;

import static ecsconformance.result.RuleVerdict.FAILED;
import static ecsconformance.result.RuleVerdict.INCONCLUSIVE;
import static ecsconformance.result.RuleVerdict.PASSED;
import static ecsconformance.result.RuleVerdict.UNTESTED;
import static ecsconformance.result.RuleVerdict.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result.Summary;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class JudgementTest {

    /** Every set of verdicts, the empty one too: 32 of them. */
    static Stream<Set<RuleVerdict>> combinations() {
        RuleVerdict[] all = RuleVerdict.values();
        return IntStream.range(0, 1 << all.length).mapToObj(bits -> {
            Set<RuleVerdict> chosen = EnumSet.noneOf(RuleVerdict.class);
            Arrays.stream(all).filter(it -> (bits >> it.ordinal() & 1) == 1).forEach(chosen::add);
            return chosen;
        });
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void a_rule_passes_only_where_every_scenario_passed_and_fails_where_one_failed(Set<RuleVerdict> verdicts) {
        List<ScenarioResult> scenarios =
                verdicts.stream().map(it -> Samples.scenario("s", 1, it, "x1")).toList();

        RuleVerdict verdict = Judgement.ofScenarios(scenarios);

        assertThat(verdict == FAILED).isEqualTo(verdicts.contains(FAILED));
        assertThat(verdict == PASSED).isEqualTo(verdicts.equals(EnumSet.of(PASSED)));
        assertThat(verdict).isIn(PASSED, FAILED, INCONCLUSIVE);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void a_run_is_conformant_only_where_something_was_evaluated_and_nothing_is_failed_or_open(
            Set<RuleVerdict> verdicts) {
        List<RuleResult> rules =
                verdicts.stream().map(it -> Samples.rule("image.name", it)).toList();

        Verdict verdict = Judgement.ofRun(true, rules);

        boolean evaluated = verdicts.contains(PASSED) || verdicts.contains(WAIVED);
        boolean open = verdicts.contains(INCONCLUSIVE);
        assertThat(verdict == Verdict.NON_CONFORMANT).isEqualTo(verdicts.contains(FAILED));
        assertThat(verdict == Verdict.CONFORMANT).isEqualTo(evaluated && !open && !verdicts.contains(FAILED));
        assertThat(verdict).isNotEqualTo(Verdict.ERROR);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void an_incomplete_run_is_an_error_whatever_its_rules_say(Set<RuleVerdict> verdicts) {
        List<RuleResult> rules =
                verdicts.stream().map(it -> Samples.rule("image.name", it)).toList();

        assertThat(Judgement.ofRun(false, rules)).isEqualTo(Verdict.ERROR);
    }

    @Test
    void without_a_rule_nothing_is_conformant() {
        assertThat(Judgement.ofRules(List.of())).isEqualTo(Verdict.PARTIAL);
        assertThat(Judgement.ofRules(List.of(Samples.rule("image.silent", UNTESTED))))
                .isEqualTo(Verdict.PARTIAL);
        assertThat(Judgement.ofScenarios(List.of())).isEqualTo(INCONCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void only_a_conformant_run_exits_with_zero_unless_a_partial_one_is_allowed(Verdict verdict) {
        assertThat(verdict.exitCode(false) == 0).isEqualTo(verdict == Verdict.CONFORMANT);
        assertThat(verdict.exitCode(true) == 0).isEqualTo(verdict == Verdict.CONFORMANT || verdict == Verdict.PARTIAL);
        assertThat(Verdict.of(verdict.word())).isEqualTo(verdict);
    }

    @Test
    void reasons_are_named_once_and_only_those_of_what_did_not_pass() {
        List<ScenarioResult> scenarios = List.of(
                Samples.scenario("a", 1, INCONCLUSIVE, "x1"),
                Samples.scenario("b", 2, INCONCLUSIVE, "x1"),
                Samples.scenario("c", 3, PASSED, "x1"));

        assertThat(Judgement.reason(scenarios)).contains("fixture x unavailable");
        assertThat(Judgement.reason(scenarios.subList(2, 3))).isEmpty();
        assertThat(Judgement.reading(scenarios)).isEqualTo(Optional.empty());
    }

    @Test
    void counts_and_profiles_are_those_of_the_rules() {
        List<RuleResult> rules = Arrays.stream(RuleVerdict.values())
                .map(it -> Samples.rule("image.name", it))
                .toList();

        Summary summary = Judgement.summary(rules, List.of("wire", "core"));

        assertThat(summary.rules()).isEqualTo(new Summary.RuleCounts(5, 1, 1, 1, 1, 1));
        assertThat(summary.scenarios()).isEqualTo(new Summary.ScenarioCounts(4, 1, 2, 1));
        assertThat(summary.profiles()).containsOnly(java.util.Map.entry("core", Verdict.NON_CONFORMANT));
    }
}
