package ecsconformance.run;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignedCall;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Stops sending once the endpoint has gone: a dead server costs moments, not a time-out for every scenario. One that takes
 * calls and answers none is given more of them, since a rule may be about calls that get lost.
 */
final class CircuitBreaker implements EcsClient {

    private static final int ENOUGH = 8;
    private static final int ENOUGH_LOST = 100;

    private final EcsClient client;
    private final AtomicInteger unreachableInARow = new AtomicInteger();
    private final AtomicInteger lostInARow = new AtomicInteger();

    CircuitBreaker(EcsClient client) {
        this.client = client;
    }

    /** Whether the endpoint has stopped answering. */
    boolean isOpen() {
        return unreachableInARow.get() >= ENOUGH || lostInARow.get() >= ENOUGH_LOST;
    }

    @Override
    public Exchange send(Sending sending) {
        return guarded(() -> client.send(sending));
    }

    @Override
    public SignedCall sign(Sending sending) {
        return client.sign(sending);
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        return guarded(() -> client.send(call, purpose));
    }

    private Exchange guarded(Supplier<Exchange> send) {
        if (isOpen()) {
            throw new TestAbortedException("the endpoint stopped answering");
        }
        Exchange exchange = send.get();
        if (exchange.reply() instanceof Reply.Unanswered) {
            lostInARow.incrementAndGet();
        } else if (!isOpen()) {
            lostInARow.set(0);
        }
        if (exchange.reply() instanceof Reply.Unanswered lost && lost.neverSent()) {
            unreachableInARow.incrementAndGet();
        } else if (!isOpen()) {
            unreachableInARow.set(0);
        }
        return exchange;
    }
}
