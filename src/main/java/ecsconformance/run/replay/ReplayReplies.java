package ecsconformance.run.replay;

import ecsconformance.result.RecordedExchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Reads the answers of recorded exchanges, each once. */
final class ReplayReplies implements Function<RecordedExchange, Reply> {

    private static final String NO_ANSWER = "no answer: ";

    private final ReplyReader reader = new ReplyReader();
    private final Map<String, Reply> read = new ConcurrentHashMap<>();

    @Override
    public Reply apply(RecordedExchange exchange) {
        return read.computeIfAbsent(exchange.id(), id -> reply(exchange));
    }

    /** A problem that kept an answer from being read then keeps it from being read now: the record has its text as far as it went. */
    private Reply reply(RecordedExchange exchange) {
        if (exchange.problem().isPresent()) {
            String problem = exchange.problem().get();
            return exchange.status() == 0
                    ? new Reply.Unanswered(
                            Reply.Cause.BROKEN,
                            problem.startsWith(NO_ANSWER) ? problem.substring(NO_ANSWER.length()) : problem)
                    : new Reply.Unreadable(exchange.status(), problem);
        }
        if (!exchange.whole()) {
            throw new UnrecordedCall("the record does not hold the whole answer of exchange " + exchange.id());
        }
        return reader.read(exchange.status(), exchange.body().getBytes(StandardCharsets.UTF_8));
    }

    /** An evaluation of recorded exchanges came to a call that the record does not answer, so it cannot tell anything. */
    static final class UnrecordedCall extends TestAbortedException {

        private static final long serialVersionUID = 1L;

        UnrecordedCall(String reason) {
            super(reason);
        }
    }
}
