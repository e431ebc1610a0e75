package ecsconformance.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRun;
import ecsconformance.run.cucumber.StylePass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A failure of the suite itself is told apart from one of the target. */
final class SuiteErrorsTest {

    private final RunLog log = new RunLog(finished -> {});
    private final List<StylePass> passes = List.of(new StylePass(Optional.empty(), log));

    @Test
    void an_outcome_that_could_not_be_told_is_no_error_of_the_suite() {
        ended(1, Optional.empty());
        ended(2, Optional.of(new TestAbortedException("fixture x unavailable")));

        assertThat(SuiteErrors.in(passes, 2)).isEmpty();
    }

    @Test
    void anything_else_that_ends_a_scenario_is() {
        ended(1, Optional.empty());
        ended(2, Optional.of(new IllegalStateException("no such step")));

        assertThat(SuiteErrors.in(passes, 2))
                .hasValueSatisfying(words ->
                        assertThat(words).contains("the suite itself failed in 1 of 2 scenarios", "no such step"));
    }

    @Test
    void a_java_that_gives_out_is_named_with_what_it_lacks() {
        ended(1, Optional.of(new IllegalStateException("no such step")));
        ended(2, Optional.of(new OutOfMemoryError("unable to create native thread")));

        assertThat(SuiteErrors.in(passes, 2))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("the suite failed: Java could not start a thread", "unable to create native thread"));
    }

    private void ended(int line, Optional<Throwable> error) {
        log.finished(new ScenarioRun(
                "a scenario", "features/a.feature:" + line, Duration.ZERO, error.isEmpty(), error, List.of()));
    }
}
