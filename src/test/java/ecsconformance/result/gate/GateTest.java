package ecsconformance.result.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Samples;
import ecsconformance.result.gate.Gate.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GateTest {

    @ParameterizedTest
    @CsvSource({
        "PASSED, FAILED, NEW_FAILURE",
        "INCONCLUSIVE, FAILED, NEW_FAILURE",
        "UNTESTED, FAILED, NEW_FAILURE",
        "WAIVED, FAILED, NEW_FAILURE",
        "PASSED, INCONCLUSIVE, LOST_CONCLUSIVENESS",
        "FAILED, INCONCLUSIVE, LOST_CONCLUSIVENESS",
        "WAIVED, INCONCLUSIVE, LOST_CONCLUSIVENESS",
        "PASSED, UNTESTED, LOST_CONCLUSIVENESS"
    })
    void a_rule_that_got_worse_is_found(RuleVerdict before, RuleVerdict now, Kind kind) {
        assertThat(gate(Samples.rule("image.a", before), Samples.rule("image.a", now)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(finding.rule()).isEqualTo("image.a");
                    assertThat(finding.sentence()).contains(before.word());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED",
        "FAILED, FAILED",
        "INCONCLUSIVE, INCONCLUSIVE",
        "UNTESTED, UNTESTED",
        "UNTESTED, INCONCLUSIVE",
        "FAILED, PASSED",
        "INCONCLUSIVE, PASSED",
        "PASSED, WAIVED",
        "FAILED, WAIVED"
    })
    void a_rule_that_is_as_before_or_better_is_not(RuleVerdict before, RuleVerdict now) {
        assertThat(gate(Samples.rule("image.a", before), Samples.rule("image.a", now)))
                .isEmpty();
    }

    @Test
    void a_changed_reading_is_found_and_so_is_one_that_is_shown_no_longer() {
        RuleResult strict = reading("strict");
        assertThat(gate(strict, reading("lenient")))
                .extracting(Gate.Finding::kind)
                .containsExactly(Kind.CHANGED_READING);
        assertThat(gate(strict, reading("lenient")).get(0).sentence()).contains("\"strict\"", "\"lenient\"");
        assertThat(gate(strict, Samples.rule("image.a", RuleVerdict.PASSED))).hasSize(1);
        assertThat(gate(strict, strict)).isEmpty();
        assertThat(gate(Samples.rule("image.a", RuleVerdict.PASSED), strict)).isEmpty();
    }

    @Test
    void another_scenario_of_a_rule_that_failed_already_is_a_new_failure() {
        RuleResult before = Samples.rule("image.a", RuleVerdict.FAILED);
        RuleResult now = before.withScenarios(List.of(
                Samples.scenario("as documented", 13, RuleVerdict.FAILED, "x1"),
                Samples.scenario("the other side", 20, RuleVerdict.FAILED, "x1")));

        assertThat(gate(before, now))
                .singleElement()
                .satisfies(it -> assertThat(it.sentence()).contains("the other side"));
        assertThat(new Gate(Samples.of(before), Samples.of(now)).stillFailing()).isEmpty();
        assertThat(new Gate(Samples.of(before), Samples.of(before)).stillFailing())
                .containsExactly("image.a");
    }

    @Test
    void a_rule_that_is_missing_and_a_new_one_that_failed_are_found_and_a_new_one_that_passed_is_not() {
        Result before = Samples.of(Samples.rule("image.a", RuleVerdict.PASSED));
        Result now =
                Samples.of(Samples.rule("image.b", RuleVerdict.FAILED), Samples.rule("image.c", RuleVerdict.PASSED));

        assertThat(new Gate(before, now).findings())
                .extracting(it -> it.rule() + " " + it.kind())
                .containsExactly("image.a MISSING_RULE", "image.b NEW_FAILURE");
    }

    private static List<Gate.Finding> gate(RuleResult before, RuleResult now) {
        return new Gate(Samples.of(before), Samples.of(now)).findings();
    }

    private static RuleResult reading(String reading) {
        RuleResult rule = Samples.rule("image.a", RuleVerdict.PASSED);
        return new RuleResult(
                rule.id(),
                rule.title(),
                rule.level(),
                rule.profile(),
                rule.sources(),
                rule.verdict(),
                rule.reason(),
                Optional.of(reading),
                rule.scenarios());
    }
}
