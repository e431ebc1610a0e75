package ecsconformance.wire;

import java.util.List;
import java.util.Set;

/** Recognises a reply that says nothing about the call, because the endpoint may answer the same call a little later. */
public final class TransientFailure {

    private static final Set<Integer> BUSY_STATUSES = Set.of(429, 503);
    /** A gateway in between gives up waiting: for the request, or for the answer. */
    private static final Set<Integer> GATEWAY_STATUSES = Set.of(408, 502, 504);

    private static final List<String> BUSY_CODES = List.of("Throttling", "ServiceUnavailable");

    private TransientFailure() {}

    /** Tells whether the call was lost, given up, stuck in between, or not looked at. */
    public static boolean is(Reply reply) {
        return reply instanceof Reply.Unanswered
                || isBusy(reply)
                || (reply instanceof Reply.Unreadable unreadable && GATEWAY_STATUSES.contains(unreadable.status()));
    }

    /** Tells whether the endpoint did not look at the call because it has too much to do. */
    public static boolean isBusy(Reply reply) {
        if (reply instanceof Reply.Refusal refusal) {
            // InternalError is an outcome with a rule of its own, whatever status it wrongly has.
            return BUSY_STATUSES.contains(refusal.status()) && !refusal.code().equals("InternalError")
                    || BUSY_CODES.stream().anyMatch(refusal.code()::startsWith);
        }
        return reply instanceof Reply.Unreadable unreadable && BUSY_STATUSES.contains(unreadable.status());
    }
}
