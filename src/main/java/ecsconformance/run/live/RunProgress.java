package ecsconformance.run.live;

import ecsconformance.client.KnownSecrets;
import ecsconformance.contract.Rule;
import ecsconformance.result.RuleVerdict;
import ecsconformance.run.Progress;
import ecsconformance.run.Progress.Phase;
import ecsconformance.run.Progress.ScenarioEnd;
import ecsconformance.run.RunOptions;
import ecsconformance.run.cucumber.ResultAssembly;
import ecsconformance.run.cucumber.ScenarioRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Passes on how far a run has come, and ends it at the first failure that no waiver covers where that is wanted. */
final class RunProgress {

    private final Progress progress;
    private final RunOptions options;
    private final KnownSecrets secrets;
    private final Map<String, String> ruleAt = new HashMap<>();
    private volatile boolean stopped;

    RunProgress(Progress progress, List<Rule> rules, RunOptions options, KnownSecrets secrets) {
        this.progress = progress;
        this.options = options;
        this.secrets = secrets;
        rules.forEach(rule -> rule.scenarios()
                .forEach(scenario -> ruleAt.put(scenario.location(), rule.id().value())));
    }

    void phase(Phase phase) {
        progress.phase(phase);
    }

    /** @param finished the number that have ended, this one among them; asked after it has been told */
    void ended(ScenarioRun run, IntSupplier finished, int total) {
        ScenarioEnd end = ResultAssembly.end(ruleAt.getOrDefault(run.location(), ""), run)
                .redacted(secrets::redacted)
                .with(options.waivers());
        stopped |= options.failFast() && end.verdict() == RuleVerdict.FAILED;
        if (!stopped || end.verdict() != RuleVerdict.INCONCLUSIVE) {
            progress.ended(end);
        }
        progress.at(finished.getAsInt(), total);
    }

    /** Tells whether the first failure has ended the run. */
    boolean isStopped() {
        return stopped;
    }
}
