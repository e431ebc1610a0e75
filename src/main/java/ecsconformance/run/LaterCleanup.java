package ecsconformance.run;

import ecsconformance.client.PatientClient;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.fixture.ControlEndpoint;
import ecsconformance.target.Target;
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

    public LaterCleanup(Target target, Map<String, String> environment, Clock clock, RandomGenerator random) {
        this.target = target;
        this.environment = environment;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was done.
     *
     * @param removed how many resources and accounts are gone
     * @param left    ids of what is still there, and what may be there and could not be seen, in words
     */
    public record Outcome(long removed, List<String> left) {}

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
                OpenLedger opened = OpenLedger.of(target, ledger, id, clock)) {
            PatientClient patient =
                    new PatientClient(client, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
            long scopes = closeScopes(opened);
            Set<String> meant =
                    new LinkedHashSet<>(runs.isEmpty() ? opened.ledger().book().runs() : runs);
            long before = opened.resources().deleted();
            List<String> left = new ArrayList<>();
            if (target.credentials().isPresent()) {
                WireStyle style = new Preflight(
                                target, patient, target.credentials().get(), target.region())
                        .look()
                        .styles()
                        .get(0);
                left.addAll(opened.cleanup(patient, style).everything(meant, target.credentials(), target.region()));
            }
            left.addAll(0, opened.resources().leaked());
            return new Outcome(scopes + opened.resources().deleted() - before, left);
        }
    }

    private long closeScopes(OpenLedger opened) {
        Set<String> scopes = opened.ledger().book().scopes();
        if (target.fixtures().control().isEmpty()) {
            return 0;
        }
        ControlEndpoint control = new ControlEndpoint(
                target.fixtures().control().get(),
                target.limits().connectTimeout(),
                target.limits().readTimeout());
        scopes.forEach(scope -> {
            control.closeScope(scope);
            opened.ledger().closed(scope);
        });
        return scopes.size();
    }
}
