package ecsconformance.run;

import ecsconformance.result.Exchange;
import ecsconformance.result.Offered;
import ecsconformance.result.Result;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Staging;
import ecsconformance.steps.EvidenceSink;
import ecsconformance.steps.Offer;
import ecsconformance.steps.SuiteSetting;
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

/** A finished run as the setting of its scenarios: every port of the steps is answered from the record. */
final class Recording {

    private final String runId;
    private final URI endpoint;
    private final Optional<Offered> offered;
    private final Map<String, Exchange> exchanges;

    /** @throws IllegalArgumentException where the recorded endpoint is no URL */
    Recording(Result result) {
        this.runId = result.run().id();
        this.endpoint = URI.create(result.target().endpoint());
        this.offered = result.run().offered();
        this.exchanges = result.exchanges().stream()
                .collect(Collectors.toMap(Exchange::id, exchange -> exchange, (first, second) -> first));
    }

    /** Whether the scenario got so far that there is something to evaluate. */
    boolean holds(ScenarioResult scenario) {
        return offered.isPresent() && scenario.staging().isPresent();
    }

    /** The exchanges of the scenario that the record holds, in the order of sending. */
    List<Exchange> of(ScenarioResult scenario) {
        return scenario.exchanges().stream()
                .map(exchanges::get)
                .filter(exchange -> exchange != null)
                .toList();
    }

    /** @param replies what the answers say, as recorded or falsified */
    SuiteSetting setting(ScenarioResult scenario, Function<Exchange, Reply> replies, EvidenceSink evidence) {
        List<Exchange> own = of(scenario);
        RecordedTime time =
                new RecordedTime(own.isEmpty() ? Instant.EPOCH : own.get(0).startedAt());
        Staging staging = scenario.staging().orElseThrow();
        WireStyle style = WireStyle.of(staging.style());
        return new SuiteSetting(
                new RecordedClient(endpoint, own, replies, time),
                new RecordedFixtures(scenario.provider().orElse(""), staging.arrangements()),
                (account, exchanges) -> List.of(),
                offer(offered.orElseThrow()),
                location -> style,
                evidence,
                time,
                staging::seed,
                time,
                runId);
    }

    private static Offer offer(Offered offered) {
        return new Offer(
                Set.copyOf(offered.operations()),
                offered.styles().stream().map(WireStyle::of).toList(),
                offered.claimed().stream().map(WireStyle::of).toList(),
                offered.imageReady(),
                offered.pollInterval());
    }
}
