package ecsconformance.emulator.gateway;

import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes a RequestId for every answer: a random UUID (RFC 9562, version 4) in capitals. Thread-safe. */
final class RequestIds {

    private static final long VERSION = 0xF000L;
    private static final long VARIANT = 0xC000000000000000L;

    private final RandomGenerator random;

    RequestIds(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        long high;
        long low;
        // A RandomGenerator need not be thread-safe.
        synchronized (random) {
            high = random.nextLong();
            low = random.nextLong();
        }
        return new UUID(high & ~VERSION | 0x4000L, low & ~VARIANT | 0x8000000000000000L)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
