package ecsconformance.emulator;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Acts like a real cloud under load: it delays each answer, and refuses every n-th call with Throttling. */
public final class SimulatedLoad implements ReroutedCloud.Calls {

    private static final Refusal THROTTLED =
            new Refusal(400, "Throttling.User", "Request was denied due to user flow control.");

    private final Duration latency;
    private final int throttleEvery;
    private final AtomicLong calls = new AtomicLong();

    /** @param throttleEvery every call with a number that this one divides is refused; 0 refuses none */
    public SimulatedLoad(Duration latency, int throttleEvery) {
        this.latency = latency;
        this.throttleEvery = throttleEvery;
    }

    @Override
    public Answer call(Cloud cloud, String accessKeyId, String operation, Map<String, String> parameters) {
        if (!latency.isZero()) {
            LockSupport.parkNanos(latency.toNanos());
        }
        boolean turnedAway = throttleEvery > 0 && calls.incrementAndGet() % throttleEvery == 0;
        return turnedAway ? new Answer.Refused(THROTTLED) : cloud.call(accessKeyId, operation, parameters);
    }
}
