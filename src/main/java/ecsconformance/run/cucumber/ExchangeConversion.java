package ecsconformance.run.cucumber;

import ecsconformance.result.RecordedExchange;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.time.Duration;
import java.util.Optional;

/** Turns an exchange as the client recorded it into that of the result, which keeps the answer but not its reading, and back. */
public final class ExchangeConversion {

    private ExchangeConversion() {}

    public static RecordedExchange of(Exchange sent) {
        return new RecordedExchange(
                sent.id(),
                sent.operation(),
                sent.style().toString(),
                sent.verb().name(),
                sent.url(),
                sent.parameters(),
                sent.status(),
                sent.responseHeaders(),
                sent.body(),
                problem(sent.reply()),
                sent.requestId(),
                sent.curl(),
                sent.startedAt(),
                sent.duration().toMillis());
    }

    /** An exchange of a result as the client gave it then, with what its answer says. */
    public static Exchange sent(RecordedExchange recorded, Reply reply) {
        return new Exchange(
                recorded.id(),
                recorded.operation(),
                WireStyle.of(recorded.style()),
                HttpVerb.valueOf(recorded.method()),
                recorded.url(),
                recorded.parameters(),
                recorded.status(),
                recorded.headers(),
                recorded.body(),
                reply,
                reply,
                recorded.requestId(),
                recorded.curl(),
                recorded.startedAt(),
                Duration.ofMillis(recorded.durationMs()));
    }

    private static Optional<String> problem(Reply reply) {
        boolean read = reply instanceof Reply.Success || reply instanceof Reply.Refusal;
        return read ? Optional.empty() : Optional.of(reply.summary());
    }
}
