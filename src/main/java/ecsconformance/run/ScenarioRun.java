package ecsconformance.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One scenario that has run.
 *
 * @param location {@code features/….feature:LINE}
 * @param passed   whether every step ran and passed
 * @param error    what ended it, where something did
 */
record ScenarioRun(
        String name,
        String location,
        Duration duration,
        boolean passed,
        Optional<Throwable> error,
        List<StepLine> steps) {

    ScenarioRun {
        steps = List.copyOf(steps);
    }
}
