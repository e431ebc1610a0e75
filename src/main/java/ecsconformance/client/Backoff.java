package ecsconformance.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows all calls down together while the endpoint asks for patience. Where it says for how long, nothing is sent before.
 * Where it does not, the space between two calls doubles, once for all calls that were under way together. Each answer
 * shortens it by a fifth, and by half once the endpoint has stopped asking, until nothing is left of it.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration WIDEST = Duration.ofSeconds(2);
    private static final Duration NARROWEST = Duration.ofMillis(1);
    private static final int RECOVERY_PERCENT = 80;
    private static final int QUIET_RECOVERY_PERCENT = 50;
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Clock clock;
    private Duration space = Duration.ZERO;
    private Instant next = Instant.MIN;
    private Instant widened = Instant.MIN;
    private Instant lastBusy = Instant.MIN;

    Backoff(Clock clock) {
        this.clock = clock;
    }

    /** The time that this call has to wait for its turn. */
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
        Instant now = clock.instant();
        lastBusy = now;
        if (space.isZero() || retryAfter.isZero() && !now.isBefore(widened.plus(space))) {
            space = clamp(space.multipliedBy(2));
            widened = now;
        }
        Instant earliest = now.plus(space.compareTo(retryAfter) > 0 ? space : retryAfter);
        next = earliest.isAfter(next) ? earliest : next;
    }

    /** The endpoint answered. */
    synchronized void answered() {
        boolean quiet = lastBusy.plus(QUIET).isBefore(clock.instant());
        space = space.multipliedBy(quiet ? QUIET_RECOVERY_PERCENT : RECOVERY_PERCENT)
                .dividedBy(100);
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
