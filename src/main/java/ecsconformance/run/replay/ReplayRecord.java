package ecsconformance.run.replay;

import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.fixture.Resource;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RunInfo.RecordedCapabilities;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import ecsconformance.steps.Capabilities;
import ecsconformance.steps.RunServices;
import ecsconformance.steps.RunServices.EvidenceSink;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A finished run as the services of its scenarios: every port of the steps is answered from the record. */
final class ReplayRecord {

    private final String runId;
    private final URI endpoint;
    private final Optional<RecordedCapabilities> offered;
    private final Map<String, RecordedExchange> exchanges;

    /** @throws IllegalArgumentException where the recorded endpoint is no URL */
    ReplayRecord(Result result) {
        this.runId = result.run().id();
        this.endpoint = URI.create(result.target().endpoint());
        this.offered = result.run().offered();
        this.exchanges = result.exchanges().stream()
                .collect(Collectors.toMap(RecordedExchange::id, exchange -> exchange, (first, second) -> first));
    }

    /** Tells whether the scenario got so far that there is something to evaluate. */
    boolean holds(ScenarioResult scenario) {
        return offered.isPresent() && scenario.start().isPresent();
    }

    /** The exchanges of the scenario that the record holds, in the order of sending. */
    List<RecordedExchange> of(ScenarioResult scenario) {
        return scenario.exchanges().stream()
                .map(exchanges::get)
                .filter(exchange -> exchange != null)
                .toList();
    }

    /** @param replies the content of the answers, as recorded or falsified */
    RunServices services(ScenarioResult scenario, Function<RecordedExchange, Reply> replies, EvidenceSink evidence) {
        List<RecordedExchange> own = of(scenario);
        ReplayTime time =
                new ReplayTime(own.isEmpty() ? Instant.EPOCH : own.get(0).startedAt());
        ScenarioStart start = scenario.start().orElseThrow();
        WireStyle style = WireStyle.of(start.style());
        return new RunServices(
                new ReplayClient(endpoint, own, replies, time),
                new ReplayFixtures(scenario.provider().orElse(""), start.arrangements()),
                (account, exchanges) -> List.of(),
                offer(offered.orElseThrow()),
                location -> style,
                evidence,
                time,
                start::seed,
                time,
                runId);
    }

    private static Capabilities offer(RecordedCapabilities offered) {
        return new Capabilities(
                Set.copyOf(offered.operations()),
                offered.styles().stream().map(WireStyle::of).toList(),
                offered.claimed().stream().map(WireStyle::of).toList(),
                offered.imageReady(),
                offered.pollInterval());
    }

    /** The fixtures arranged for one recorded scenario, in order. Its accounts have no secrets, because nothing is sent. */
    private static final class ReplayFixtures implements Fixtures {

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
                    Credentials.of(recorded.accessKeyId(), "made-up-for-the-replay"),
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
}
