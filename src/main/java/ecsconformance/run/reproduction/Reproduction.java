package ecsconformance.run.reproduction;

import ecsconformance.client.KnownSecrets;
import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.result.JudgedExchange;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.run.Progress.ScenarioEnd;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.cucumber.ExchangeConversion;
import ecsconformance.run.cucumber.ResultAssembly;
import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRun;
import ecsconformance.run.cucumber.ScenarioRunner;
import ecsconformance.run.live.OpenEndpoint;
import ecsconformance.run.replay.ReplayFeatures;
import ecsconformance.steps.RunServices;
import ecsconformance.steps.ScenarioEvidence;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.WireStyle;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * Arranges the state of a recorded scenario again, and sends its requests again with the same methods, signatures and
 * formats.
 */
public final class Reproduction implements AutoCloseable {

    /** The least number that has eight digits and letters. */
    private static final long FIRST_ID = 78_364_164_096L;

    private final Target target;
    private final Rule rule;
    private final ScenarioResult recorded;
    private final Optional<Path> ledger;
    private final Clock clock;
    private final RandomGenerator random;
    private final String id;
    private final List<RecordedExchange> exchanges = new CopyOnWriteArrayList<>();
    private final AtomicReference<ReproductionListener> witness = new AtomicReference<>(ReproductionListener.NOBODY);
    private final KnownSecrets secrets = new KnownSecrets();
    private final OpenEndpoint endpoint;

    /** @throws Untestable where the target cannot be worked with, or the ledger cannot be used */
    public Reproduction(
            Target target, Rule rule, ScenarioResult recorded, RunOptions options, Clock clock, RandomGenerator random)
            throws Untestable {
        this.target = target;
        this.rule = rule;
        this.recorded = recorded;
        this.ledger = options.ledger();
        this.clock = clock;
        this.random = random;
        this.id = Long.toString(random.nextLong(FIRST_ID, FIRST_ID * Character.MAX_RADIX), Character.MAX_RADIX);
        this.endpoint = OpenEndpoint.of(
                target,
                options,
                id,
                clock,
                random,
                secrets,
                new OpenEndpoint.Observer(this::exchanged, ledger -> {}, () -> false));
    }

    private void exchanged(Exchange exchange) {
        RecordedExchange record = ExchangeConversion.of(exchange);
        exchanges.add(record);
        witness.get().exchange(record);
    }

    /**
     * Runs the scenario.
     *
     * @param keep whether its account stays, with the request that shows the failure still to be sent where it changes
     *     anything
     */
    public Reproduced run(ReproductionListener watching, boolean keep) {
        exchanges.clear();
        witness.set(watching);
        Attempt first = attempt(HoldingClient.NOTHING_HELD, keep);
        witness.set(ReproductionListener.NOBODY);
        // A look afterwards, to see whether the fixtures were as they should be, is not the scenario's.
        List<RecordedExchange> sent = exchanges.stream()
                .filter(exchange -> first.exchanges().contains(exchange.id()))
                .toList();
        ScenarioEnd end = ResultAssembly.end(rule.id().value(), first.run()).redacted(secrets::redacted);
        if (!keep || sent.isEmpty()) {
            first.release();
            return new Reproduced(end, Optional.empty());
        }
        RecordedExchange judged = JudgedExchange.of(end.actual(), sent).orElseGet(() -> sent.get(sent.size() - 1));
        if (judged.isLookUp()) {
            return new Reproduced(end, Optional.of(kept(first, judged.curl(), sent)));
        }
        first.release();
        Attempt second = attempt(sent.indexOf(judged), true);
        if (second.client().credentials().isEmpty()) {
            // Nothing was sent, for what could be arranged once could not be arranged again.
            second.release();
            return new Reproduced(end, Optional.empty());
        }
        return new Reproduced(
                end, Optional.of(kept(second, second.client().curl().orElse(judged.curl()), sent)));
    }

    /** The file in which everything that is made is written down; empty if the account is gone with the process. */
    public Optional<Path> ledgerFile() {
        return ledger.map(place -> OpenLedger.file(place, id));
    }

    /** Removes what was made, and answers what is still there. */
    public List<String> remove() {
        return endpoint.finish().leaked();
    }

    /** The resources of the reproduction that still exist. */
    public List<String> left() {
        return endpoint.resources().leaked();
    }

    private Attempt attempt(int hold, boolean keep) {
        ScenarioStart start = recorded.start().orElseThrow();
        WireStyle style = WireStyle.of(start.style());
        HoldingClient holding = new HoldingClient(endpoint.client(), endpoint.connection(), hold);
        KeptFixtures kept = new KeptFixtures(endpoint.fixtures());
        RunCleanup cleanup = keep ? (account, ids) -> List.of() : endpoint.cleanup(style);
        RunLog log = new RunLog(finished -> {});
        RunServices services = new RunServices(
                holding,
                kept,
                cleanup,
                endpoint.findings().offer(target),
                location -> style,
                log,
                clock,
                values(start),
                OpenLedger::pause,
                id);
        new ScenarioRunner(this::stepped).run(new ReplayFeatures(List.of(rule)).at(recorded.location()), services, log);
        List<String> exchanged = log.evidence(recorded.location())
                .map(ScenarioEvidence::exchanges)
                .orElse(List.of());
        return new Attempt(log.scenario(recorded.location()).orElseThrow(), exchanged, holding, kept);
    }

    /** In an account of its own a scenario makes up the same values again; in a shared one they may be taken. */
    private RandomGenerator values(ScenarioStart start) {
        boolean alone =
                !start.arrangements().isEmpty() && start.arrangements().stream().allMatch(it -> it.exclusive());
        AtomicReference<Optional<Long>> seed = new AtomicReference<>(Optional.of(start.seed()));
        return alone ? () -> seed.getAndSet(Optional.empty()).orElseGet(random::nextLong) : random;
    }

    private void stepped(PickleStepTestStep step) {
        witness.get()
                .step(
                        step.getStep().getKeyword() + step.getStep().getText(),
                        step.getStep().getArgument() instanceof DataTableArgument table ? table.cells() : List.of());
    }

    private static Reproduced.Kept kept(Attempt attempt, String curl, List<RecordedExchange> sent) {
        Optional<String> doubt = Optional.empty();
        if (attempt.client().changedAfterSigning()) {
            doubt = Optional.of("the request was changed after it was signed, but the line makes a correct signature");
        } else if (atOnce(sent)) {
            doubt = Optional.of("several requests were sent at the same moment, and the line sends one");
        }
        return new Reproduced.Kept(
                attempt.client().credentials().orElseThrow(), attempt.fixtures().handles(), curl, doubt);
    }

    private static boolean atOnce(List<RecordedExchange> sent) {
        for (int place = 1; place < sent.size(); place++) {
            RecordedExchange before = sent.get(place - 1);
            if (sent.get(place).startedAt().isBefore(before.startedAt().plusMillis(before.durationMs()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private record Attempt(ScenarioRun run, List<String> exchanges, HoldingClient client, KeptFixtures fixtures) {
        void release() {
            fixtures.releaseAll();
        }
    }

    /** Gives nothing back before it is told to. */
    private static final class KeptFixtures implements Fixtures {

        private final Fixtures fixtures;
        private final List<Arranged.Complete> arranged = new ArrayList<>();

        KeptFixtures(Fixtures fixtures) {
            this.fixtures = fixtures;
        }

        @Override
        public Arranged arrange(List<Fixture> needed) {
            Arranged made = fixtures.arrange(needed);
            if (made instanceof Arranged.Complete complete) {
                arranged.add(complete);
            }
            return made;
        }

        @Override
        public Optional<String> lapsed(Arranged.Complete complete) {
            return fixtures.lapsed(complete);
        }

        @Override
        public void release(Arranged.Complete complete) {
            // Somebody may want to look into it; it is released with the others.
        }

        void releaseAll() {
            arranged.forEach(fixtures::release);
        }

        List<String> handles() {
            return arranged.stream()
                    .filter(it -> it.account().exclusive())
                    .map(Arranged.Complete::handle)
                    .toList();
        }
    }
}
