package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.result.Result;
import ecsconformance.run.replay.Prover;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that tests the checks of a finished run. */
final class ProveOption {

    @Option(
            names = "--prove",
            description = "after the run, change one fact of the recorded answers at a time, and name each check that"
                    + " does not notice; this sends nothing")
    private boolean wanted;

    /** @param rules the chosen ones */
    Result proven(Result result, List<Rule> rules) {
        return wanted ? result.with(new Prover(rules).prove(result)) : result;
    }
}
