package ecsconformance.run.live;

import ecsconformance.client.EcsClient;
import ecsconformance.client.KnownSecrets;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.client.SuiteTrouble;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.CheckedFixtures;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.SharedAccounts;
import ecsconformance.fixture.LedgeredClient;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.result.Result.Resources;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.preflight.FixtureProviders;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.WireStyle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A target that was checked and can be tested. Its client writes each created resource to the ledger, stops if the
 * endpoint no longer answers, and waits if the endpoint is too busy.
 */
public final class OpenEndpoint implements AutoCloseable {

    private final Target target;
    private final String id;
    private final RestAssuredClient connection;
    private final OpenLedger ledger;
    private final EcsClient patient;
    private final CircuitBreaker breaker;
    private final LedgeredClient client;
    private final Fixtures fixtures;
    private final Preflight.Findings findings;
    private final boolean keepScopes;
    private boolean cleaned;

    private OpenEndpoint(
            Target target,
            RunOptions options,
            String id,
            Clock clock,
            RandomGenerator random,
            KnownSecrets secrets,
            BooleanSupplier stopped,
            RestAssuredClient connection,
            OpenLedger ledger)
            throws Untestable {
        this.target = target;
        this.id = id;
        this.connection = connection;
        this.ledger = ledger;
        this.keepScopes = options.keepScopes();
        this.patient = ledger.patient(connection);
        this.breaker = new CircuitBreaker(patient, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
        this.client = ledger.recording(breaker, id);
        this.fixtures = new HeldFixtures(
                FixtureProviders.of(target, id, ledger.ledger(), ledger.provisioner(client, id, random), secrets),
                stopped,
                options.keepScopes());
        this.findings = Preflight.inAnyAccount(target, breaker, fixtures);
    }

    /**
     * Looks whether the target can be tested, for a search that sends very many calls.
     *
     * @param id part of every name that is given
     * @throws Untestable with the cause in one sentence
     */
    public static OpenEndpoint toSearch(
            Target target, RunOptions options, String id, Clock clock, RandomGenerator random) throws Untestable {
        Observer nobody = new Observer(exchange -> {}, ledger -> {}, () -> false);
        return of(target, options, id, clock, random, new KnownSecrets(), nobody, true);
    }

    /**
     * Looks whether the target can be tested.
     *
     * @param id      part of every name that is given
     * @param secrets gathers what must not be written anywhere
     * @throws Untestable with the cause in one sentence
     */
    public static OpenEndpoint of(
            Target target,
            RunOptions options,
            String id,
            Clock clock,
            RandomGenerator random,
            KnownSecrets secrets,
            Observer observer)
            throws Untestable {
        return of(target, options, id, clock, random, secrets, observer, false);
    }

    private static OpenEndpoint of(
            Target target,
            RunOptions options,
            String id,
            Clock clock,
            RandomGenerator random,
            KnownSecrets secrets,
            Observer observer,
            boolean plain)
            throws Untestable {
        Preflight.expectOpenFiles(target.limits().concurrency() * (options.embedded() ? 2 : 1));
        RestAssuredClient connection = new RestAssuredClient(
                target, options.environment(), id, clock, random, observer.exchanges(), secrets, plain);
        Optional<OpenLedger> opened = Optional.empty();
        try {
            OpenLedger ledger = OpenLedger.of(target, options.ledger(), id, clock);
            opened = Optional.of(ledger);
            observer.ledger().accept(ledger);
            return new OpenEndpoint(
                    target, options, id, clock, random, secrets, observer.stopped(), connection, ledger);
        } catch (Untestable | SuiteTrouble untestable) {
            opened.ifPresent(OpenLedger::close);
            connection.close();
            throw untestable instanceof Untestable known ? known : new Untestable(untestable.getMessage());
        }
    }

    /**
     * Looks on while the endpoint is worked with.
     *
     * @param exchanges told each exchange
     * @param ledger    told the ledger as soon as it is open
     * @param stopped   whether nothing more is to be arranged
     */
    public record Observer(Consumer<Exchange> exchanges, Consumer<OpenLedger> ledger, BooleanSupplier stopped) {}

    /** Writes down what it creates before it is sent. */
    public LedgeredClient client() {
        return client;
    }

    /** The client that sends and signs at last, without patience and without the ledger. */
    public RestAssuredClient connection() {
        return connection;
    }

    public Fixtures fixtures() {
        return fixtures;
    }

    /** The fixtures, each looked at before a scenario gets it. */
    Fixtures checkedFixtures() {
        return new CheckedFixtures(fixtures, breaker, style(), findings.operations());
    }

    /** Removes from an account of others what was made in it. */
    public RunCleanup cleanup() {
        return cleanup(style());
    }

    /** The same, looking in that style. */
    public RunCleanup cleanup(WireStyle style) {
        return new SharedAccounts(client, ledger.cleanup(client, style));
    }

    public Preflight.Findings findings() {
        return findings;
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

    /** Tells whether the endpoint answers anything, now or within its time to come back. */
    boolean stillAnswers() {
        return breaker.stillAnswers(style());
    }

    /** Tells whether nothing is sent any more, since the endpoint has gone. */
    boolean isGone() {
        return breaker.isOpen();
    }

    /** Removes everything that is left; what failed on the suite's own side where it could not. */
    Optional<String> clean() {
        cleaned = true;
        if (!keepScopes) {
            ledger.closeScopes();
        }
        return ledger.clean(ledger.cleanup(patient, style()), id, target.region());
    }

    /** Removes everything that is left, and says what could not be. */
    public Resources finish() {
        if (!cleaned) {
            clean();
        }
        return ledger.resources();
    }

    /** Created, deleted and what is still there, without a look. */
    public Resources resources() {
        return ledger.resources();
    }

    private WireStyle style() {
        return styles().get(0);
    }

    @Override
    public void close() {
        ledger.close();
        connection.close();
    }
}
