package ecsconformance.explore;

import ecsconformance.wire.Call;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.PassingTrouble;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.time.Instant;
import java.util.Map;

/** Takes from an exchange what is judged of it. */
final class Hearing {

    private Hearing() {}

    static Heard of(Call call, WireStyle style, Exchange exchange) {
        Reply reply = exchange.reply();
        Instant started = exchange.startedAt();
        long begun = started.getEpochSecond() * 1_000_000_000L + started.getNano();
        Heard.Kind kind = kind(reply);
        boolean granted = reply instanceof Reply.Success;
        Element body = reply instanceof Reply.Success success ? success.body() : Element.branch(Map.of());
        Reply.Refusal refusal = reply instanceof Reply.Refusal it ? it : null;
        return new Heard(
                call.parameters(),
                style.toString(),
                kind,
                exchange.status(),
                refusal == null ? "" : refusal.code(),
                granted ? id(call.operation(), body) : "",
                refusal != null && !refusal.message().isBlank(),
                reply instanceof Reply.Success success ? success.format().name() : format(refusal),
                reply instanceof Reply.Success success ? success.root() : refusal == null ? "" : refusal.root(),
                exchange.requestId(),
                begun,
                begun + exchange.duration().toNanos(),
                exchange.curl());
    }

    private static String format(Reply.Refusal refusal) {
        return refusal == null ? "" : refusal.format().name();
    }

    private static Heard.Kind kind(Reply reply) {
        if (PassingTrouble.isBusy(reply)) {
            return Heard.Kind.BUSY;
        }
        if (PassingTrouble.is(reply)) {
            return Heard.Kind.LOST;
        }
        return reply instanceof Reply.Success
                ? Heard.Kind.GRANTED
                : reply instanceof Reply.Refusal ? Heard.Kind.REFUSED : Heard.Kind.UNREADABLE;
    }

    private static String id(String operation, Element body) {
        return switch (operation) {
            case "CreateSnapshot" -> body.onlyText("SnapshotId").orElse("");
            case "RunInstances", "DeleteImage", "DeleteSnapshot", "StopInstance", "StartInstance" -> "";
            default -> body.onlyText("ImageId").orElse("");
        };
    }
}
