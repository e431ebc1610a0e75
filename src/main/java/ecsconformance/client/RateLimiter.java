package ecsconformance.client;

import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Spaces the starts of calls evenly, so that no second sees more of them than allowed. */
final class RateLimiter {

    private final long interval;
    private long nextStart = System.nanoTime();

    RateLimiter(OptionalDouble requestsPerSecond) {
        this.interval = requestsPerSecond.isEmpty()
                ? 0
                : Math.round(TimeUnit.SECONDS.toNanos(1) / requestsPerSecond.getAsDouble());
    }

    /** Waits for this call's turn; an interrupted thread does not wait. */
    void await() {
        if (interval == 0) {
            return;
        }
        long start = reserve();
        long left = start - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = start - System.nanoTime();
        }
    }

    private synchronized long reserve() {
        long now = System.nanoTime();
        long start = nextStart - now > 0 ? nextStart : now;
        nextStart = start + interval;
        return start;
    }
}
