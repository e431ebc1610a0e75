package ecsconformance.report;

import java.util.List;
import java.util.Locale;

/**
 * One test case.
 *
 * @param location {@code features/….feature:LINE}; empty of what is no scenario
 * @param message the reason for which it did not pass, in one line
 * @param type    the kind of the problem
 * @param details lines for whoever looks into it, already plain text
 * @param output  a line that sends its last call again, already plain text; empty where there is none
 */
record JUnitCase(
        String rule,
        String name,
        String location,
        long durationMs,
        Outcome outcome,
        String message,
        String type,
        List<String> details,
        String output) {

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

    /** A failure that belongs to no scenario of a rule. */
    static JUnitCase apart(String rule, String name, Outcome outcome, String message, String type) {
        return new JUnitCase(rule, name, "", 0, outcome, message, type, List.of(), "");
    }

    JUnitCase named(String other) {
        return new JUnitCase(rule, other, location, durationMs, outcome, message, type, details, output);
    }
}
