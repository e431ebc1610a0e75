package ecsconformance.run.live;

import ecsconformance.result.Result.Resources;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.cucumber.StylePass;
import ecsconformance.run.preflight.Preflight;
import java.util.List;
import java.util.Optional;

/**
 * The state of a run. Each step replaces it as a whole, so a result can be made of it at any moment.
 *
 * @param ledger   the record of what the run has created; empty before it is open
 * @param findings the findings of the preflight; empty before it has ended
 * @param passes   each time through the scenarios
 * @param complete whether all was run and cleaned up
 * @param problem  the reason for which the run is not whole, where that is known
 */
record RunState(
        Optional<OpenLedger> ledger,
        Optional<Preflight.Findings> findings,
        List<StylePass> passes,
        boolean complete,
        Optional<String> problem) {

    static RunState begun(StylePass only) {
        return new RunState(Optional.empty(), Optional.empty(), List.of(only), false, Optional.empty());
    }

    RunState withLedger(OpenLedger opened) {
        return new RunState(Optional.of(opened), findings, passes, complete, problem);
    }

    RunState withFindings(Preflight.Findings found, List<StylePass> planned) {
        return new RunState(ledger, Optional.of(found), List.copyOf(planned), complete, problem);
    }

    /** @param why empty where nothing is missing */
    RunState ended(Optional<String> why) {
        return new RunState(ledger, findings, passes, why.isEmpty(), why);
    }

    RunState broken(String why) {
        return new RunState(ledger, findings, passes, complete, Optional.of(why));
    }

    /** The reason why the result made of this is not whole; empty if it is. */
    Optional<String> incompleteness() {
        return problem.or(() -> complete ? Optional.empty() : Optional.of("the run was interrupted"));
    }

    Resources resources() {
        return ledger.map(OpenLedger::resources).orElse(new Resources(0, 0, List.of()));
    }

    /** The number of scenarios that have ended, in all passes. */
    int finished() {
        return passes.stream().mapToInt(pass -> pass.log().finished()).sum();
    }

    boolean hasInterruptions() {
        return passes.stream().anyMatch(pass -> pass.log().hasInterruptions());
    }
}
