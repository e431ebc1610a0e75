package ecsconformance.explore;

import ecsconformance.contract.Contract;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.result.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
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
    private final LateListings late;
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
        this.late = new LateListings(access);
    }

    /**
     * Tries all that the budget has room for.
     *
     * @param budget      requests, not counting those that only look or repeat what diverged
     * @param untilTheEnd false to stop at the first finding
     */
    public Exploration explore(long seed, int budget, boolean untilTheEnd) {
        Map<Fixture, String> missing = access.control() ? Map.of() : missing();
        Trials trials = new Trials(seed, budget, access.styles().size(), access.control(), missing.keySet());
        Map<Long, JudgedTrial> judged = new ConcurrentSkipListMap<>();
        List<ExplorationFinding> found = new ArrayList<>();
        soFar = Optional.of(() -> exploration(seed, budget, trials, judged.values(), List.of(), missing.values()));
        BoundReadings.ReadingChanges changes = new BoundReadings.ReadingChanges();
        FindingShrinker shrinker = new FindingShrinker(access, this::carriedOut);
        List<Trial> all = trials.all();
        int threads = Math.max(1, access.limits().concurrency());
        int some = untilTheEnd ? Math.max(1, all.size()) : threads;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int from = 0; from <= all.size() && (untilTheEnd || !hasFinding(found)); from += some) {
                boolean last = from + some > all.size();
                List<JudgedTrial> now =
                        tried(all.subList(from, last ? all.size() : from + some), changes, judged, pool);
                if (last) {
                    now.addAll(tried(changes.twice(trials.left()), changes, judged, pool));
                }
                found.addAll(untilTheEnd ? List.of() : shrinker.of(now, 1));
            }
        } finally {
            pool.shutdownNow();
        }
        found.addAll(untilTheEnd ? shrinker.of(judged.values(), MOST_FINDINGS) : List.of());
        return exploration(seed, budget, trials, judged.values(), found, missing.values());
    }

    /** The findings up to now of a search that has not ended, none of them shrunk; empty where it has not begun. */
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

    /** The readings of the page that a result of the target shows, by their situations. */
    public static Map<String, Set<String>> shown(Contract contract, Result result) {
        return new ResultReadings(new Oracle(contract)).of(result);
    }

    private static boolean hasFinding(List<ExplorationFinding> found) {
        return found.stream().anyMatch(it -> it.steady() && !it.clauses().isEmpty());
    }

    /** Sends a finding again, and tells whether it still diverges in the same way. */
    public boolean replay(ExplorationFinding finding) {
        JudgedTrial before = Judge.judge(oracle, known, finding.recording());
        JudgedTrial now = carriedOut(finding.recording().trial());
        return before.divergence().isPresent()
                && now.divergence().filter(before.divergence().get()::isLike).isPresent();
    }

    /** Judges what was recorded once more, without any target. Answers that diverge alike are one finding. */
    public static Exploration again(Contract contract, Exploration earlier) {
        Oracle oracle = new Oracle(contract);
        Map<String, ExplorationFinding> kinds = new LinkedHashMap<>();
        for (ExplorationRecord recording : earlier.recordings()) {
            JudgedTrial judged = Judge.judge(oracle, earlier.shown(), recording);
            judged.divergence()
                    .ifPresent(it -> kinds.merge(
                            it.shape() + it.clauses(),
                            ExplorationFinding.finding(recording, it, false, 1),
                            (first, other) -> first.counted()));
        }
        List<ExplorationFinding> found = List.copyOf(kinds.values());
        return earlier.with(
                ExplorationFinding.named("F", ExplorationFinding.documented(found, true)),
                ExplorationFinding.named("U", ExplorationFinding.documented(found, false)),
                List.of(),
                earlier.leaked());
    }

    /**
     * Carries trials out, and two in one account where they show different readings in the same situation. What no answer
     * has judged in one is sent again, as long as that judges more of it.
     *
     * @param judged those that are carried out, by their numbers; grows at once
     */
    private List<JudgedTrial> tried(
            List<Trial> trials,
            BoundReadings.ReadingChanges changes,
            Map<Long, JudgedTrial> judged,
            ExecutorService pool) {
        List<JudgedTrial> all = new ArrayList<>();
        List<Trial> open = trials;
        while (!open.isEmpty()) {
            List<JudgedTrial> some = carriedOut(open, judged, pool);
            all.addAll(some);
            open = access.control()
                    ? some.stream()
                            .map(JudgedTrial::rest)
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
        }
        List<Trial> both = all.stream()
                .flatMap(one -> changes.after(one.trial(), one.shown()).stream())
                .toList();
        all.addAll(carriedOut(both, judged, pool));
        return all;
    }

    /** The texts of a trial follow from its number, so it must not depend on which thread comes first. */
    private List<JudgedTrial> carriedOut(List<Trial> trials, Map<Long, JudgedTrial> judged, ExecutorService pool) {
        List<Callable<JudgedTrial>> calls = new ArrayList<>();
        for (Trial trial : trials) {
            long number = numbers.incrementAndGet();
            calls.add(() -> {
                JudgedTrial one = carriedOut(trial, number);
                judged.put(number, one);
                return one;
            });
        }
        return CallSender.atOnce(pool, calls);
    }

    private JudgedTrial carriedOut(Trial trial) {
        return carriedOut(trial, numbers.incrementAndGet());
    }

    private JudgedTrial carriedOut(Trial trial, long number) {
        JudgedTrial one = TrialRun.of(access, late, beginning -> new Judge(oracle, known, beginning), trial, number);
        sent.addAndGet(one.recording().requests());
        return one;
    }

    private Exploration exploration(
            long seed,
            int budget,
            Trials trials,
            Collection<JudgedTrial> judged,
            List<ExplorationFinding> found,
            Collection<String> missing) {
        Set<String> order = new TreeSet<>();
        Set<String> readings = new TreeSet<>();
        Set<String> unclear = new LinkedHashSet<>(missing);
        Set<Request> answered = new HashSet<>();
        int worlds = 1;
        for (JudgedTrial one : judged) {
            order.addAll(one.order());
            readings.addAll(one.readings());
            worlds = Math.max(worlds, one.worlds());
            answered.addAll(one.answered());
            unclear.add(one.unclear());
        }
        unclear.remove("");
        unclear.addAll(JudgedTrial.withoutAnswer(judged));
        List<ExplorationFinding> steady =
                found.stream().filter(ExplorationFinding::steady).toList();
        return new Exploration(
                Exploration.SCHEMA_VERSION,
                endpoint,
                access.run(),
                seed,
                budget,
                sent.get(),
                trials.pairs(answered),
                trials.triples(answered),
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
                judged.stream().map(JudgedTrial::recording).toList());
    }

    private static int count(Collection<JudgedTrial> judged, String kind) {
        return (int) judged.stream()
                .filter(it -> it.recording().trouble().isEmpty())
                .filter(it -> it.trial().kind().equals(kind))
                .count();
    }
}
