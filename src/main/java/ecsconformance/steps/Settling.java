package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import java.time.Duration;
import java.util.Set;

/**
 * Repeats a request if the endpoint answers that an earlier request with the same ClientToken is still in progress, or that
 * a quota is full of which a place was just freed.
 */
public final class Settling {

    private static final Set<String> STILL_PROCESSING =
            Set.of("IdempotentProcessing", "LastTokenProcessing", "OperationConflict");

    /** How long after a deletion a quota may still count what is gone. */
    private static final Duration COUNTED = Duration.ofSeconds(5);

    private final RunServices services;
    private final Endpoint endpoint;
    private boolean freed;

    public Settling(RunServices services, Endpoint endpoint) {
        this.services = services;
        this.endpoint = endpoint;
    }

    static boolean isStillProcessing(Reply reply) {
        return reply instanceof Reply.Refusal refusal && STILL_PROCESSING.contains(refusal.code());
    }

    /** From now on in this scenario a full quota may be one that has not been counted again yet. */
    void expectFreedPlace() {
        freed = true;
    }

    /** The answer, or the first later one that says how the request has ended; the last one where none does. */
    Reply settled(Call call, Reply answer) {
        if (freed && isFullQuota(answer)) {
            return services.polling().until(() -> endpoint.request(call), reply -> !isFullQuota(reply), COUNTED);
        }
        String token = call.parameter("ClientToken");
        if (!isStillProcessing(answer) || token == null || token.isEmpty()) {
            return answer;
        }
        return services.polling()
                .until(
                        () -> endpoint.request(call),
                        reply -> !isStillProcessing(reply),
                        services.offer().imageReady());
    }

    private static boolean isFullQuota(Reply reply) {
        return reply instanceof Reply.Refusal refusal && refusal.code().startsWith("QuotaExceed");
    }
}
