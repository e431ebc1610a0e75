package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.ErrorRow;
import ecsconformance.contract.Rule;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each row of the error table: a target that gets just this row wrong fails a rule that states the row. */
final class ErrorRowsBiteTest {

    static Stream<ErrorRow> rows() {
        return EmulatedTarget.contract().errorRows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void another_code_fails_the_rule_of_the_row(ErrorRow row) {
        expectFailure(row, refusal -> new Refusal(refusal.status(), "SomethingElse", refusal.message()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void another_status_fails_the_rule_of_the_row(ErrorRow row) {
        expectFailure(row, refusal -> new Refusal(409, refusal.code(), refusal.message()));
    }

    private static void expectFailure(ErrorRow row, UnaryOperator<Refusal> change) {
        List<Rule> stating = EmulatedTarget.allRules().stream()
                .filter(rule -> rule.sources().contains(row.clause()))
                .toList();
        assertThat(stating).as("rules that state " + row.clause()).isNotEmpty();
        try (EmulatedTarget target =
                new EmulatedTarget(cloud -> ChangedAnswers.of(cloud, answer -> answered(answer, row, change)))) {
            Result result = target.suite(stating).execute();

            assertThat(result.verdict()).isEqualTo(Verdict.NON_CONFORMANT);
            assertThat(result.rules()).extracting(RuleResult::verdict).contains(RuleVerdict.FAILED);
        }
    }

    private static Answer answered(Answer answer, ErrorRow row, UnaryOperator<Refusal> change) {
        return answer instanceof Answer.Refused refused && isOf(row, refused.refusal())
                ? new Answer.Refused(change.apply(refused.refusal()))
                : answer;
    }

    /** Only OperationDenied needs its message to be told apart; other messages may hold placeholders. */
    private static boolean isOf(ErrorRow row, Refusal refusal) {
        return refusal.status() == row.status()
                && refusal.code().equals(row.code())
                && (!row.code().equals("OperationDenied") || refusal.message().equals(row.message()));
    }
}
