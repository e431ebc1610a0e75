package ecsconformance.client;

import ecsconformance.wire.Reply;
import java.util.Optional;

/**
 * Keeps a proxy's own pages apart from the endpoint's answers where calls are not encrypted. There the proxy answers in the
 * endpoint's place, and only an answer in the documented form shows that the endpoint was reached.
 */
record ProxyPages(Proxy proxy) {

    /** That there is no answer, where the one that came is the proxy's or may be. */
    Optional<Reply> instead(Reply reply, int status) {
        if (status == 407) {
            return Optional.of(new Reply.Unanswered(Reply.Cause.PROXY, NoAnswerReason.refusal(proxy, status)));
        }
        return reply instanceof Reply.Unreadable unreadable
                ? Optional.of(new Reply.Unanswered(
                        Reply.Cause.BROKEN,
                        proxy.named() + ", or the endpoint behind it, answers with status " + status + ": "
                                + unreadable.reason() + "; over plain HTTP nobody can tell which of the two, so name"
                                + " the endpoint in NO_PROXY or use https://"))
                : Optional.empty();
    }
}
