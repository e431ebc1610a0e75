package ecsconformance.run.live;

import ecsconformance.client.EcsClient;
import ecsconformance.client.KnownSecrets;
import ecsconformance.client.PatientClient;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.LedgeredClient;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.fixture.SharedAccounts;
import ecsconformance.result.Resources;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.preflight.FixtureProviders;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.wire.WireStyle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** A target that has been looked at, for work on it that is no run of the features: what is created is written down. */
public final class OpenEndpoint implements AutoCloseable {

    private final Target target;
    private final String id;
    private final RestAssuredClient client;
    private final OpenLedger ledger;
    private final LedgeredClient recorder;
    private final Fixtures fixtures;
    private final Preflight.Findings findings;
    private boolean finished;

    private OpenEndpoint(
            Target target,
            String id,
            RestAssuredClient client,
            OpenLedger ledger,
            LedgeredClient recorder,
            Fixtures fixtures,
            Preflight.Findings findings) {
        this.target = target;
        this.id = id;
        this.client = client;
        this.ledger = ledger;
        this.recorder = recorder;
        this.fixtures = fixtures;
        this.findings = findings;
    }

    /**
     * Looks whether the target can be tested.
     *
     * @param id part of every name that is given
     * @throws Untestable with the cause in one sentence
     */
    public static OpenEndpoint of(Target target, RunOptions options, String id, Clock clock, RandomGenerator random)
            throws Untestable {
        Preflight.expectOpenFiles(target.limits().concurrency() * (options.embedded() ? 2 : 1));
        KnownSecrets secrets = new KnownSecrets();
        RestAssuredClient client =
                new RestAssuredClient(target, options.environment(), id, clock, random, exchange -> {}, secrets);
        Optional<OpenLedger> opened = Optional.empty();
        try {
            OpenLedger ledger = OpenLedger.of(target, options.ledger(), id, clock);
            opened = Optional.of(ledger);
            PatientClient patient =
                    new PatientClient(client, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
            CircuitBreaker breaker =
                    new CircuitBreaker(patient, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
            LedgeredClient recorder = ledger.recording(breaker, id);
            Fixtures fixtures =
                    FixtureProviders.of(target, id, ledger.ledger(), ledger.provisioner(recorder, id, random), secrets);
            Preflight.Findings findings = Preflight.inAnyAccount(target, breaker, fixtures);
            return new OpenEndpoint(target, id, client, ledger, recorder, fixtures, findings);
        } catch (Untestable untestable) {
            opened.ifPresent(OpenLedger::close);
            client.close();
            throw untestable;
        }
    }

    /** Writes down what it creates before it is sent. */
    public EcsClient client() {
        return recorder;
    }

    public Fixtures fixtures() {
        return fixtures;
    }

    public RunCleanup upkeep() {
        return new SharedAccounts(recorder, ledger.cleanup(recorder, style()));
    }

    public List<WireStyle> styles() {
        return findings.styles();
    }

    public Set<String> operations() {
        return findings.operations();
    }

    public List<String> notes() {
        return findings.notes();
    }

    /** Lets time pass on the calling thread. */
    public static Consumer<Duration> pause() {
        return OpenLedger::pause;
    }

    /** Removes everything that is left, and says what could not be. */
    public Resources finish() {
        if (!finished) {
            ledger.clean(ledger.cleanup(recorder, style()), id, target.region());
            finished = true;
        }
        return ledger.resources();
    }

    private WireStyle style() {
        return findings.styles().get(0);
    }

    @Override
    public void close() {
        ledger.close();
        client.close();
    }
}
