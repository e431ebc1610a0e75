package ecsconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRun;
import ecsconformance.steps.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** A Java that gave out is told from a rule that is broken, wherever it happened. */
final class JavaFailureTest {

    @Test
    void an_error_is_found_however_it_was_wrapped() {
        Error memory = new OutOfMemoryError("Java heap space");

        assertThat(JavaFailure.in(memory)).containsSame(memory);
        assertThat(JavaFailure.in(new IllegalStateException("sent", new ExecutionException(memory))))
                .containsSame(memory);
        assertThat(JavaFailure.in(new IllegalStateException("no error"))).isEmpty();
        assertThat(JavaFailure.in(new AssertionError("a rule"))).isEmpty();
    }

    @Test
    void the_sentence_says_what_gave_out_and_what_would_help() {
        assertThat(JavaFailure.explain(new OutOfMemoryError("Java heap space")))
                .isEqualTo("Java ran out of memory (Java heap space); give it more,"
                        + " for example CONFORMANCE_JAVA_OPTS=-Xmx1g");
        assertThat(JavaFailure.explain(new OutOfMemoryError("Metaspace"))).endsWith("(Metaspace); give it more");
        assertThat(JavaFailure.explain(new OutOfMemoryError("unable to create native thread")))
                .startsWith("Java could not start a thread");
        assertThat(JavaFailure.explain(new StackOverflowError())).startsWith("Java ran out of stack");
        assertThat(JavaFailure.explain(new ExceptionInInitializerError(new IllegalArgumentException("bad"))))
                .contains("could not load a class", "IllegalArgumentException: bad");
        assertThat(JavaFailure.explain(new IllegalStateException("other"))).contains("other");
    }

    @Test
    void an_error_in_a_scenario_is_the_runs_and_a_broken_rule_is_not() {
        RunLog log = new RunLog(finished -> {});
        log.finished(scenario("features/a.feature:1", new RuleBroken("a", "b")));
        assertThat(log.javaFailure()).isEmpty();

        log.finished(scenario("features/a.feature:2", new IllegalStateException(new StackOverflowError())));
        assertThat(log.javaFailure()).containsInstanceOf(StackOverflowError.class);
    }

    private static ScenarioRun scenario(String place, Throwable error) {
        return new ScenarioRun("name", place, Duration.ZERO, false, Optional.of(error), List.of());
    }
}
