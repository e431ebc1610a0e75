package ecsconformance.report;

import java.util.List;
import java.util.Locale;

/**
 * One test case.
 *
 * @param message why it did not pass, in one line
 * @param type    what kind of problem it is
 * @param details lines for whoever looks into it, already plain text
 */
record JUnitCase(
        String rule, String name, long durationMs, Outcome outcome, String message, String type, List<String> details) {

    /** The element under the test case that says so; a passed one has none. */
    enum Outcome {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        String element() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static JUnitCase passed(String rule, String name, long durationMs) {
        return new JUnitCase(rule, name, durationMs, Outcome.PASSED, "", "", List.of());
    }

    static JUnitCase skipped(String rule, String name, long durationMs, String message) {
        return new JUnitCase(rule, name, durationMs, Outcome.SKIPPED, message, "", List.of());
    }

    JUnitCase named(String other) {
        return new JUnitCase(rule, other, durationMs, outcome, message, type, details);
    }
}
