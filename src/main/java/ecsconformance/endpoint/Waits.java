package ecsconformance.endpoint;

import java.time.Duration;

/**
 * The longest times until a thing that was asked for can be seen.
 *
 * @param imageListed   until a new image is listed at all
 * @param snapshotReady until a provisioned snapshot is accomplished
 * @param instanceReady until a provisioned instance has changed its status, or a disk its instance
 * @param repeatWithin  for how long after the last scenario those that were throttled or timed out are repeated
 */
public record Waits(Duration imageListed, Duration snapshotReady, Duration instanceReady, Duration repeatWithin) {

    static Waits standard() {
        return new Waits(Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(10));
    }

    /** In a target whose states are arranged on demand everything is there within seconds. */
    static Waits ofTestEnvironment() {
        return new Waits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(2));
    }
}
