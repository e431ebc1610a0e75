package ecsconformance.steps;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.fixture.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The state a scenario takes place in. Fixtures are gathered while the Givens are read and arranged all at once, from
 * one provider, when the first of them is used.
 */
public final class ScenarioFixtures {

    private final RunServices services;
    private final Set<Fixture> needed = new LinkedHashSet<>();
    private final List<Arranged.Complete> left = new ArrayList<>();
    private Arranged.Complete arranged;

    public ScenarioFixtures(RunServices services) {
        this.services = services;
    }

    /** Notes that the scenario needs the fixture. */
    void need(Fixture fixture) {
        if (arranged != null) {
            throw new IllegalStateException("\"" + fixture.words() + "\" comes after the first request");
        }
        needed.add(fixture);
    }

    String runId() {
        return services.runId();
    }

    ArrangedAccount account() {
        return arranged().account();
    }

    Resource resource(Fixture fixture) {
        return arranged()
                .find(fixture)
                .orElseThrow(() -> new IllegalStateException("no Given speaks of " + fixture.words()));
    }

    /** All that is arranged for the scenario now. */
    List<Resource> resources() {
        return arranged().resources();
    }

    /** The instance whose id that is, where the scenario arranged it. */
    Optional<Resource> instance(String id) {
        return arranged().resources().stream()
                .filter(resource -> resource.fixture().kind() == Fixture.Kind.INSTANCE)
                .filter(resource -> resource.id().equals(id))
                .findFirst();
    }

    /** The id of the first instance that the scenario arranged. */
    Optional<String> firstInstance() {
        return arranged().resources().stream()
                .filter(resource -> resource.fixture().kind() == Fixture.Kind.INSTANCE)
                .map(Resource::id)
                .findFirst();
    }

    /** From now on the scenario takes place in another account, with fixtures of its own there. */
    void moveToAnotherAccount() {
        Arranged.Complete first = arranged();
        left.add(first);
        arranged = null;
        Arranged.Complete second = arranged();
        boolean another = !second.account()
                .credentials()
                .accessKeyId()
                .equals(first.account().credentials().accessKeyId());
        if (!first.account().exclusive() || !another) {
            throw new TestAbortedException(Foresight.NO_SECOND_ACCOUNT);
        }
    }

    /** Everything that was arranged, in the order in which it was needed. */
    List<Arranged.Complete> taken() {
        return arranged == null
                ? left
                : Stream.concat(left.stream(), Stream.of(arranged)).toList();
    }

    /** The reason if the state did not last, or something else may be at work on it. */
    Optional<String> lapsed() {
        return services.fixtures().lapsed(arranged()).or(this::interference);
    }

    /** The reason if something else may be at work on an instance of the scenario's. */
    Optional<String> interference() {
        return account().exclusive()
                ? Optional.empty()
                : arranged().resources().stream()
                        .filter(resource -> resource.fixture().kind() == Fixture.Kind.INSTANCE)
                        .flatMap(resource -> services.cleanup().interference(resource.id()).stream())
                        .findFirst();
    }

    /** Gives back what was arranged. */
    void close() {
        left.forEach(services.fixtures()::release);
        if (arranged != null) {
            services.fixtures().release(arranged);
        }
    }

    private Arranged.Complete arranged() {
        if (arranged == null) {
            List<Fixture> all = new ArrayList<>(needed);
            Arranged outcome = services.fixtures().arrange(all);
            if (outcome instanceof Arranged.Unavailable unavailable) {
                throw new TestAbortedException(unavailable.reason());
            }
            arranged = (Arranged.Complete) outcome;
        }
        return arranged;
    }
}
