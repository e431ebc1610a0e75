package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.run.replay.Replay;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A replay judges a record as the run did, with the endpoint gone. */
final class ReplayTest {

    @Test
    void a_conformant_run_is_conformant_offline() {
        expectTheSame(answer -> answer);
    }

    @Test
    void a_target_that_gets_every_code_wrong_fails_the_same_rules_offline() {
        Result result = expectTheSame(answer -> answer instanceof Answer.Refused refused
                ? new Answer.Refused(new Refusal(refused.refusal().status(), "Nonsense", "no reason"))
                : answer);
        assertThat(result.rules()).extracting(RuleResult::verdict).contains(RuleVerdict.FAILED);
    }

    private static Result expectTheSame(UnaryOperator<Answer> change) {
        List<Rule> rules = EmulatedTarget.allRules();
        Result result;
        try (EmulatedTarget target = new EmulatedTarget(cloud -> ChangedAnswers.of(cloud, change))) {
            result = target.suite(rules).execute();
        }
        List<RuleResult> again = new Replay(rules).evaluate(result);

        SoftAssertions all = new SoftAssertions();
        for (int place = 0; place < again.size(); place++) {
            RuleResult then = result.rules().get(place);
            RuleResult now = again.get(place);
            all.assertThat(now.verdict()).as(now.id() + " " + now.reason()).isEqualTo(then.verdict());
            all.assertThat(now.reading()).as(now.id()).isEqualTo(then.reading());
            for (int row = 0; row < now.scenarios().size(); row++) {
                ScenarioResult one = now.scenarios().get(row);
                ScenarioResult other = then.scenarios().get(row);
                all.assertThat(one.expected()).as(one.location()).isEqualTo(other.expected());
                all.assertThat(one.actual()).as(one.location()).isEqualTo(other.actual());
                all.assertThat(one.start()).as(one.location()).isEqualTo(other.start());
            }
        }
        all.assertAll();
        return result;
    }
}
