package ecsconformance.run;

import ecsconformance.result.RuleVerdict;
import ecsconformance.result.Waivers;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Receives the progress of a run. */
@FunctionalInterface
public interface Progress {

    /** {@code finished} of {@code total} scenarios have ended. */
    void at(int finished, int total);

    /** The run begins with something else. */
    default void phase(Phase phase) {}

    /** A scenario has ended; one that met trouble which passes may end a second time. */
    default void ended(ScenarioEnd end) {}

    /** The phases of a run. */
    enum Phase {
        PREFLIGHT("checking the target"),
        RUNNING("running"),
        REPEATING("repeating scenarios without an answer"),
        CLEANING("removing the resources of the run");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The end of a scenario.
     *
     * @param rule     id of its rule
     * @param location {@code features/….feature:LINE}
     * @param verdict  waived where it failed and a waiver covers that
     * @param expected the documented outcome, where it failed
     * @param actual   the answer, where it failed; else the reason for which there is no verdict
     */
    record ScenarioEnd(
            String rule,
            String scenario,
            String location,
            RuleVerdict verdict,
            Optional<String> expected,
            Optional<String> actual) {

        /** The same, waived where one of the waivers covers the failure. */
        public ScenarioEnd with(Waivers waivers) {
            boolean waived = verdict == RuleVerdict.FAILED && waivers.cover(rule, scenario + ": " + actual.orElse(""));
            return waived ? new ScenarioEnd(rule, scenario, location, RuleVerdict.WAIVED, expected, actual) : this;
        }

        /** The same without secrets. */
        public ScenarioEnd redacted(UnaryOperator<String> without) {
            return new ScenarioEnd(rule, scenario, location, verdict, expected.map(without), actual.map(without));
        }
    }
}
