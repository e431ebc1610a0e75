package ecsconformance.run.cucumber;

import ecsconformance.result.RecordedExchange;
import ecsconformance.run.JavaFailure;
import ecsconformance.steps.RuleBroken;
import ecsconformance.steps.RunServices.EvidenceSink;
import ecsconformance.steps.ScenarioEvidence;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.TransientFailure;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
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
import java.util.function.UnaryOperator;
import org.opentest4j.TestAbortedException;

/** Everything a run gathers, as it arrives; a finished or an interrupted run is read from it alike. */
public final class RunLog implements EvidenceSink {

    private final Map<String, ScenarioRun> scenarios = new ConcurrentHashMap<>();
    private final Map<String, ScenarioEvidence> evidence = new ConcurrentHashMap<>();
    private final Queue<RecordedExchange> exchanges = new ConcurrentLinkedQueue<>();
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();
    private final AllureTests allure = new AllureTests();
    private final Consumer<ScenarioRun> progress;
    private volatile UnaryOperator<String> written = UnaryOperator.identity();

    /** @param progress told each scenario that ends, when it is counted as finished */
    public RunLog(Consumer<ScenarioRun> progress) {
        this.progress = progress;
    }

    /** From now on, what steps say of answers is kept in the form in which it may be written. */
    public void write(UnaryOperator<String> redaction) {
        written = redaction;
        allure.write(redaction);
    }

    @Override
    public void accept(ScenarioEvidence found) {
        evidence.put(found.location(), found.written(written));
    }

    /** Keeps what the report shows, and not the answer as it was read, which may be many times larger. */
    public void exchanged(Exchange exchange) {
        exchanges.add(ExchangeConversion.of(exchange));
        if (TransientFailure.is(exchange.reply())) {
            troubled.add(exchange.id());
        }
    }

    /** Ids of the exchanges that met trouble which passes. */
    public Set<String> troubled() {
        return troubled;
    }

    public void finished(ScenarioRun scenario) {
        ScenarioRun kept = scenario.written(written);
        scenarios.put(kept.location(), kept);
        progress.accept(kept);
    }

    public int finished() {
        return scenarios.size();
    }

    /** Tells whether a scenario was given up without a verdict, for whatever reason. */
    public boolean hasInterruptions() {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.error().stream())
                .anyMatch(TestAbortedException.class::isInstance);
    }

    /** The failures on the suite's own side, one text a scenario. */
    public List<String> suiteErrors() {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.error().stream())
                .filter(error -> !(error instanceof TestAbortedException) && !(error instanceof RuleBroken))
                .map(Throwable::toString)
                .toList();
    }

    /** The failure of Java during a scenario. It may have affected the other scenarios too. */
    public Optional<Error> javaFailure() {
        return scenarios.values().stream()
                .flatMap(scenario -> scenario.error().stream())
                .flatMap(error -> JavaFailure.in(error).stream())
                .findFirst();
    }

    /** Places of the scenarios without a verdict in which a call met trouble that passes, in their order. */
    public List<String> postponed(Set<String> troubled) {
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

    public Optional<ScenarioRun> scenario(String location) {
        return Optional.ofNullable(scenarios.get(location));
    }

    public Optional<ScenarioEvidence> evidence(String location) {
        return Optional.ofNullable(evidence.get(location));
    }

    Collection<ScenarioEvidence> evidence() {
        return List.copyOf(evidence.values());
    }

    public AllureTests allure() {
        return allure;
    }

    public List<RecordedExchange> exchanges() {
        return new ArrayList<>(exchanges);
    }

    /**
     * Keeps what Allure's adapter makes of the scenarios until the run has ended: a file for each would slow them down.
     */
    public static final class AllureTests implements AllureResultsWriter {

        private final Queue<TestResult> tests = new ConcurrentLinkedQueue<>();
        private volatile UnaryOperator<String> written = UnaryOperator.identity();

        /** From now on messages are kept in the form in which they may be written. */
        void write(UnaryOperator<String> redaction) {
            written = redaction;
        }

        @Override
        public void write(TestResult test) {
            redact(test.getStatusDetails());
            test.getSteps().forEach(this::redact);
            test.getLabels().stream()
                    .filter(label -> label.getName().equals("thread"))
                    .forEach(label -> label.setValue(Thread.currentThread().getName()));
            tests.add(test);
        }

        private void redact(StepResult step) {
            redact(step.getStatusDetails());
            step.getSteps().forEach(this::redact);
        }

        private void redact(StatusDetails details) {
            if (details != null) {
                details.setMessage(written(details.getMessage()));
                details.setTrace(written(details.getTrace()));
            }
        }

        private String written(String text) {
            return text == null ? null : written.apply(text);
        }

        /** The containers hold the suite's own hooks, of which no reader of a report learns anything. */
        @Override
        public void write(TestResultContainer container) {}

        /** The adapter attaches the tables of steps; a result has them, too. */
        @Override
        public void write(String source, InputStream attachment) {}

        public List<TestResult> tests() {
            return List.copyOf(tests);
        }
    }
}
