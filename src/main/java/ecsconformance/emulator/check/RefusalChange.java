package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;

/** Changes the refusals of CreateImage. By default it changes none. */
@FunctionalInterface
public interface RefusalChange {

    Seam<RefusalChange> SEAM = new Seam<>("refusals of CreateImage");

    Refusal as(Refusal refusal, CreateImageRequest request);

    /** Another refusal instead of a documented one. */
    static Change<RefusalChange> instead(Refusal documented, Refusal other) {
        return instead((request, n) -> true, documented, other);
    }

    /** Another refusal instead of a documented one, for some requests; the change made last decides. */
    static Change<RefusalChange> instead(Case some, Refusal documented, Refusal other) {
        return SEAM.change(before -> (refusal, request) ->
                refusal.equals(documented) && some.holds(request, 0) ? other : before.as(refusal, request));
    }
}
