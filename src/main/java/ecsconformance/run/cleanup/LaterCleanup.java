package ecsconformance.run.cleanup;

import ecsconformance.client.PatientClient;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Cleanup;
import ecsconformance.run.Untestable;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.wire.WireStyle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Removes what earlier runs left on a target. */
public final class LaterCleanup {

    private final Target target;
    private final Map<String, String> environment;
    private final Clock clock;
    private final RandomGenerator random;
    private volatile Optional<OpenLedger> underWay = Optional.empty();

    public LaterCleanup(Target target, Map<String, String> environment, Clock clock, RandomGenerator random) {
        this.target = target;
        this.environment = environment;
        this.clock = clock;
        this.random = random;
    }

    /** The resources that still exist, as far as known, of the ledger that is being cleaned up. */
    public List<String> left() {
        return underWay.map(it -> it.resources().leaked()).orElse(List.of());
    }

    /**
     * The outcome.
     *
     * @param removed the number of resources and accounts that are gone
     * @param left    ids of what is still there, and what may be there and could not be seen, in words
     * @param notes   reasons for which nothing came of requests without an answer, and other remarks, one phrase each
     */
    public record Outcome(long removed, List<String> left, List<String> notes) {}

    /**
     * Removes what the ledger tells of, and what carries the tags and names of its runs.
     *
     * @param ledger of which a run that is still going on keeps others away; without one only tags and names count
     * @param runs   only these; where empty, all of the ledger
     * @throws Untestable where the ledger cannot be used or the endpoint does not answer
     */
    public Outcome clean(Optional<Path> ledger, Set<String> runs) throws Untestable {
        String id = "cleanup";
        try (RestAssuredClient client = new RestAssuredClient(target, environment, id, clock, random, exchange -> {});
                OpenLedger opened = OpenLedger.again(target, ledger, clock)) {
            underWay = Optional.of(opened);
            PatientClient patient = opened.patient(client);
            int closed = opened.closeEarlierScopes();
            Set<String> meant =
                    new LinkedHashSet<>(runs.isEmpty() ? opened.ledger().book().runs() : runs);
            List<String> notes = new ArrayList<>();
            long before = opened.resources().deleted();
            if (target.credentials().isPresent()) {
                WireStyle style = new Preflight(
                                target, patient, target.credentials().get(), target.region())
                        .look()
                        .styles()
                        .get(0);
                Cleanup cleanup = opened.cleanup(patient, style);
                opened.unseen(cleanup.everything(meant, target.credentials(), target.region()));
                if (!opened.ledger().book().doubts().isEmpty()) {
                    notes.addAll(cleanup.settle(true));
                    // The waiting may have brought something to light.
                    opened.unseen(cleanup.everything(meant, target.credentials(), target.region()));
                }
            }
            opened.ledger()
                    .elsewhere()
                    .forEach(other -> notes.add("something is left at " + other + ", which is not visible at "
                            + target.endpoint() + ": run cleanup with --endpoint " + other));
            opened.ledger().problem().ifPresent(why -> notes.add("nothing could be added to the ledger: " + why));
            return new Outcome(
                    closed + opened.resources().deleted() - before,
                    opened.resources().leaked(),
                    notes);
        }
    }
}
