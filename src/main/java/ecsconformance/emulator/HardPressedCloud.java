package ecsconformance.emulator;

import ecsconformance.emulator.behaviour.Behaviour;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A cloud that is slow and turns calls away, as a real one under load: each answer takes its time, and every n-th is Throttling. */
public final class HardPressedCloud implements Cloud {

    private static final Refusal THROTTLED =
            new Refusal(400, "Throttling.User", "Request was denied due to user flow control.");

    private final Cloud cloud;
    private final Duration latency;
    private final int throttleEvery;
    private final AtomicLong calls = new AtomicLong();

    /** @param throttleEvery one call in so many is turned away unlooked at; 0 for none */
    public HardPressedCloud(Cloud cloud, Duration latency, int throttleEvery) {
        this.cloud = cloud;
        this.latency = latency;
        this.throttleEvery = throttleEvery;
    }

    @Override
    public Answer call(String accessKeyId, String operation, Map<String, String> parameters) {
        if (!latency.isZero()) {
            LockSupport.parkNanos(latency.toNanos());
        }
        boolean turnedAway = throttleEvery > 0 && calls.incrementAndGet() % throttleEvery == 0;
        return turnedAway ? new Answer.Refused(THROTTLED) : cloud.call(accessKeyId, operation, parameters);
    }

    @Override
    public Optional<Principal> principal(String accessKeyId) {
        return cloud.principal(accessKeyId);
    }

    @Override
    public Behaviour behaviour(String accessKeyId) {
        return cloud.behaviour(accessKeyId);
    }

    @Override
    public Set<String> operations() {
        return cloud.operations();
    }

    @Override
    public Scope openScope(String run, Behaviour behaviour) {
        return cloud.openScope(run, behaviour);
    }

    @Override
    public Arranged arrange(String scope, String fixture) {
        return cloud.arrange(scope, fixture);
    }

    @Override
    public boolean closeScope(String scope) {
        return cloud.closeScope(scope);
    }
}
