package ecsconformance.client;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Ends calls that take too long, however slowly and steadily their answer drips in. */
final class Deadline implements AutoCloseable {

    private static final ThreadFactory DAEMON = task -> {
        Thread thread = new Thread(task, "conformance-deadline");
        thread.setDaemon(true);
        return thread;
    };

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DAEMON);
    private final Duration longest;

    Deadline(Duration longest) {
        this.longest = longest;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Runs the action once the time is over, unless the result is cancelled before. */
    ScheduledFuture<?> whenOver(Runnable action) {
        return timer.schedule(action, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
