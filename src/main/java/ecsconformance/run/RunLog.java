package ecsconformance.run;

import ecsconformance.steps.EvidenceSink;
import ecsconformance.steps.ScenarioEvidence;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.PassingTrouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/** Everything a run gathers, as it arrives; a finished or an interrupted run is read from it alike. */
final class RunLog implements EvidenceSink {

    private final Map<String, ScenarioRun> scenarios = new ConcurrentHashMap<>();
    private final Map<String, ScenarioEvidence> evidence = new ConcurrentHashMap<>();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final AllureTests allure = new AllureTests();
    private final Consumer<Integer> progress;

    /** @param progress told the number of finished scenarios each time one ends */
    RunLog(Consumer<Integer> progress) {
        this.progress = progress;
    }

    @Override
    public void accept(ScenarioEvidence found) {
        evidence.put(found.location(), found);
    }

    void exchanged(Exchange exchange) {
        exchanges.add(exchange);
    }

    void finished(ScenarioRun scenario) {
        scenarios.put(scenario.location(), scenario);
        progress.accept(scenarios.size());
    }

    int finished() {
        return scenarios.size();
    }

    /** Whether a scenario was given up without a verdict, for whatever reason. */
    boolean hasInterruptions() {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.error().stream())
                .anyMatch(TestAbortedException.class::isInstance);
    }

    /** Places of the scenarios without a verdict in which a call met trouble that passes, in their order. */
    List<String> postponed(List<Exchange> sent) {
        Set<String> troubled = sent.stream()
                .filter(exchange -> PassingTrouble.is(exchange.reply()))
                .map(Exchange::id)
                .collect(Collectors.toSet());
        return scenarios.values().stream()
                .filter(scenario -> scenario.error()
                        .filter(TestAbortedException.class::isInstance)
                        .isPresent())
                .map(ScenarioRun::location)
                .filter(location -> evidence(location)
                        .filter(found -> found.exchanges().stream().anyMatch(troubled::contains))
                        .isPresent())
                .sorted()
                .toList();
    }

    Optional<ScenarioRun> scenario(String location) {
        return Optional.ofNullable(scenarios.get(location));
    }

    Optional<ScenarioEvidence> evidence(String location) {
        return Optional.ofNullable(evidence.get(location));
    }

    Collection<ScenarioEvidence> evidence() {
        return List.copyOf(evidence.values());
    }

    AllureTests allure() {
        return allure;
    }

    List<Exchange> exchanges() {
        return new ArrayList<>(exchanges);
    }
}
