package ecsconformance.run.replay;

import ecsconformance.result.RecordedCapabilities;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.ScenarioStart;
import ecsconformance.steps.Capabilities;
import ecsconformance.steps.EvidenceSink;
import ecsconformance.steps.RunServices;
import ecsconformance.wire.Reply;
import ecsconformance.wire.WireStyle;
import java.net.URI;
import java.time.Instant;
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

    /** Whether the scenario got so far that there is something to evaluate. */
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
}
