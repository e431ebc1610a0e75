package ecsconformance.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Limits for requests to a target: how many, how fast, and how long to wait.
 *
 * @param concurrency       most calls under way at once
 * @param requestsPerSecond most calls started in a second; unlimited where empty
 * @param readTimeout       for the whole answer, from the request sent to its last byte
 * @param imageReady        the time that an image may take to become Available
 * @param pollInterval      the longest pause between two looks at a resource
 */
public record Limits(
        int concurrency,
        OptionalDouble requestsPerSecond,
        Duration connectTimeout,
        Duration readTimeout,
        Duration imageReady,
        Duration pollInterval,
        Waits waits) {

    public Limits(
            int concurrency,
            OptionalDouble requestsPerSecond,
            Duration connectTimeout,
            Duration readTimeout,
            Duration imageReady,
            Duration pollInterval) {
        this(concurrency, requestsPerSecond, connectTimeout, readTimeout, imageReady, pollInterval, Waits.standard());
    }

    public static Limits standard() {
        return new Limits(
                16,
                OptionalDouble.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(30),
                Duration.ofSeconds(5));
    }

    /** A target whose states can be arranged on demand is a test environment, which has its images ready in seconds. */
    static Limits standard(Optional<URI> control) {
        Limits real = standard();
        return control.isEmpty()
                ? real
                : new Limits(
                        real.concurrency(),
                        real.requestsPerSecond(),
                        real.connectTimeout(),
                        real.readTimeout(),
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        Waits.ofTestEnvironment());
    }

    /** These limits with another patience for an image to become Available. */
    public Limits waitingForImages(Duration ready, Duration longestPause) {
        return new Limits(concurrency, requestsPerSecond, connectTimeout, readTimeout, ready, longestPause, waits);
    }

    /**
     * The longest times that the suite waits until a new resource is visible.
     *
     * @param imageListed   until a new image is listed at all
     * @param snapshotReady until a provisioned snapshot is accomplished
     * @param instanceReady until a provisioned instance has changed its status, or a disk its instance
     * @param repeatWithin  for how long after the last scenario those that were throttled or timed out are repeated
     */
    public record Waits(Duration imageListed, Duration snapshotReady, Duration instanceReady, Duration repeatWithin) {

        static Waits standard() {
            return new Waits(
                    Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(10));
        }

        /** In a target whose states are arranged on demand everything is there within seconds. */
        static Waits ofTestEnvironment() {
            return new Waits(
                    Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(2));
        }
    }
}
