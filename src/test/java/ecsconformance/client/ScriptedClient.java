package ecsconformance.client;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignedCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers each call as it is told to, without any connection, and keeps what was sent and when. */
public final class ScriptedClient implements EcsClient {

    /** An answer and its headers. */
    public record Said(Reply reply, Map<String, String> headers) {

        public static Said of(int status, String body) {
            return new Said(new ReplyReader().read(status, body.getBytes(StandardCharsets.UTF_8)), Map.of());
        }

        public static Said nothing(Reply.Cause cause) {
            return new Said(new Reply.Unanswered(cause, "nothing came"), Map.of());
        }

        public Said with(String header, String value) {
            return new Said(reply, Map.of(header, value));
        }
    }

    private final Function<Sending, Said> script;
    private final Clock clock;
    private final List<Sending> sent = new ArrayList<>();

    public ScriptedClient(Function<Sending, Said> script, Clock clock) {
        this.script = script;
        this.clock = clock;
    }

    public List<Sending> sent() {
        return sent;
    }

    @Override
    public Exchange send(Sending sending) {
        sent.add(sending);
        Said said = script.apply(sending);
        return new Exchange(
                "x" + sent.size(),
                sending.call().operation(),
                sending.style(),
                HttpVerb.GET,
                "http://127.0.0.1/",
                sending.call().parameters(),
                said.reply() instanceof Reply.Unanswered ? 0 : 200,
                said.headers(),
                "",
                said.reply(),
                said.reply(),
                "",
                "",
                clock.instant(),
                Duration.ZERO);
    }

    @Override
    public SignedCall sign(Sending sending) {
        return new SignedCall(
                sending.call(),
                sending.style(),
                HttpVerb.GET,
                URI.create("http://127.0.0.1/"),
                Map.of("Accept", Format.JSON.name()),
                "",
                Map.of("AccessKeyId", sending.credentials().accessKeyId()));
    }

    @Override
    public Exchange send(SignedCall call, String purpose) {
        return send(new Sending(call.call(), call.style(), TestClient.KEYS, purpose));
    }
}
