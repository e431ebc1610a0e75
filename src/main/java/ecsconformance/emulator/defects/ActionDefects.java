package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.defects.AnswerChanges.ACTION;
import static ecsconformance.emulator.gateway.AnswerChange.coded;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.gateway.AnswerChange;
import ecsconformance.emulator.gateway.AnswerChange.Outgoing;
import ecsconformance.emulator.gateway.Gateway;
import java.util.List;
import java.util.function.Predicate;

/** Deliberate defects that the rules {@code action.*} catch. */
final class ActionDefects {

    // spotless:off
    static final List<Defect> ALL = List.of(
        of("action.unknown-is-an-error", "an unknown action is refused with the status 500", "action.value",
            coded("InvalidAction.NotFound", answer -> answer.withStatus(500))),
        alike("action.begins-like", "an action need only begin like CreateImage", sent -> sent.startsWith(ACTION)),
        alike("action.part-of", "a part of CreateImage is enough as an action",
            sent -> sent.length() > "Create".length() && ACTION.startsWith(sent)),
        alike("action.holds", "an action need only hold CreateImage", sent -> sent.endsWith(ACTION)),
        of("action.left-out-is-an-error", "a request without an action is refused with the status 500",
            "action.left-out",
            AnswerChange.SEAM.change(before -> (answer, request, sent) -> {
                Outgoing so = before.as(answer, request, sent);
                return request.action().isEmpty() ? so.withStatus(500) : so;
            })));
    // spotless:on

    private static Defect alike(String name, String breaks, Predicate<String> alike) {
        return of(
                name,
                breaks,
                "action.value",
                Gateway.NAMED_ACTION.change(before -> sent -> before.apply(alike.test(sent) ? ACTION : sent)));
    }

    private ActionDefects() {}
}
