package ecsconformance.emulator.account;

import java.time.Duration;

/**
 * The time that each change takes.
 *
 * @param imageReady    an image until it is Available, and the snapshots taken for it
 * @param snapshotReady a snapshot that CreateSnapshot was asked for, until it is accomplished
 * @param statusChange  an instance from one status to the next
 */
public record Delays(Duration imageReady, Duration snapshotReady, Duration statusChange) {

    /** Images and snapshots take so long, and instances change at once. */
    public static Delays ofImages(Duration imageReady) {
        return new Delays(imageReady, imageReady, Duration.ZERO);
    }
}
