package ecsconformance.selftest;

import ecsconformance.contract.Rule;
import ecsconformance.result.Result;
import ecsconformance.run.Progress;
import ecsconformance.run.cucumber.ResultAssembly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the suite against deliberate defects. Against each it runs the rule that owns it, and the others if that one has
 * missed it. It runs all rules against a sample, against pairs of defects, and against the target without any defect.
 */
public final class DetectionRun {

    /** The draws for each pair that is wanted: a pair that was drawn before, or that one rule owns, is drawn again. */
    private static final int MOST_TRIES = 100;

    private final DefectTrials trials;
    private final List<Rule> suite;
    private final Progress progress;
    private final AtomicInteger finished = new AtomicInteger();
    private final Instant startedAt;
    private final Map<KnownDefect, DefectResult> faced = new ConcurrentHashMap<>();
    private final Queue<PairResult> paired = new ConcurrentLinkedQueue<>();
    private volatile Optional<Result> clean = Optional.empty();
    private volatile List<Rule> rules = List.of();
    private volatile List<KnownDefect> defects = List.of();
    private volatile int steps;
    private volatile boolean complete;

    /**
     * @param suite    all rules
     * @param progress told the number of defects and pairs dealt with, the target without any counted as one
     */
    public DetectionRun(DefectTrials trials, List<Rule> suite, Progress progress) {
        this.trials = trials;
        this.suite = List.copyOf(suite);
        this.startedAt = trials.clock().instant();
        this.progress = progress;
    }

    /**
     * Runs them all.
     *
     * @param asked the rules whose detection is in question
     * @param known each owned by a rule of the suite
     * @param sample for so many of them the whole suite is run
     * @param pairs  so many pairs of defects are tried, too
     */
    public DetectionMatrix execute(List<Rule> asked, List<KnownDefect> known, int sample, int pairs)
            throws InterruptedException {
        rules = List.copyOf(asked);
        defects = List.copyOf(known);
        List<KnownDefect> seen =
                defects.stream().filter(defect -> defect.unseen().isEmpty()).toList();
        List<KnownDefect> shuffled = new ArrayList<>(seen);
        Collections.shuffle(shuffled, new Random(trials.options().seed()));
        Set<KnownDefect> sampled = Set.copyOf(shuffled.subList(0, Math.min(sample, shuffled.size())));
        List<List<KnownDefect>> drawn = drawn(seen, pairs);
        steps = 1 + seen.size() + drawn.size();
        // The longest first, so that none of them is waited for alone at the end.
        List<Callable<Object>> work = new ArrayList<>();
        work.add(() -> clean = Optional.of(counted(trials.run(List.of(), suite))));
        seen.forEach(defect -> work.add(() -> faced.put(defect, counted(face(defect, sampled.contains(defect))))));
        DefectTrials.all(work);
        DefectTrials.all(drawn.stream()
                .<Callable<Object>>map(pair -> () -> paired.add(counted(face(pair.get(0), pair.get(1)))))
                .toList());
        complete = true;
        return soFar();
    }

    /** The matrix of what has been tried up to now; incomplete until everything has. */
    public DetectionMatrix soFar() {
        Map<KnownDefect, DefectResult> done = Map.copyOf(faced);
        List<DefectResult> results = defects.stream()
                .flatMap(defect -> defect
                        .unseen()
                        .map(reason ->
                                DefectResult.unobservable(defect.name(), defect.breaks(), defect.owner(), reason))
                        .or(() -> Optional.ofNullable(done.get(defect)))
                        .stream())
                .toList();
        List<PairResult> pairs = paired.stream()
                .sorted(Comparator.comparing(PairResult::first).thenComparing(PairResult::second))
                .toList();
        return DetectionMatrix.of(
                ResultAssembly.suite(trials.contract(), trials.options().version()),
                trials.options().seed(),
                new DetectionMatrix.Runs(clean, results, pairs, complete),
                rules,
                startedAt,
                trials.clock().instant());
    }

    /** Pairs of defects of different owners; fewer than wanted where there are not so many. */
    private List<List<KnownDefect>> drawn(List<KnownDefect> among, int count) {
        boolean possible =
                among.stream().map(KnownDefect::owner).distinct().limit(2).count() == 2;
        Random chance = new Random(trials.options().seed());
        Set<List<KnownDefect>> drawn = new LinkedHashSet<>();
        for (int tries = 0; possible && drawn.size() < count && tries < count * MOST_TRIES; tries++) {
            KnownDefect first = among.get(chance.nextInt(among.size()));
            KnownDefect second = among.get(chance.nextInt(among.size()));
            if (!first.owner().equals(second.owner()) && !drawn.contains(List.of(second, first))) {
                drawn.add(List.of(first, second));
            }
        }
        return List.copyOf(drawn);
    }

    private DefectResult face(KnownDefect defect, boolean whole) {
        List<Rule> owner = suite.stream().filter(rule -> isOwner(rule, defect)).toList();
        List<Result> results = new ArrayList<>();
        results.add(trials.run(List.of(defect.name()), whole ? suite : owner));
        if (!whole && !DefectResult.isFailed(results.get(0), defect.owner())) {
            List<Rule> others =
                    suite.stream().filter(rule -> !isOwner(rule, defect)).toList();
            results.add(trials.run(List.of(defect.name()), others));
        }
        return DefectResult.of(defect.name(), defect.breaks(), defect.owner(), results, whole || results.size() > 1);
    }

    /** Runs the whole suite against both, then the rules that fail beside the owners against each of them alone. */
    private PairResult face(KnownDefect first, KnownDefect second) {
        Result both = trials.run(List.of(first.name(), second.name()), suite);
        List<String> failed = PairResult.failed(both);
        List<Rule> others = suite.stream()
                .filter(rule -> failed.contains(rule.id().value()))
                .filter(rule -> !isOwner(rule, first) && !isOwner(rule, second))
                .toList();
        List<Result> alone = others.isEmpty()
                ? List.of()
                : List.of(trials.run(List.of(first.name()), others), trials.run(List.of(second.name()), others));
        return PairResult.of(faced.get(first), faced.get(second), both, alone);
    }

    private static boolean isOwner(Rule rule, KnownDefect defect) {
        return rule.id().value().equals(defect.owner());
    }

    private <T> T counted(T result) {
        progress.at(finished.incrementAndGet(), steps);
        return result;
    }
}
