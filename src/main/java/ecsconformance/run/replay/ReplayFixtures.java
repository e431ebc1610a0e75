package ecsconformance.run.replay;

import ecsconformance.fixture.Arranged;
import ecsconformance.fixture.ArrangedAccount;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Resource;
import ecsconformance.result.ScenarioAccount;
import ecsconformance.wire.Credentials;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fixtures arranged for one recorded scenario, in order. Its accounts have no secrets, because nothing is sent. */
final class ReplayFixtures implements Fixtures {

    private final String provider;
    private final Deque<ScenarioAccount> arrangements;

    ReplayFixtures(String provider, List<ScenarioAccount> arrangements) {
        this.provider = provider;
        this.arrangements = new ArrayDeque<>(arrangements);
    }

    @Override
    public Arranged arrange(List<Fixture> needed) {
        if (arrangements.isEmpty()) {
            return new Arranged.Unavailable("the record holds no fixtures for it");
        }
        ScenarioAccount recorded = arrangements.remove();
        List<Resource> resources = new ArrayList<>();
        Set<Fixture> held = new HashSet<>();
        for (ScenarioAccount.Resource resource : recorded.resources()) {
            Optional<Fixture> fixture = Fixture.byId(resource.fixture());
            if (fixture.isEmpty()) {
                return new Arranged.Unavailable(
                        "the record names the fixture " + resource.fixture() + ", there is none");
            }
            held.add(fixture.get());
            resources.add(new Resource(fixture.get(), resource.id(), resource.attributes()));
        }
        if (!held.equals(Set.copyOf(needed))) {
            return new Arranged.Unavailable("the record holds other fixtures than the scenario needs");
        }
        ArrangedAccount account = new ArrangedAccount(
                Credentials.of(recorded.accessKeyId(), "recorded"),
                recorded.region(),
                recorded.exclusive(),
                recorded.onWhiteList());
        return new Arranged.Complete(provider, "", account, resources);
    }

    @Override
    public void release(Arranged.Complete arranged) {
        // Nothing was taken.
    }
}
