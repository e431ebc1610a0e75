package ecsconformance.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call that was sent and what came back, as evidence: every field but {@code received} is redacted before it gets here.
 *
 * @param id              unique in a run
 * @param url             with its query; of a POST without the form
 * @param parameters      everything sent in query and form, decoded
 * @param status          HTTP status, 0 where there was no answer
 * @param responseHeaders by name as received
 * @param body            the answer's text, cut where it is very long
 * @param reply           for whatever is written
 * @param received        the same as it came, for verdicts alone; no text of it is written anywhere unredacted
 * @param requestId       empty where the answer has none
 * @param curl            a shell line that sends the call again
 */
public record Exchange(
        String id,
        String operation,
        WireStyle style,
        HttpVerb verb,
        String url,
        Map<String, String> parameters,
        int status,
        Map<String, String> responseHeaders,
        String body,
        Reply reply,
        Reply received,
        String requestId,
        String curl,
        Instant startedAt,
        Duration duration) {

    public Exchange {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        responseHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(responseHeaders));
    }

    /** Without what came as it came. */
    @Override
    public String toString() {
        return "Exchange[" + String.join(", ", id, operation, url, body, curl) + ", " + parameters + ", "
                + responseHeaders + ", " + status + ", " + reply + "]";
    }
}
