package ecsconformance.result;

import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Reads one exchange; what its answer says is read again, so a verdict can be recomputed from the record alone. */
final class ExchangeReader {

    private ExchangeReader() {}

    static Exchange read(Place exchange) throws UnreadableResult {
        Place request = exchange.object("request");
        Place response = exchange.object("response");
        int status = (int) Math.min(response.count("status"), Integer.MAX_VALUE);
        String body = response.text("body");
        return new Exchange(
                exchange.text("id"),
                exchange.text("operation"),
                exchange.converted("style", ExchangeReader::style, "a style such as v1 GET JSON"),
                request.converted("method", HttpVerb::valueOf, "GET or POST"),
                request.text("url"),
                request.map("parameters", text -> text, "a text"),
                status,
                response.map("headers", text -> text, "a text"),
                body,
                reply(response, status, body),
                exchange.optionalText("requestId").orElse(""),
                exchange.text("curl"),
                exchange.instant("startedAt"),
                Duration.ofMillis(exchange.count("durationMs")));
    }

    private static Reply reply(Place response, int status, String body) throws UnreadableResult {
        if (status != 0) {
            return new ReplyReader().read(status, body.getBytes(StandardCharsets.UTF_8));
        }
        Reply.Cause cause = response.optionalText("cause").isEmpty()
                ? Reply.Cause.BROKEN
                : response.converted("cause", ExchangeReader::cause, "unreachable, tls, timeout or broken");
        return new Reply.Unanswered(cause, response.optionalText("problem").orElse("none was recorded"));
    }

    private static Reply.Cause cause(String word) {
        return Reply.Cause.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static WireStyle style(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException(text);
        }
        return new WireStyle(
                SignatureVersion.valueOf(words[0].toUpperCase(Locale.ROOT)),
                HttpVerb.valueOf(words[1]),
                Format.valueOf(words[2]));
    }
}
