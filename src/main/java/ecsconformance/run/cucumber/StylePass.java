package ecsconformance.run.cucumber;

import ecsconformance.wire.WireStyle;
import java.util.Optional;

/**
 * One time through all the chosen scenarios.
 *
 * @param style in which all of them travel; empty where the rotation gives each its own
 * @param log   the record that they leave behind
 */
public record StylePass(Optional<WireStyle> style, RunLog log) {

    /** The scenario's name, told apart from the same one in other passes. */
    String nameOf(String scenario) {
        return style.map(only -> scenario + " [" + only + "]").orElse(scenario);
    }
}
