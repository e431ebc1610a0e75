package ecsconformance.run.cucumber;

import ecsconformance.result.ScenarioResult;
import ecsconformance.steps.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opentest4j.TestAbortedException;

/**
 * One scenario that has run, as Cucumber tells its listeners. The glue cannot see this, and Cucumber cannot see the glue's
 * {@link ecsconformance.steps.ScenarioEvidence}: the place in the feature is the one thing that both know.
 *
 * @param location {@code features/….feature:LINE}
 * @param passed   whether every step ran and passed
 * @param error    the error that ended it, where one did
 */
public record ScenarioRun(
        String name,
        String location,
        Duration duration,
        boolean passed,
        Optional<Throwable> error,
        List<ScenarioResult.Step> steps) {

    public ScenarioRun {
        steps = List.copyOf(steps);
    }

    /** The same with the words of its error as they may be written. */
    ScenarioRun written(UnaryOperator<String> redaction) {
        return new ScenarioRun(name, location, duration, passed, error.map(one -> written(one, redaction)), steps);
    }

    private static Throwable written(Throwable error, UnaryOperator<String> redaction) {
        String message = String.valueOf(error.getMessage());
        if (redaction.apply(message).equals(message)) {
            return error;
        }
        if (error instanceof RuleBroken broken) {
            return new RuleBroken(redaction.apply(broken.expected()), redaction.apply(broken.actual()));
        }
        return error instanceof TestAbortedException
                ? new TestAbortedException(redaction.apply(message))
                : new IllegalStateException(redaction.apply(error.toString()));
    }
}
