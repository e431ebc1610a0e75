package ecsconformance.run;

import ecsconformance.result.Exchange;
import ecsconformance.steps.EvidenceSink;
import ecsconformance.steps.RuleBroken;
import ecsconformance.steps.ScenarioEvidence;
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
import org.opentest4j.TestAbortedException;

/** Everything a run gathers, as it arrives; a finished or an interrupted run is read from it alike. */
final class RunLog implements EvidenceSink {

    private final Map<String, ScenarioRun> scenarios = new ConcurrentHashMap<>();
    private final Map<String, ScenarioEvidence> evidence = new ConcurrentHashMap<>();
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();
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

    /** Keeps what the report shows, and not the answer as it was read, which may be many times larger. */
    void exchanged(ecsconformance.wire.Exchange exchange) {
        exchanges.add(ExchangeRecord.of(exchange));
        if (PassingTrouble.is(exchange.reply())) {
            troubled.add(exchange.id());
        }
    }

    /** Ids of the exchanges that met trouble which passes. */
    Set<String> troubled() {
        return troubled;
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

    /** What went wrong on the suite's own side, one text a scenario. */
    List<String> suiteErrors() {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.error().stream())
                .filter(error -> !(error instanceof TestAbortedException) && !(error instanceof RuleBroken))
                .map(Throwable::toString)
                .toList();
    }

    /** What gave out in Java while a scenario ran; then the others may have suffered from it too. */
    Optional<Error> javaFailure() {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.error().stream())
                .flatMap(error -> JavaFailure.in(error).stream())
                .findFirst();
    }

    /** Places of the scenarios without a verdict in which a call met trouble that passes, in their order. */
    List<String> postponed(Set<String> troubled) {
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
