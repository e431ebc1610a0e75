package ecsconformance.client;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TransientFailure;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Waits while the endpoint is too busy, and repeats a call if this can create nothing twice. It repeats a call that the
 * endpoint refused as too busy, unless the call creates something and has no ClientToken. It also repeats a call that
 * only reads, even if no answer came. A call whose time and nonce a rule has set is never repeated. Each repeat gets a
 * new signature. A call that a proxy did not let through is always repeated, since the endpoint never saw it.
 */
public final class PatientClient implements EcsClient {

    private static final int MOST_REPEATS = 6;
    private static final int MOST_READ_AGAIN = 1;
    private static final int MOST_PROXY_REPEATS = 4;
    private static final Duration PROXY_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Set<String> CREATING = Set.of("CreateImage", "RunInstances", "CreateDisk", "CreateSnapshot");

    private final EcsClient client;
    private final Clock clock;
    private final Consumer<Duration> pause;
    private final Backoff backoff;
    private final Duration longestWait;

    /**
     * @param patience for how long the run goes on with what got no answer; one wait is never longer, nor than a minute
     * @param pause    lets time pass on the calling thread
     */
    public PatientClient(EcsClient client, Duration patience, Clock clock, Consumer<Duration> pause) {
        this.longestWait = patience.compareTo(LONGEST_WAIT) < 0 ? patience : LONGEST_WAIT;
        this.client = client;
        this.clock = clock;
        this.pause = pause;
        this.backoff = new Backoff(clock);
    }

    @Override
    public Exchange send(Sending sending) {
        Exchange exchange = attempt(sending);
        for (int repeats = 0; repeats < mostRepeats(sending, exchange); repeats++) {
            exchange = attempt(sending);
        }
        return exchange;
    }

    @Override
    public SignedCall sign(Sending sending) {
        return client.sign(sending);
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        return attempt(() -> client.send(call, purpose));
    }

    private Exchange attempt(Sending sending) {
        return attempt(() -> client.send(sending));
    }

    private Exchange attempt(Supplier<Exchange> call) {
        waitForTurn();
        Exchange exchange = call.get();
        for (int repeat = 0; repeat < MOST_PROXY_REPEATS && stoppedByProxy(exchange); repeat++) {
            pause.accept(PROXY_PAUSE.multipliedBy(1L << repeat));
            exchange = call.get();
        }
        return heard(exchange);
    }

    private static boolean stoppedByProxy(Exchange exchange) {
        return exchange.reply() instanceof Reply.Unanswered lost && lost.cause() == Reply.Cause.PROXY;
    }

    private int mostRepeats(Sending sending, Exchange exchange) {
        if (sending.stamp().isPresent()) {
            return 0;
        }
        String operation = sending.call().operation();
        if (TransientFailure.isBusy(exchange.reply())) {
            String token = sending.call().parameter("ClientToken");
            boolean twice = CREATING.contains(operation) && (token == null || token.isEmpty());
            Instant answeredAt = exchange.startedAt().plus(exchange.duration());
            boolean tooLong = retryAfter(exchange, answeredAt).compareTo(longestWait) > 0;
            return twice || tooLong ? 0 : MOST_REPEATS;
        }
        boolean lost = exchange.reply() instanceof Reply.Unanswered unanswered
                && (unanswered.cause() == Reply.Cause.BROKEN || unanswered.cause() == Reply.Cause.TIMEOUT);
        return sending.call().isLookUp() && lost ? MOST_READ_AGAIN : 0;
    }

    private void waitForTurn() {
        Duration left = backoff.turn();
        if (!left.isZero()) {
            pause.accept(left);
        }
    }

    private Exchange heard(Exchange exchange) {
        if (TransientFailure.isBusy(exchange.reply())) {
            Duration wanted = retryAfter(exchange, clock.instant());
            backoff.busy(wanted.compareTo(longestWait) > 0 ? longestWait : wanted);
        } else if (!(exchange.reply() instanceof Reply.Unanswered)) {
            backoff.answered();
        }
        return exchange;
    }

    /**
     * The pause that the header Retry-After asks for, in seconds or as a date; zero if it is missing or makes no sense.
     */
    private static Duration retryAfter(Exchange exchange, Instant now) {
        String value = exchange.responseHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("")
                .strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration left = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
