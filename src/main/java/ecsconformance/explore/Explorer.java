package ecsconformance.explore;

import ecsconformance.contract.Contract;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.result.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Searches a target for answers that no reading of the page allows. */
public final class Explorer {

    private static final int MOST_FINDINGS = 40;

    private final Access access;
    private final Oracle oracle;
    private final String endpoint;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, Set<String>> known;
    private volatile Optional<Supplier<Exploration>> soFar = Optional.empty();

    /** @param shown the readings that a result of the same target shows */
    public Explorer(Access access, Contract contract, String endpoint, Map<String, Set<String>> shown) {
        this.access = access;
        this.known = Map.copyOf(shown);
        this.oracle = new Oracle(contract);
        this.endpoint = endpoint;
    }

    /** A trial, how it went and how it is judged. */
    record Judged(ExplorationRecord recording, Judge.Verdict verdict) {}

    /**
     * Tries all that the budget has room for.
     *
     * @param budget      requests, not counting those that only look or repeat what diverged
     * @param untilTheEnd false to stop at the first finding
     */
    public Exploration explore(long seed, int budget, boolean untilTheEnd) {
        Map<Fixture, String> missing = access.control() ? Map.of() : missing();
        Trials trials = new Trials(seed, budget, access.styles().size(), access.control(), missing.keySet());
        List<Judged> judged = Collections.synchronizedList(new ArrayList<>());
        List<ExplorationFinding> found = new ArrayList<>();
        soFar = Optional.of(() -> exploration(seed, budget, trials, List.copyOf(judged), List.of(), missing.values()));
        BoundReadings.ReadingChanges changes = new BoundReadings.ReadingChanges();
        int together = Math.max(1, access.limits().concurrency());
        List<Trial> all = trials.all();
        ExecutorService threads = Executors.newFixedThreadPool(together);
        try {
            for (int from = 0; from < all.size() && (untilTheEnd || !hasFinding(found)); from += together) {
                List<Judged> some = carriedOut(all.subList(from, Math.min(all.size(), from + together)), threads);
                some.addAll(changed(some, changes));
                judged.addAll(some);
                if (!untilTheEnd) {
                    found.addAll(new Shrinking.FindingShrinker(access, this::carriedOut).of(some, 1));
                }
            }
            if (untilTheEnd || !hasFinding(found)) {
                List<Judged> more = carriedOut(changes.twice(trials.left()), threads);
                more.addAll(changed(more, changes));
                judged.addAll(more);
                found.addAll(
                        untilTheEnd ? List.of() : new Shrinking.FindingShrinker(access, this::carriedOut).of(more, 1));
            }
        } finally {
            threads.shutdownNow();
        }
        if (untilTheEnd) {
            found.addAll(new Shrinking.FindingShrinker(access, this::carriedOut).of(judged, MOST_FINDINGS));
        }
        return exploration(seed, budget, trials, judged, found, missing.values());
    }

    /** What a search that has not ended has found up to now, nothing of it shrunk; empty where it has not begun. */
    public Optional<Exploration> soFar(Contract contract) {
        return soFar.map(it -> again(contract, it.get()));
    }

    /** The fixtures that cannot be had, with the reason. Without a control endpoint some are missing. */
    private Map<Fixture, String> missing() {
        Map<Fixture, String> missing = new TreeMap<>();
        for (Fixture fixture : Factors.load().fixtures()) {
            Arranged arranged = access.fixtures().arrange(List.of(fixture));
            if (arranged instanceof Arranged.Unavailable unavailable) {
                missing.put(fixture, unavailable.reason());
            } else {
                access.fixtures().release((Arranged.Complete) arranged);
            }
        }
        return missing;
    }

    private static boolean hasFinding(List<ExplorationFinding> found) {
        return found.stream().anyMatch(it -> it.steady() && !it.clauses().isEmpty());
    }

    /** The readings of the page that a result of the target shows, by their situations. */
    public static Map<String, Set<String>> shown(Contract contract, Result result) {
        return new ResultReadings(new Oracle(contract)).of(result);
    }

    /** Sends a finding again, and tells whether it still diverges in the same way. */
    public boolean replay(ExplorationFinding finding) {
        Judge.Verdict before = Judge.judge(oracle, known, finding.recording());
        Judged now = carriedOut(finding.recording().trial());
        return before.divergence().isPresent()
                && now.verdict()
                        .divergence()
                        .filter(before.divergence().get()::isLike)
                        .isPresent();
    }

    /** Judges what was recorded once more, without any target. */
    public static Exploration again(Contract contract, Exploration earlier) {
        Oracle oracle = new Oracle(contract);
        List<ExplorationFinding> found = new ArrayList<>();
        for (ExplorationRecord recording : earlier.recordings()) {
            Judge.Verdict verdict = Judge.judge(oracle, earlier.shown(), recording);
            verdict.divergence().ifPresent(it -> found.add(ExplorationFinding.finding(recording, it, false, 1)));
        }
        return new Exploration(
                earlier.schemaVersion(),
                earlier.endpoint(),
                earlier.run(),
                earlier.seed(),
                earlier.budget(),
                earlier.requests(),
                earlier.pairs(),
                earlier.triples(),
                earlier.sequences(),
                earlier.races(),
                earlier.worlds(),
                earlier.order(),
                earlier.readings(),
                earlier.shown(),
                ExplorationFinding.named("F", ExplorationFinding.documented(found, true)),
                ExplorationFinding.named("U", ExplorationFinding.documented(found, false)),
                List.of(),
                earlier.inconclusive(),
                earlier.leaked(),
                earlier.recordings());
    }

    private List<Judged> carriedOut(List<Trial> trials, ExecutorService threads) {
        return CallSender.atOnce(
                threads,
                trials.stream()
                        .<Callable<Judged>>map(trial -> () -> carriedOut(trial))
                        .toList());
    }

    private Judged carriedOut(Trial trial) {
        ExplorationRecord recording = TrialRun.of(access, trial, numbers.incrementAndGet());
        sent.addAndGet(recording.requests());
        return new Judged(recording, Judge.judge(oracle, known, recording));
    }

    /** Carries two trials out in one account where they show different readings in the same situation. */
    private List<Judged> changed(List<Judged> some, BoundReadings.ReadingChanges changes) {
        return some.stream()
                .flatMap(one ->
                        changes.after(one.recording().trial(), one.verdict().shown()).stream())
                .toList()
                .stream()
                .map(this::carriedOut)
                .toList();
    }

    private Exploration exploration(
            long seed,
            int budget,
            Trials trials,
            List<Judged> judged,
            List<ExplorationFinding> found,
            Collection<String> missing) {
        Set<String> order = new TreeSet<>();
        Set<String> readings = new TreeSet<>();
        Set<String> unclear = new LinkedHashSet<>(missing);
        int worlds = 1;
        for (Judged one : judged) {
            order.addAll(one.verdict().order());
            readings.addAll(one.verdict().readings());
            worlds = Math.max(worlds, one.verdict().worlds());
            if (!one.verdict().unclear().isEmpty()) {
                unclear.add(one.verdict().unclear());
            }
        }
        List<ExplorationFinding> steady =
                found.stream().filter(ExplorationFinding::steady).toList();
        return new Exploration(
                Exploration.SCHEMA_VERSION,
                endpoint,
                access.run(),
                seed,
                budget,
                sent.get(),
                trials.pairs(),
                trials.triples(),
                count(judged, "sequence"),
                count(judged, "race"),
                worlds,
                List.copyOf(order),
                List.copyOf(readings),
                known,
                ExplorationFinding.named("F", ExplorationFinding.documented(steady, true)),
                ExplorationFinding.named("U", ExplorationFinding.documented(steady, false)),
                ExplorationFinding.named(
                        "N", found.stream().filter(it -> !it.steady()).toList()),
                List.copyOf(unclear),
                List.of(),
                judged.stream().map(Judged::recording).toList());
    }

    private static int count(List<Judged> judged, String kind) {
        return (int) judged.stream()
                .filter(it -> it.recording().trial().kind().equals(kind))
                .count();
    }
}
