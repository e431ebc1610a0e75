package ecsconformance.explore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call as it was sent and what came back.
 *
 * @param sent    the operation's own parameters
 * @param style   for example {@code v1 GET JSON}
 * @param code    of a refusal
 * @param id      of what was made; empty where nothing was
 * @param message whether a refusal has one
 * @param root    of an answer in XML
 * @param begun   nanoseconds of the target's clock of calls; only their order means something
 * @param curl    a shell line that sends it again
 */
record JudgedCall(
        Map<String, String> sent,
        String style,
        Kind kind,
        int status,
        String code,
        String id,
        boolean message,
        String format,
        String root,
        String requestId,
        long begun,
        long ended,
        String curl) {

    /** The kind of an answer. A target that answers BUSY did not look at the call. */
    enum Kind {
        GRANTED,
        REFUSED,
        UNREADABLE,
        LOST,
        BUSY
    }

    JudgedCall {
        sent = Collections.unmodifiableMap(new LinkedHashMap<>(sent));
    }

    /** The same with its time and the line that sends it again. */
    JudgedCall sent(long from, long to, String line) {
        return new JudgedCall(sent, style, kind, status, code, id, message, format, root, requestId, from, to, line);
    }

    String words() {
        return switch (kind) {
            case GRANTED -> "accepted with " + status + (id.isEmpty() ? " and no id" : "");
            case REFUSED -> "refused with " + status + " " + code;
            case UNREADABLE -> "answered with " + status + " in no documented form";
            case LOST -> "not answered";
            case BUSY -> "not looked at";
        };
    }
}
