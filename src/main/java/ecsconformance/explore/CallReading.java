package ecsconformance.explore;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Reply;
import ecsconformance.wire.TransientFailure;
import ecsconformance.wire.WireStyle;
import java.time.Instant;
import java.util.Map;

/** Takes from an exchange what is judged of it. */
final class CallReading {

    private CallReading() {}

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
