package ecsconformance.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again, first after milliseconds, then ever more rarely, until it is so or the limit is reached. */
final class Polling {

    private static final Duration FIRST = Duration.ofMillis(4);

    private final RunServices services;

    Polling(RunServices services) {
        this.services = services;
    }

    /** The first value that will do, or the last one seen when the limit is reached. */
    <T> T until(Supplier<T> look, Predicate<T> enough, Duration limit) {
        Instant end = services.clock().instant().plus(limit);
        Duration pause = FIRST;
        T seen = look.get();
        while (!enough.test(seen) && services.clock().instant().isBefore(end)) {
            services.pause().forAWhile(pause);
            pause = shorter(pause.multipliedBy(2), services.offer().pollInterval());
            seen = look.get();
        }
        return seen;
    }

    private static Duration shorter(Duration left, Duration right) {
        return left.compareTo(right) < 0 ? left : right;
    }
}
