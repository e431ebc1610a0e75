package ecsconformance.result;

import ecsconformance.wire.Call;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One call that was sent and what came back, as recorded; nothing in it is secret. It stands beside
 * {@link ecsconformance.wire.Exchange} because it is read from files too, in which a style or method may be one that this
 * version does not know, and because it must not hold the answer as it was read, which may be many times larger.
 *
 * @param id         unique in a run
 * @param style      the style of the call, for example {@code v3 POST XML}
 * @param method     {@code GET} or {@code POST}
 * @param url        with its query; of a POST without the form
 * @param parameters everything sent in query and form, decoded
 * @param status     HTTP status, 0 where there was no answer
 * @param headers    of the answer, by name as received
 * @param body       the answer's text, cut where it is very long
 * @param problem    the reason for which there is no readable answer; empty where there is one
 * @param requestId  empty where the answer has none
 * @param curl       a shell line that sends the call again
 * @param durationMs from sending to the end of the answer, in milliseconds
 */
public record RecordedExchange(
        String id,
        String operation,
        String style,
        String method,
        String url,
        Map<String, String> parameters,
        int status,
        Map<String, String> headers,
        String body,
        Optional<String> problem,
        String requestId,
        String curl,
        Instant startedAt,
        long durationMs) {

    /** The mark with which the client ends a body that it cut. */
    private static final Pattern CUT = Pattern.compile("\\n\\(cut after \\d+ characters\\)$");

    public RecordedExchange {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Tells whether it only looked at what is there. */
    public boolean isLookUp() {
        return Call.isLookUp(operation);
    }

    public RecordedExchange renamed(String other) {
        return new RecordedExchange(
                other,
                operation,
                style,
                method,
                url,
                parameters,
                status,
                headers,
                body,
                problem,
                requestId,
                curl,
                startedAt,
                durationMs);
    }

    /**
     * Tells whether the body is all of the answer: it may have been cut for its length, or withheld for a secret in it.
     */
    public boolean whole() {
        return !CUT.matcher(body.substring(Math.max(0, body.length() - 64))).find() && !body.equals("<redacted>");
    }
}
