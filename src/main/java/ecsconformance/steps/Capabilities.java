package ecsconformance.steps;

import ecsconformance.wire.WireStyle;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The operations and styles that the target is known to offer, found before the first scenario.
 *
 * @param operations   the operations it answers
 * @param styles       the ways of travelling it understands, at least one; the first is the default
 * @param claimed      the ways of travelling that the target file claims; empty where it says nothing
 * @param imageReady   the time that an image may take to become Available
 * @param pollInterval the longest pause between two looks
 */
public record Capabilities(
        Set<String> operations,
        List<WireStyle> styles,
        List<WireStyle> claimed,
        Duration imageReady,
        Duration pollInterval) {

    public Capabilities {
        operations = Set.copyOf(operations);
        styles = List.copyOf(styles);
        claimed = List.copyOf(claimed);
    }

    /** Tells whether a probe in this style got through, or the target file claims it. */
    boolean serves(WireStyle style) {
        return styles.contains(style) || claimed.contains(style);
    }

    public boolean has(String operation) {
        return operations.contains(operation);
    }
}
