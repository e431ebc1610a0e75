package ecsconformance.junit;

import ecsconformance.report.RuleExplanation;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The verdict on a rule as JUnit sees it. */
final class RuleOutcome {

    private final RuleExplanation explanation;

    /** @param report the folder that the report is written to, which the explanation names */
    RuleOutcome(Result result, Path report) {
        this.explanation = new RuleExplanation(result, report.toString());
    }

    /** The reason why the rule has no test that could run. */
    Optional<String> skipped(RuleResult rule) {
        return rule.verdict() == RuleVerdict.UNTESTED
                ? Optional.of(rule.reason().orElse("it cannot be tested from outside"))
                : Optional.empty();
    }

    TestExecutionResult of(RuleResult rule) {
        return switch (rule.verdict()) {
            case PASSED, UNTESTED -> TestExecutionResult.successful();
            case INCONCLUSIVE, WAIVED ->
                TestExecutionResult.aborted(new TestAbortedException(
                        rule.verdict().word() + ": " + rule.reason().orElse("no reason was recorded")));
            case FAILED -> TestExecutionResult.failed(failure(rule));
        };
    }

    private AssertionFailedError failure(RuleResult rule) {
        Optional<ScenarioResult> first = rule.scenarios().stream()
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .findFirst();
        String message = explanation.of(rule);
        AssertionFailedError failure = first.filter(
                        it -> it.expected().isPresent() && it.actual().isPresent())
                .map(it -> new AssertionFailedError(
                        message, it.expected().orElseThrow(), it.actual().orElseThrow()))
                .orElseGet(() -> new AssertionFailedError(message));
        // The place is a line of a feature; the lines of this engine would tell nobody anything.
        failure.setStackTrace(first.map(RuleOutcome::place).stream().toArray(StackTraceElement[]::new));
        return failure;
    }

    private static StackTraceElement place(ScenarioResult scenario) {
        int colon = scenario.location().lastIndexOf(':');
        return new StackTraceElement(
                "scenario",
                scenario.name(),
                scenario.location().substring(0, colon),
                Integer.parseInt(scenario.location().substring(colon + 1)));
    }

    /** The outcome of a class that failed for a reason of its own, not by its rules. */
    static TestExecutionResult failed(String sentence) {
        AssertionFailedError failure = new AssertionFailedError(sentence);
        failure.setStackTrace(new StackTraceElement[0]);
        return TestExecutionResult.failed(failure);
    }
}
