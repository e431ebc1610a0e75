package ecsconformance.steps;

import ecsconformance.wire.Reply;
import ecsconformance.wire.TransientFailure;
import java.util.List;
import java.util.Optional;

/** Tells an answer that says nothing about the rule under test from one that breaks it. */
final class InconclusiveReply {

    /** Refusals that only the standing of an account explains; in a fresh account of a control endpoint it explains nothing. */
    private static final List<String> STANDING_CODES = List.of(
            "Forbidden",
            "NoPermission",
            "QuotaExceed",
            "InvalidAccountStatus",
            "InsufficientBalance",
            "RealNameAuthenticationError",
            "InvalidImageName.Duplicated",
            "UserNotInTheWhiteList");

    private InconclusiveReply() {}

    /** The reason why the answer is inconclusive, where it is. */
    static Optional<String> in(Reply reply, boolean exclusiveAccount) {
        boolean standing = !exclusiveAccount && reply instanceof Reply.Refusal refusal && standing(refusal);
        return TransientFailure.is(reply) || standing ? Optional.of(reply.summary()) : Optional.empty();
    }

    private static boolean standing(Reply.Refusal refusal) {
        return STANDING_CODES.stream().anyMatch(refusal.code()::startsWith);
    }
}
