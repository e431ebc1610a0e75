package ecsconformance.run;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.result.DefectResult;
import ecsconformance.result.DetectionMatrix;
import ecsconformance.result.Result;
import ecsconformance.target.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Runs the suite against deliberate defects: of each only the rule that owns it, the others where that one has missed it,
 * and everything for a sample; and against the target without any defect as a whole.
 */
public final class DetectionRun {

    /** Runs at once. Each has threads of its own, and most of its time it waits for an image. */
    private static final int LANES = 4;

    private final Function<List<String>, Target> targets;
    private final Contract contract;
    private final List<Rule> suite;
    private final RunOptions options;
    private final Clock clock;
    private final RandomGenerator random;
    private final Progress progress;
    private final AtomicInteger finished = new AtomicInteger();

    /**
     * @param targets  the target whose accounts have the defects of these names
     * @param suite    all rules
     * @param options  whose seed also draws the sample
     * @param progress told the number of defects dealt with, the target without any counted as one
     */
    public DetectionRun(
            Function<List<String>, Target> targets,
            Contract contract,
            List<Rule> suite,
            RunOptions options,
            Clock clock,
            RandomGenerator random,
            Progress progress) {
        this.targets = targets;
        this.contract = contract;
        this.suite = List.copyOf(suite);
        this.options = options;
        this.clock = clock;
        this.random = random;
        this.progress = progress;
    }

    /**
     * Runs them all.
     *
     * @param asked   the rules whose detection is in question
     * @param defects each owned by a rule of the suite
     * @param sample  for so many of them the whole suite is run
     */
    public DetectionMatrix execute(List<Rule> asked, List<KnownDefect> defects, int sample)
            throws InterruptedException {
        Instant startedAt = clock.instant();
        Set<KnownDefect> sampled = sample(defects, sample);
        List<Callable<DefectResult>> work = new ArrayList<>();
        defects.forEach(defect -> work.add(() -> counted(face(defect, sampled.contains(defect)), defects.size())));
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            // The longest first, so that none of them is waited for alone at the end.
            Future<Result> clean = lanes.submit(() -> counted(run(List.of(), suite), defects.size()));
            List<DefectResult> results = new ArrayList<>();
            for (Future<DefectResult> result : lanes.invokeAll(work)) {
                results.add(result.get());
            }
            return DetectionMatrix.of(clean.get(), results, asked, startedAt, clock.instant());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the suite could not be run", failed.getCause());
        } finally {
            lanes.shutdownNow();
        }
    }

    private Set<KnownDefect> sample(List<KnownDefect> defects, int size) {
        List<KnownDefect> shuffled = new ArrayList<>(defects);
        Collections.shuffle(shuffled, new Random(options.seed()));
        return new HashSet<>(shuffled.subList(0, Math.min(size, shuffled.size())));
    }

    private DefectResult face(KnownDefect defect, boolean whole) {
        List<Rule> owner = suite.stream().filter(rule -> isOwner(rule, defect)).toList();
        List<Result> results = new ArrayList<>();
        results.add(run(List.of(defect.name()), whole ? suite : owner));
        if (!whole && !DefectResult.isFailed(results.get(0), defect.owner())) {
            List<Rule> others =
                    suite.stream().filter(rule -> !isOwner(rule, defect)).toList();
            results.add(run(List.of(defect.name()), others));
        }
        return DefectResult.of(defect.name(), defect.breaks(), defect.owner(), results, whole || results.size() > 1);
    }

    private static boolean isOwner(Rule rule, KnownDefect defect) {
        return rule.id().value().equals(defect.owner());
    }

    private Result run(List<String> defects, Collection<Rule> rules) {
        return new SuiteRun(
                        targets.apply(defects),
                        contract,
                        List.copyOf(rules),
                        Selection.everything(),
                        options,
                        clock,
                        random,
                        (done, total) -> {})
                .execute();
    }

    private <T> T counted(T result, int defects) {
        progress.at(finished.incrementAndGet(), defects + 1);
        return result;
    }
}
