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
import java.util.List;
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

    /** @param served the ways of travelling that the target understands */
    static JudgedCall of(Call call, WireStyle style, Exchange exchange, List<WireStyle> served) {
        Instant started = exchange.startedAt();
        long begun = started.getEpochSecond() * 1_000_000_000L + started.getNano();
        JudgedCall it = of(call.operation(), call.parameters(), style.toString(), exchange.reply(), exchange.status());
        // A request too long for a URL travels by POST, which the target need not serve.
        boolean unserved = exchange.verb() != style.verb()
                && (it.code.equals("UnsupportedHTTPMethod") || !served.contains(style.with(exchange.verb())));
        return new JudgedCall(
                it.sent,
                it.style,
                unserved ? Kind.BUSY : it.kind,
                it.status,
                it.code,
                it.id,
                it.message,
                it.format,
                it.root,
                it.requestId,
                begun,
                begun + exchange.duration().toNanos(),
                exchange.curl());
    }

    /** The outcome of a call, without its time. A RequestId is the answer's own; one in a header is none. */
    static JudgedCall of(String operation, Map<String, String> sent, String style, Reply reply, int status) {
        if (reply instanceof Reply.Success it) {
            String id = id(operation, it.body());
            String requestId = it.requestId().orElse("");
            String format = it.format().name();
            return new JudgedCall(
                    sent, style, Kind.GRANTED, status, "", id, false, format, it.root(), requestId, 0, 0, "");
        }
        if (reply instanceof Reply.Refusal it) {
            boolean message = !it.message().isBlank();
            String requestId = it.requestId().orElse("");
            String format = it.format().name();
            return new JudgedCall(
                    sent, style, kind(it), status, it.code(), "", message, format, it.root(), requestId, 0, 0, "");
        }
        return new JudgedCall(sent, style, kind(reply), status, "", "", false, "", "", "", 0, 0, "");
    }

    private static Kind kind(Reply reply) {
        if (TransientFailure.isBusy(reply)) {
            return Kind.BUSY;
        }
        if (TransientFailure.is(reply)) {
            return Kind.LOST;
        }
        return reply instanceof Reply.Refusal ? Kind.REFUSED : Kind.UNREADABLE;
    }

    private static String id(String operation, Element body) {
        return switch (operation) {
            case "CreateSnapshot" -> body.onlyText("SnapshotId").orElse("");
            case "RunInstances", "DeleteImage", "DeleteSnapshot", "StopInstance", "StartInstance" -> "";
            default -> body.onlyText("ImageId").orElse("");
        };
    }
}
