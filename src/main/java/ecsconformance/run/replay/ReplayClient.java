package ecsconformance.run.replay;

import ecsconformance.client.EcsClient;
import ecsconformance.client.Sending;
import ecsconformance.result.RecordedExchange;
import ecsconformance.run.cucumber.ExchangeConversion;
import ecsconformance.run.replay.ReplayReplies.UnrecordedCall;
import ecsconformance.wire.Call;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.RequestSigner;
import ecsconformance.wire.SignedCall;
import ecsconformance.wire.TimeAndNonce;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers the calls of one scenario from its recorded exchanges: a call gets the next answer that the same call got then,
 * so equal calls sent at once share their answers in whatever order. One that looks more often than was looked then
 * sees the last state again. A call that was never sent has no answer.
 */
final class ReplayClient implements EcsClient {

    /** The parameters that differ between two sendings of one call, or are not for a record. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("AccessKeyId", "SignatureNonce", "Timestamp", "Signature", "SecurityToken");

    /** Looks beyond the recorded ones: more than any real poll takes, so that a forged record ends, too. */
    private static final int MOST_LOOKS_AGAIN = 1_000;

    private final RequestSigner signer = new RequestSigner();
    private final URI endpoint;
    private final Function<RecordedExchange, Reply> replies;
    private final ReplayTime time;
    private final Map<Asked, Deque<RecordedExchange>> waiting = new HashMap<>();
    private int looksAgain;

    /** A call as far as it is the same at each sending. */
    private record Asked(String operation, Map<String, String> parameters) {
        static Asked of(String operation, Map<String, String> parameters) {
            Map<String, String> lasting = new TreeMap<>(parameters);
            lasting.keySet().removeAll(OF_THE_MOMENT);
            return new Asked(operation, lasting);
        }

        boolean onlyLooks() {
            return Call.isLookUp(operation);
        }
    }

    /**
     * @param exchanges of the scenario, in the order of sending
     * @param replies   the content of an exchange's answer; an {@link UnrecordedCall} where it cannot be told
     */
    ReplayClient(
            URI endpoint,
            List<RecordedExchange> exchanges,
            Function<RecordedExchange, Reply> replies,
            ReplayTime time) {
        this.endpoint = endpoint;
        this.replies = replies;
        this.time = time;
        for (RecordedExchange exchange : exchanges) {
            waiting.computeIfAbsent(Asked.of(exchange.operation(), exchange.parameters()), asked -> new ArrayDeque<>())
                    .add(exchange);
        }
    }

    @Override
    public Exchange send(Sending sending) {
        return send(sign(sending), sending.purpose());
    }

    @Override
    public SignedCall sign(Sending sending) {
        TimeAndNonce stamp = sending.stamp().orElseGet(() -> new TimeAndNonce(Instant.EPOCH, "recorded"));
        return signer.sign(sending.call(), sending.style(), sending.credentials(), endpoint, stamp);
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        RecordedExchange exchange = next(Asked.of(call.call().operation(), call.parameters()));
        time.reach(exchange.startedAt().plusMillis(exchange.durationMs()));
        return ExchangeConversion.sent(exchange, replies.apply(exchange));
    }

    private synchronized RecordedExchange next(Asked asked) {
        Deque<RecordedExchange> answers = waiting.getOrDefault(asked, new ArrayDeque<>());
        if (answers.isEmpty()) {
            throw new UnrecordedCall("the record holds no answer to this call of " + asked.operation());
        }
        if (answers.size() > 1 || !asked.onlyLooks()) {
            return answers.remove();
        }
        if (++looksAgain > MOST_LOOKS_AGAIN) {
            throw new UnrecordedCall("the scenario looks for ever at what the record holds");
        }
        return answers.peek();
    }
}
