package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.gateway.AnswerChange.coded;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.gateway.AnswerChange;
import ecsconformance.emulator.gateway.Outgoing;
import java.util.List;

/** Deliberate defects that the rules {@code action.*} catch. */
final class ActionDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("action.unknown-is-an-error", "an unknown action is an internal error", "action.value",
            coded("InvalidAction.NotFound", answer -> answer.withStatus(500))),
        of(
            "action.left-out-is-an-error",
            "a request without an action is an internal error",
            "action.left-out",
            AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                Outgoing so = before.as(answer, request, sent);
                return request.action().isEmpty() ? so.withStatus(500) : so;
            })));
    // spotless:on

    private ActionDefects() {}
}
