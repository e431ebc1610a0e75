package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.LaterCleanup;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an endpoint answers, nothing that was there before is touched, what the run made is gone or named, and no rule
 * fails that was not lied to about. {@code -Dadversary.runs=N} tries more.
 */
final class AdversaryTest {

    private static final int FIRST = Integer.getInteger("adversary.first", 1);
    private static final int SEEDS = Integer.getInteger("adversary.runs", 8);
    private static final List<String> RULES = List.of(
            "image-name.default",
            "client-token.repeat",
            "client-token.one-image",
            "instance.snapshots",
            "description.malformed",
            "image.tags",
            "snapshot.system",
            "priority.instance",
            "refusal.no-effect",
            "region.unknown",
            "image-name.longest-chinese",
            "image.starts-instances");

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger pending = new AtomicInteger();
    private final Adversary adversary = new Adversary(this::putOff);
    private final Cloud cloud = new AccountCloud(
            clock,
            random,
            new Delays(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(5)),
            new Cloud.Principal(SharedAccount.KEY, "testsecret", Optional.empty()),
            Behaviour.DOCUMENTED);
    private final SharedAccount account = new SharedAccount(cloud);
    private Emulator emulator;
    private LosingProxy proxy;
    private int lied;
    private int named;

    @BeforeEach
    void start() throws IOException {
        emulator = Emulator.start(
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                new ReroutedCloud(cloud, adversary),
                Choices.none(),
                clock,
                random);
        proxy = new LosingProxy(emulator.endpoint(), Adversary.LOST);
        account.fill();
    }

    @AfterEach
    void stop() {
        later.shutdownNow();
        proxy.close();
        emulator.close();
    }

    @Test
    void nothing_of_others_is_touched_and_nothing_of_its_own_is_unnamed() throws Exception {
        Map<String, String> before;
        do {
            settle();
            before = account.view();
        } while (before.toString().matches("(?s).*(Pending|Starting|Creating|progressing).*"));
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            run(seed, Map.copyOf(before));
        }
        assertThat(lied).as("runs that were lied to").isGreaterThan(SEEDS / 2);
        assertThat(named).as("runs that named something").isGreaterThan(SEEDS / 20);
    }

    private void run(long seed, Map<String, String> before) throws IOException, Untestable {
        Random choice = new Random(seed);
        Target target = target(choice.nextInt(4) == 0);
        Set<String> ids =
                new TreeSet<>(List.of(RULES.get(choice.nextInt(RULES.size())), RULES.get((int) (seed % RULES.size()))));
        List<Rule> chosen = EmulatedTarget.allRules().stream()
                .filter(rule -> ids.contains(rule.id().value()))
                .toList();
        Path ledger = folder.resolve(seed + ".jsonl");
        adversary.lie(seed, SharedAccount.byKind(before));

        Result result = new SuiteRun(
                        target,
                        JudgedEdition.stated(EmulatedTarget.contract(), chosen),
                        chosen,
                        Selection.everything(),
                        new RunOptions("test", seed, Map.of()).withLedger(ledger),
                        clock,
                        random,
                        (finished, total) -> {})
                .execute();
        settle();

        List<String> leaked = result.resources().leaked();
        String what = "seed " + seed + ", " + ids + ", leaked " + leaked;
        assertThat(account.own(before)).as(what).allMatch(id -> account.isNamed(id, leaked));
        assertThat(failed(result).stream()
                        .filter(scenario -> !wasLiedTo(scenario, result, before))
                        .map(scenario -> scenario.name() + ": " + scenario.reason() + story(scenario, result))
                        .toList())
                .as(what)
                .isEmpty();
        lied += result.exchanges().stream().anyMatch(it -> it.status() == 0) ? 1 : 0;
        named += leaked.isEmpty() ? 0 : 1;

        adversary.beHonest();
        if (!leaked.isEmpty()) {
            LaterCleanup.Outcome outcome =
                    new LaterCleanup(target, Map.of(), clock, random).clean(Optional.of(ledger), Set.of());
            assertThat(account.own(before))
                    .as(what + "\nleft " + outcome)
                    .allMatch(id -> account.isNamed(id, outcome.left()));
        }
        account.own(before).forEach(account::remove);
        Map<String, String> after = account.view();
        assertThat(before.keySet()).as(what).allMatch(id -> before.get(id).equals(after.get(id)));
    }

    private Target target(boolean provisioned) throws IOException {
        String fixtures = provisioned
                ? "provision: {instanceType: ecs.t1.small, image: centos_7}"
                : "declared: {instance-running: " + account.first("Instance", "Status", "Running")
                        + ", snapshot-system: " + account.first("Snapshot", "SourceDiskType", "system") + "}";
        Path file = Files.writeString(
                folder.resolve("target.yaml"), String.format(Locale.ROOT, """
                endpoint: %s
                credentials: {accessKeyId: testid, accessKeySecret: testsecret}
                wire: {signature: [v1], method: [GET, POST], format: [JSON]}
                limits: {concurrency: 4, imageReady: 1500ms, pollInterval: 50ms, imageListed: 300ms, snapshotReady: 2s,
                  instanceReady: 2s, repeatWithin: 1s}
                fixtures: {%s}
                """, proxy.address(), fixtures));
        return new TargetComposer()
                .compose(TargetFlags.of(file), Map.of(), Fixture.ids())
                .orElseThrow();
    }

    private void putOff(Runnable task, Duration after) {
        pending.incrementAndGet();
        later.schedule(
                () -> {
                    task.run();
                    pending.decrementAndGet();
                },
                after.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Waits until everything that was put off has been done. */
    private void settle() {
        do {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (pending.get() > 0);
    }

    private static List<ScenarioResult> failed(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .toList();
    }

    /** The exchanges of the scenario. */
    private static String story(ScenarioResult scenario, Result result) {
        return result.exchanges().stream()
                .filter(exchange -> scenario.exchanges().contains(exchange.id()))
                .map(exchange -> "\n  " + exchange.startedAt() + " " + exchange.operation() + " "
                        + exchange.parameters() + " -> " + exchange.status() + " " + exchange.body())
                .collect(Collectors.joining());
    }

    /** Tells whether an answer in the scenario named an image of others as the one that was made. */
    private static boolean wasLiedTo(ScenarioResult scenario, Result result, Map<String, String> before) {
        return result.exchanges().stream()
                .filter(exchange -> scenario.exchanges().contains(exchange.id()))
                .filter(exchange -> exchange.operation().equals("CreateImage"))
                .map(RecordedExchange::body)
                .anyMatch(body -> before.keySet().stream().anyMatch(body::contains));
    }
}
