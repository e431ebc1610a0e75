package ecsconformance.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows all calls down together while the endpoint asks for patience. Each time it does, the space between two calls
 * doubles; each answer shortens it by a tenth, until nothing is left of it.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration WIDEST = Duration.ofSeconds(2);
    private static final Duration NARROWEST = Duration.ofMillis(1);
    private static final int RECOVERY_PERCENT = 90;

    private final Clock clock;
    private Duration space = Duration.ZERO;
    private Instant next = Instant.MIN;

    Backoff(Clock clock) {
        this.clock = clock;
    }

    /** How long this call has to wait for its turn. */
    synchronized Duration turn() {
        Instant now = clock.instant();
        Instant start = next.isAfter(now) ? next : now;
        if (!space.isZero()) {
            next = start.plus(space);
        }
        return Duration.between(now, start);
    }

    /** The endpoint asked for patience, and perhaps said how much: nothing is sent before that is over. */
    synchronized void busy(Duration retryAfter) {
        space = clamp(space.multipliedBy(2));
        Instant earliest = clock.instant().plus(space.compareTo(retryAfter) > 0 ? space : retryAfter);
        next = earliest.isAfter(next) ? earliest : next;
    }

    /** The endpoint answered. */
    synchronized void answered() {
        space = space.multipliedBy(RECOVERY_PERCENT).dividedBy(100);
        if (space.compareTo(NARROWEST) < 0) {
            space = Duration.ZERO;
        }
    }

    private static Duration clamp(Duration wanted) {
        if (wanted.compareTo(FIRST) < 0) {
            return FIRST;
        }
        return wanted.compareTo(WIDEST) > 0 ? WIDEST : wanted;
    }
}
