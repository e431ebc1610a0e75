package ecsconformance.run.live;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.WireStyle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Stops sending once the endpoint has gone: a dead server costs its patience once, not a time-out for every scenario. While
 * an endpoint that has answered before cannot be reached, its callers wait for it: what never left can be sent again. One
 * that takes calls and answers none is given more of them, since a rule may be about calls that get lost.
 */
final class CircuitBreaker implements EcsClient {

    private static final int ENOUGH = 8;
    private static final int ENOUGH_LOST = 100;
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final EcsClient client;
    private final Duration patience;
    private final Clock clock;
    private final Consumer<Duration> pause;
    private final AtomicInteger unreachableInARow = new AtomicInteger();
    private final AtomicInteger lostInARow = new AtomicInteger();
    private final AtomicReference<Instant> lastAnswer = new AtomicReference<>();

    /**
     * @param patience the time for which an endpoint that has answered may be away, a minute at most
     * @param pause    lets time pass on the calling thread
     */
    CircuitBreaker(EcsClient client, Duration patience, Clock clock, Consumer<Duration> pause) {
        this.client = client;
        this.patience = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
        this.clock = clock;
        this.pause = pause;
    }

    /** Tells whether the endpoint has stopped answering. */
    boolean isOpen() {
        return (unreachableInARow.get() >= ENOUGH || lostInARow.get() >= ENOUGH_LOST) && !mayComeBack();
    }

    private boolean mayComeBack() {
        Instant last = lastAnswer.get();
        return last != null && clock.instant().isBefore(last.plus(patience));
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

    /**
     * Tells whether the endpoint answers, now or within its time to come back: anything, also that nobody knows these
     * keys.
     */
    boolean stillAnswers(WireStyle style) {
        Sending probe = new Sending(
                Call.of("DescribeRegions"), style, Credentials.of("probe", "made-up-for-the-probe"), "farewell");
        while (!isOpen()) {
            if (!(attempt(() -> client.send(probe)).reply() instanceof Reply.Unanswered)) {
                return true;
            }
            if (!mayComeBack()) {
                return false;
            }
            pause.accept(BETWEEN);
        }
        return false;
    }

    private Exchange guarded(Supplier<Exchange> send) {
        if (isOpen()) {
            throw new TestAbortedException("the endpoint stopped answering");
        }
        Exchange exchange = attempt(send);
        while (isUnreachable(exchange) && mayComeBack()) {
            pause.accept(BETWEEN);
            exchange = attempt(send);
        }
        return exchange;
    }

    private Exchange attempt(Supplier<Exchange> send) {
        Exchange exchange = send.get();
        if (exchange.reply() instanceof Reply.Unanswered) {
            lostInARow.incrementAndGet();
        } else if (!isOpen()) {
            lostInARow.set(0);
            lastAnswer.set(clock.instant());
        }
        if (isUnreachable(exchange)) {
            unreachableInARow.incrementAndGet();
        } else if (!isOpen()) {
            unreachableInARow.set(0);
        }
        return exchange;
    }

    private static boolean isUnreachable(Exchange exchange) {
        return exchange.reply() instanceof Reply.Unanswered lost && lost.neverSent();
    }
}
