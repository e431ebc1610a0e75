package ecsconformance.client;

import ecsconformance.wire.TimeAndNonce;
import java.time.Clock;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Gives every call the present time and a nonce of its own. */
final class TimeAndNonceSource {

    private static final int NONCE_BYTES = 16;

    private final Clock clock;
    private final RandomGenerator random;

    TimeAndNonceSource(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    TimeAndNonce next() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new TimeAndNonce(clock.instant(), HexFormat.of().formatHex(nonce));
    }
}
