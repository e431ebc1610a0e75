package ecsconformance.explore;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.TransientFailure;
import ecsconformance.wire.WireStyle;
import java.time.Instant;
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
        BUSY;

        String words() {
            return switch (this) {
                case GRANTED -> "accepted";
                case REFUSED -> "refused";
                case UNREADABLE -> "answered in no documented form";
                case LOST -> "not answered";
                case BUSY -> "not looked at";
            };
        }
    }

    JudgedCall {
        sent = Collections.unmodifiableMap(new LinkedHashMap<>(sent));
    }

    /** The same with its time and the line that sends it again. */
    JudgedCall sent(long from, long to, String line) {
        return new JudgedCall(sent, style, kind, status, code, id, message, format, root, requestId, from, to, line);
    }

    /** Whether the target has looked at the call and told what came of it. */
    boolean isAnswered() {
        return kind != Kind.LOST && kind != Kind.BUSY;
    }

    String words() {
        return switch (kind) {
            case GRANTED -> "accepted with " + status + (id.isEmpty() ? " and no id" : "");
            case REFUSED -> "refused with " + status + " " + code;
            case UNREADABLE -> "answered with " + status + " in no documented form";
            case LOST, BUSY -> kind.words();
        };
    }

    static JudgedCall of(Call call, WireStyle style, Exchange exchange) {
        Instant started = exchange.startedAt();
        long begun = started.getEpochSecond() * 1_000_000_000L + started.getNano();
        return of(
                        call.operation(),
                        call.parameters(),
                        style.toString(),
                        exchange.reply(),
                        exchange.status(),
                        exchange.requestId())
                .sent(begun, begun + exchange.duration().toNanos(), exchange.curl());
    }

    /** The outcome of a call, without its time. */
    static JudgedCall of(
            String operation, Map<String, String> sent, String style, Reply reply, int status, String requestId) {
        boolean granted = reply instanceof Reply.Success;
        Element body = reply instanceof Reply.Success success ? success.body() : Element.branch(Map.of());
        Reply.Refusal refusal = reply instanceof Reply.Refusal it ? it : null;
        return new JudgedCall(
                sent,
                style,
                kind(reply),
                status,
                refusal == null ? "" : refusal.code(),
                granted ? id(operation, body) : "",
                refusal != null && !refusal.message().isBlank(),
                reply instanceof Reply.Success success ? success.format().name() : format(refusal),
                reply instanceof Reply.Success success ? success.root() : refusal == null ? "" : refusal.root(),
                requestId,
                0,
                0,
                "");
    }

    private static String format(Reply.Refusal refusal) {
        return refusal == null ? "" : refusal.format().name();
    }

    private static JudgedCall.Kind kind(Reply reply) {
        if (TransientFailure.isBusy(reply)) {
            return JudgedCall.Kind.BUSY;
        }
        if (TransientFailure.is(reply)) {
            return JudgedCall.Kind.LOST;
        }
        return reply instanceof Reply.Success
                ? JudgedCall.Kind.GRANTED
                : reply instanceof Reply.Refusal ? JudgedCall.Kind.REFUSED : JudgedCall.Kind.UNREADABLE;
    }

    private static String id(String operation, Element body) {
        return switch (operation) {
            case "CreateSnapshot" -> body.onlyText("SnapshotId").orElse("");
            case "RunInstances", "DeleteImage", "DeleteSnapshot", "StopInstance", "StartInstance" -> "";
            default -> body.onlyText("ImageId").orElse("");
        };
    }
}
