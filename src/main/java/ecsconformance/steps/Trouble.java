package ecsconformance.steps;

import ecsconformance.wire.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells an answer that says nothing about the rule under test from one that breaks it. */
final class Trouble {

    private static final Set<Integer> TEMPORARY = Set.of(429, 502, 503, 504);
    private static final List<String> TEMPORARY_CODES = List.of("Throttling", "ServiceUnavailable");
    /** What only the standing of an account explains; in a fresh account of a control endpoint it explains nothing. */
    private static final List<String> STANDING_CODES = List.of(
            "Forbidden",
            "NoPermission",
            "QuotaExceed",
            "InvalidAccountStatus",
            "InsufficientBalance",
            "RealNameAuthenticationError",
            "InvalidImageName.Duplicated",
            "UserNotInTheWhiteList");

    private Trouble() {}

    /** The reason why the answer is inconclusive, where it is. */
    static Optional<String> in(Reply reply, boolean exclusiveAccount) {
        if (reply instanceof Reply.Unanswered
                || (reply instanceof Reply.Unreadable unreadable && TEMPORARY.contains(unreadable.status()))
                || (reply instanceof Reply.Refusal refusal
                        && (temporary(refusal) || (!exclusiveAccount && standing(refusal))))) {
            return Optional.of(reply.summary());
        }
        return Optional.empty();
    }

    private static boolean temporary(Reply.Refusal refusal) {
        return TEMPORARY_CODES.stream().anyMatch(refusal.code()::startsWith);
    }

    private static boolean standing(Reply.Refusal refusal) {
        return STANDING_CODES.stream().anyMatch(refusal.code()::startsWith);
    }
}
