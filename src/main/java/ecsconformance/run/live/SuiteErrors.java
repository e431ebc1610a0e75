package ecsconformance.run.live;

import ecsconformance.run.JavaFailure;
import ecsconformance.run.cucumber.StylePass;
import java.util.List;
import java.util.Optional;

/** Finds what failed on the suite's own side. It says nothing of the endpoint, and a run is not whole without it. */
final class SuiteErrors {

    private SuiteErrors() {}

    /** One sentence about all of them, a Java that gave out first; empty where there is none. */
    static Optional<String> in(List<StylePass> passes, int scenarios) {
        Optional<Error> failed = passes.stream()
                .flatMap(pass -> pass.log().javaFailure().stream())
                .findFirst();
        if (failed.isPresent()) {
            return Optional.of("the suite failed: " + JavaFailure.explain(failed.get()));
        }
        List<String> errors = passes.stream()
                .flatMap(pass -> pass.log().suiteErrors().stream())
                .toList();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("the suite itself failed in " + errors.size() + " of " + scenarios
                        + " scenarios, which says nothing about the target: " + errors.get(0));
    }
}
