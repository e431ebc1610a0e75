package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again where a request is told that the one before it with the same ClientToken is still being dealt with. */
public final class Settling {

    private static final Set<String> STILL_PROCESSING =
            Set.of("IdempotentProcessing", "LastTokenProcessing", "OperationConflict");

    private final RunServices services;
    private final Endpoint endpoint;

    public Settling(RunServices services, Endpoint endpoint) {
        this.services = services;
        this.endpoint = endpoint;
    }

    static boolean isStillProcessing(Reply reply) {
        return reply instanceof Reply.Refusal refusal && STILL_PROCESSING.contains(refusal.code());
    }

    /** The answer, or the first later one that says how the request has ended; the last one where none does. */
    Reply settled(Call call, Reply answer) {
        String token = call.parameter("ClientToken");
        if (!isStillProcessing(answer) || token == null || token.isEmpty()) {
            return answer;
        }
        return new Polling(services)
                .until(
                        () -> endpoint.request(call),
                        reply -> !isStillProcessing(reply),
                        services.offer().imageReady());
    }

    /** Looks again and again, first after milliseconds, then ever more rarely, until it is so or the limit is reached. */
    static final class Polling {

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
}
