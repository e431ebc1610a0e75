package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import java.util.Set;

/** Repeats a request if the endpoint answers that an earlier request with the same ClientToken is still in progress. */
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
        return services.polling()
                .until(
                        () -> endpoint.request(call),
                        reply -> !isStillProcessing(reply),
                        services.offer().imageReady());
    }
}
