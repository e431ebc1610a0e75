package ecsconformance.selftest;

import ecsconformance.contract.Contract;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.result.Result;
import ecsconformance.run.RunOptions;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Selection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Runs rules against targets with deliberate defects.
 *
 * @param targets the target whose accounts have the defects of these names
 * @param options whose seed also draws samples
 */
public record DefectTrials(
        Function<List<String>, Target> targets,
        Contract contract,
        RunOptions options,
        Clock clock,
        RandomGenerator random) {

    /** The number of runs at once. Each has threads of its own, and waits for an image most of its time. */
    private static final int LANES = 4;

    Result run(List<String> names, Collection<Rule> chosen) {
        List<Rule> rules = List.copyOf(chosen);
        return new SuiteRun(
                        targets.apply(names),
                        JudgedEdition.stated(contract, rules),
                        rules,
                        Selection.everything(),
                        options,
                        clock,
                        random,
                        (done, total) -> {})
                .execute();
    }

    /** Does all of it, some at a time. */
    static void all(List<Callable<Object>> work) throws InterruptedException {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            for (Future<Object> done : lanes.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the suite could not be run", failed.getCause());
        } finally {
            lanes.shutdownNow();
        }
    }
}
