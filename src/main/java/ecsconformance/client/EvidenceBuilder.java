package ecsconformance.client;

import ecsconformance.client.HttpTransport.HttpAnswer;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.ReplyReader;
import ecsconformance.wire.SignedCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the evidence of a call: everything redacted, everything bounded. */
final class EvidenceBuilder {

    /** The most characters kept of a body. */
    static final int LONGEST_BODY = 64 * 1024;
    /** The characters kept of a longer one, which nobody can evaluate again anyway. */
    static final int LONGEST_PART = 4 * 1024;

    private static final int MOST_HEADERS = 64;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_VALUE = 2048;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final Set<String> SECRET_PARAMETERS = Set.of("Signature", "SecurityToken");
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "x-acs-security-token", "x-acs-signature");

    private final ReplyReader reader;

    EvidenceBuilder(ReplyReader reader) {
        this.reader = reader;
    }

    /** The facts that are known of a call besides the call itself. */
    record Circumstances(String id, boolean fresh, Instant startedAt, Duration duration, Redaction redaction) {}

    Exchange record(SignedCall call, Optional<HttpAnswer> answer, Reply reply, Circumstances known) {
        Redaction redaction = known.redaction();
        Reply clean = redaction.reply(reply);
        return new Exchange(
                known.id(),
                redaction.text(call.call().operation()),
                call.style(),
                call.verb(),
                url(call.uri(), redaction),
                redaction.values(call.parameters(), SECRET_PARAMETERS),
                answer.map(HttpAnswer::status).orElse(0),
                answer.map(received -> headers(received, redaction)).orElse(Map.of()),
                answer.map(received -> body(received, reply.equals(clean), redaction))
                        .orElse(""),
                clean,
                reply,
                requestId(clean, answer, redaction),
                redaction.text(CurlLine.of(call, known.fresh())),
                known.startedAt(),
                known.duration());
    }

    private static String url(URI uri, Redaction redaction) {
        String url = uri.toString();
        int query = url.indexOf('?');
        if (query < 0) {
            return redaction.text(url);
        }
        return redaction.text(url.substring(0, query + 1)
                + Arrays.stream(url.substring(query + 1).split("&", -1))
                        .map(EvidenceBuilder::pair)
                        .collect(Collectors.joining("&")));
    }

    private static String pair(String pair) {
        String name = pair.substring(0, pair.indexOf('=') < 0 ? pair.length() : pair.indexOf('='));
        return SECRET_PARAMETERS.contains(name) ? name + "=" + Redaction.REDACTED : pair;
    }

    private static Map<String, String> headers(HttpAnswer answer, Redaction redaction) {
        Map<String, String> headers = new LinkedHashMap<>();
        int length = 0;
        for (Map.Entry<String, String> header : answer.headers()) {
            String name = cut(redaction.text(header.getKey()), LONGEST_NAME);
            length += name.length() + Math.min(header.getValue().length(), LONGEST_VALUE);
            if (length > LONGEST_HEADERS || (headers.size() == MOST_HEADERS && !headers.containsKey(name))) {
                continue;
            }
            String value = SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                    ? Redaction.REDACTED
                    : redaction.text(header.getValue());
            headers.merge(name, cut(value, LONGEST_VALUE), (one, two) -> cut(one + ", " + two, LONGEST_VALUE));
        }
        return headers;
    }

    private String body(HttpAnswer answer, boolean harmless, Redaction redaction) {
        String text = redaction.body(new String(answer.body(), StandardCharsets.UTF_8));
        if (!harmless) {
            // A secret may still hide behind escapes of JSON or XML, which only reading resolves.
            Reply again = reader.read(answer.status(), text.getBytes(StandardCharsets.UTF_8));
            if (!redaction.reply(again).equals(again)) {
                return Redaction.REDACTED;
            }
        }
        return text.length() <= LONGEST_BODY
                ? text
                : text.substring(0, LONGEST_PART) + "\n(cut after " + LONGEST_PART + " characters)";
    }

    private static String requestId(Reply reply, Optional<HttpAnswer> answer, Redaction redaction) {
        Optional<String> inBody = Optional.empty();
        if (reply instanceof Reply.Success success) {
            inBody = success.requestId();
        } else if (reply instanceof Reply.Refusal refusal) {
            inBody = refusal.requestId();
        }
        return cut(
                inBody.orElseGet(() -> redaction.text(answer.map(received -> received.header("x-acs-request-id"))
                        .orElse(""))),
                LONGEST_NAME);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
