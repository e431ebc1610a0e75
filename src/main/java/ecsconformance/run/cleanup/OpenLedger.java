package ecsconformance.run.cleanup;

import ecsconformance.client.EcsClient;
import ecsconformance.client.PatientClient;
import ecsconformance.client.SuiteTrouble;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.Target.FixtureSources.DeclaredFixture;
import ecsconformance.fixture.Cleanup;
import ecsconformance.fixture.ControlEndpoint;
import ecsconformance.fixture.CreatedResource;
import ecsconformance.fixture.Ledger;
import ecsconformance.fixture.LedgerBook;
import ecsconformance.fixture.LedgeredClient;
import ecsconformance.fixture.Provisioner;
import ecsconformance.result.Reason;
import ecsconformance.result.Result.Resources;
import ecsconformance.run.Untestable;
import ecsconformance.run.Untestable.UnusableLedger;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.WireStyle;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A ledger and what is done with it on one target. */
public final class OpenLedger implements AutoCloseable {

    private final Ledger ledger;
    private final Target target;
    private final Clock clock;
    /** Tells whether the target is still there when the run is gone. */
    private final boolean lasting;

    private volatile Set<String> unseen = Set.of();

    private OpenLedger(Ledger ledger, Target target, Clock clock, boolean lasting) {
        this.ledger = ledger;
        this.target = target;
        this.clock = clock;
        this.lasting = lasting;
    }

    /**
     * Of what earlier runs left: the file is not needed for more than to read it.
     *
     * @throws Untestable where the file cannot be read, or its run is still going on
     */
    static OpenLedger again(Target target, Optional<Path> file, Clock clock) throws Untestable {
        if (file.isEmpty()) {
            return new OpenLedger(Ledger.inMemory(clock), target, clock, true);
        }
        try {
            return new OpenLedger(Ledger.reopen(file.get(), endpoint(target), clock), target, clock, true);
        } catch (IOException unusable) {
            throw unusable(file.get(), unusable);
        }
    }

    private static String endpoint(Target target) {
        return target.endpoint().toString().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    }

    /** Of a run that is told to keep its ledger there. */
    public static Path file(Path place, String run) {
        boolean folder =
                Files.isDirectory(place) || !place.getFileName().toString().contains(".");
        return folder ? place.resolve(run + ".jsonl") : place;
    }

    private static UnusableLedger unusable(Path file, IOException reason) {
        return new UnusableLedger("the ledger " + file + " cannot be used: "
                + (reason instanceof FileSystemException ? Reason.of(reason) : reason.getMessage()));
    }

    /** @throws Untestable where the file cannot be used */
    public static OpenLedger of(Target target, Optional<Path> place, String run, Clock clock) throws Untestable {
        if (place.isEmpty()) {
            return new OpenLedger(Ledger.inMemory(clock), target, clock, false);
        }
        Path file = file(place.get(), run);
        try {
            return new OpenLedger(Ledger.open(file, endpoint(target), clock), target, clock, true);
        } catch (IOException unusable) {
            throw unusable(file, unusable);
        }
    }

    /** Lets time pass on the calling thread. */
    public static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The same client with the target's patience: it waits and repeats. */
    public PatientClient patient(EcsClient client) {
        return new PatientClient(client, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
    }

    public LedgeredClient recording(EcsClient client, String run) {
        return new LedgeredClient(client, ledger, run, target.region(), clock);
    }

    public Cleanup cleanup(EcsClient client, WireStyle style) {
        return new Cleanup(ledger, client, style, this::credentials, target.limits(), clock, OpenLedger::pause);
    }

    /** The provisioner of fixtures, if the target file lets it make any. */
    public Optional<Provisioner> provisioner(EcsClient recorder, String run, RandomGenerator random) {
        return target.fixtures()
                .provision()
                .flatMap(provision -> target.credentials()
                        .map(account -> new Provisioner(
                                provision,
                                recorder,
                                account,
                                target.region(),
                                Preflight.styles(target.wire()).get(0),
                                run,
                                target.limits(),
                                clock,
                                random,
                                OpenLedger::pause)));
    }

    private Optional<Credentials> credentials(String accessKeyId) {
        return Stream.concat(
                        target.credentials().stream(),
                        target.fixtures().declared().values().stream()
                                .map(DeclaredFixture::credentials)
                                .flatMap(Optional::stream))
                .filter(keys -> keys.accessKeyId().equals(accessKeyId))
                .findFirst();
    }

    /** Removes all that is left of the run; what failed on the suite's own side where it could not. */
    public Optional<String> clean(Cleanup cleanup, String run, String region) {
        try {
            Set<String> phrases = cleanup.everything(Set.of(run), Optional.empty(), region);
            cleanup.settle(false);
            unseen(phrases);
            return Optional.empty();
        } catch (SuiteTrouble own) {
            return Optional.of(own.getMessage());
        }
    }

    /** Notes what may be there and could not be seen, from now on part of what is left. */
    public void unseen(Set<String> phrases) {
        unseen = Set.copyOf(phrases);
    }

    /**
     * Created, deleted and what is still there, in words where it has no id; a request of which it could not be seen whether anything came of it is among
     * that, and so is what an answer named although it is somebody else's.
     */
    public Resources resources() {
        LedgerBook book = ledger.book();
        List<CreatedResource> all = book.left();
        Set<String> fleeting = Set.copyOf(book.scopes().keys());
        List<String> left = all.stream()
                .filter(made -> !fleeting.contains(made.creation().accessKeyId()))
                .map(CreatedResource::id)
                .toList();
        return new Resources(
                book.created(),
                book.created() - all.size(),
                Stream.of(left, book.doubts(), unseen, openScopes())
                        .flatMap(Collection::stream)
                        .toList());
    }

    /** The accounts that the control endpoint has not taken back, each with everything in it. */
    private List<String> openScopes() {
        return lasting
                ? ledger.book().scopes().open().stream()
                        .map(scope -> "the account of " + scope + " at the control endpoint")
                        .toList()
                : List.of();
    }

    /** Gives this run's accounts back that are still open, until one is not taken back. */
    public void closeScopes() {
        control()
                .ifPresent(
                        it -> ledger.book().scopes().open().stream().allMatch(scope -> it.closeScope(scope, ledger)));
    }

    /** Gives the accounts of earlier runs back, tries each, and answers how many are gone. */
    int closeEarlierScopes() {
        List<String> scopes = ledger.book().scopes().open().stream()
                .filter(scope -> !ledger.isElsewhere(scope))
                .toList();
        return control().map(it -> it.closeScopes(scopes, ledger)).orElse(0);
    }

    private Optional<ControlEndpoint> control() {
        return target.fixtures()
                .control()
                .map(place -> new ControlEndpoint(
                        place, target.limits().connectTimeout(), target.limits().readTimeout()));
    }

    @Override
    public void close() {
        try {
            ledger.close();
        } catch (IOException unclosed) {
            // Every line was written when it was due; there is nothing left to lose.
            return;
        }
    }
}
