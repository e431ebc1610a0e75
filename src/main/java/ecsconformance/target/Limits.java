package ecsconformance.target;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How hard and how long a target is worked.
 *
 * @param concurrency       most calls under way at once
 * @param requestsPerSecond most calls started in a second; unlimited where empty
 * @param readTimeout       for the whole answer, from the request sent to its last byte
 * @param imageReady        how long an image may take to become Available
 * @param pollInterval      the longest pause between two looks at a resource
 */
public record Limits(
        int concurrency,
        OptionalDouble requestsPerSecond,
        Duration connectTimeout,
        Duration readTimeout,
        Duration imageReady,
        Duration pollInterval) {

    public static Limits standard() {
        return new Limits(
                16,
                OptionalDouble.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(30),
                Duration.ofSeconds(5));
    }
}
