package ecsconformance.run;

import ecsconformance.client.EcsClient;
import ecsconformance.fixture.Cleanup;
import ecsconformance.fixture.Creation;
import ecsconformance.fixture.Ledger;
import ecsconformance.fixture.LedgerBook;
import ecsconformance.fixture.Provisioner;
import ecsconformance.fixture.RecordingClient;
import ecsconformance.result.Resources;
import ecsconformance.target.DeclaredFixture;
import ecsconformance.target.Target;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.WireStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A ledger and what is done with it on one target. */
final class OpenLedger implements AutoCloseable {

    private final Ledger ledger;
    private final Target target;
    private final Clock clock;

    private OpenLedger(Ledger ledger, Target target, Clock clock) {
        this.ledger = ledger;
        this.target = target;
        this.clock = clock;
    }

    /** @throws Untestable where the file cannot be used */
    static OpenLedger of(Target target, Optional<Path> place, String run, Clock clock) throws Untestable {
        if (place.isEmpty()) {
            return new OpenLedger(Ledger.inMemory(clock), target, clock);
        }
        boolean folder = Files.isDirectory(place.get())
                || !place.get().getFileName().toString().contains(".");
        Path file = folder ? place.get().resolve(run + ".jsonl") : place.get();
        try {
            return new OpenLedger(Ledger.open(file, clock), target, clock);
        } catch (IOException unusable) {
            throw new Untestable("the ledger " + file + " cannot be used: " + unusable.getMessage());
        }
    }

    /** Lets time pass on the calling thread. */
    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }

    Ledger ledger() {
        return ledger;
    }

    RecordingClient recording(EcsClient client, String run) {
        return new RecordingClient(client, ledger, run, target.region(), clock);
    }

    Cleanup cleanup(EcsClient client, WireStyle style) {
        return new Cleanup(ledger, client, style, this::credentials, target.limits(), clock, OpenLedger::pause);
    }

    /** What makes fixtures where the target file lets it. */
    Optional<Provisioner> provisioner(EcsClient recorder, String run, RandomGenerator random) {
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

    /**
     * Created, deleted and what is still there; a request that was never answered, and of which it could not be seen
     * whether anything came of it, is among that.
     */
    Resources resources() {
        LedgerBook book = ledger.book();
        Set<String> fleeting = Set.copyOf(book.scopeKeys());
        List<String> left = book.left().stream()
                .filter(made -> !fleeting.contains(made.creation().accessKeyId()))
                .map(made -> made.id())
                .toList();
        Stream<String> unknown = book.unanswered().values().stream()
                .filter(creation -> credentials(creation.accessKeyId()).isPresent())
                .map(Creation::words);
        return new Resources(
                book.created(),
                book.created() - left.size(),
                Stream.concat(left.stream(), unknown).toList());
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
