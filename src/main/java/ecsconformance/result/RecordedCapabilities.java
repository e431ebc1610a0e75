package ecsconformance.result;

import java.time.Duration;
import java.util.List;

/**
 * The operations and styles that the target was found to offer before the first scenario. The steps have a type of their own for this, since the
 * record may not be seen by them and a file may name styles that this version does not know.
 *
 * @param styles       the ways of travelling it understands, for example {@code v3 POST XML}; the first is the default
 * @param claimed      those that the target file claims; empty where it says nothing
 * @param imageReady   the time that an image might take to become Available
 * @param pollInterval the longest pause between two looks
 */
public record RecordedCapabilities(
        List<String> operations,
        List<String> styles,
        List<String> claimed,
        Duration imageReady,
        Duration pollInterval) {

    public RecordedCapabilities {
        operations = List.copyOf(operations);
        styles = List.copyOf(styles);
        claimed = List.copyOf(claimed);
    }
}
