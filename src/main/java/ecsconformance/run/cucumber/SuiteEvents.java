package ecsconformance.run.cucumber;

import ecsconformance.result.ScenarioResult;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Listens to Cucumber and notes each scenario in the log of the run that the thread works for. */
public final class SuiteEvents implements ConcurrentEventListener {

    private final Supplier<RunLog> log;
    private final Map<UUID, List<ScenarioResult.Step>> steps = new ConcurrentHashMap<>();

    /** For Cucumber, which makes it by name on a thread that sees the run's loader. */
    public SuiteEvents() {
        RunLog one = RunLoader.current().log();
        this.log = () -> one;
    }

    /** @param log asked at the end of each scenario */
    SuiteEvents(Supplier<RunLog> log) {
        this.log = log;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::scenarioFinished);
    }

    private void stepFinished(TestStepFinished event) {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            steps.computeIfAbsent(event.getTestCase().getId(), id -> new CopyOnWriteArrayList<>())
                    .add(new ScenarioResult.Step(
                            step.getStep().getKeyword() + step.getStep().getText(),
                            event.getResult().getStatus().name().toLowerCase(Locale.ROOT),
                            step.getStep().getArgument() instanceof DataTableArgument table
                                    ? table.cells()
                                    : List.of()));
        }
    }

    private void scenarioFinished(TestCaseFinished event) {
        TestCase scenario = event.getTestCase();
        List<ScenarioResult.Step> lines = steps.remove(scenario.getId());
        log.get()
                .finished(new ScenarioRun(
                        scenario.getName(),
                        location(scenario.getUri(), scenario.getLocation()),
                        event.getResult().getDuration(),
                        event.getResult().getStatus() == Status.PASSED,
                        Optional.ofNullable(event.getResult().getError()),
                        lines == null ? List.of() : lines));
    }

    /** {@code features/….feature:LINE}. */
    public static String location(URI feature, Location place) {
        String uri = feature.toString();
        return uri.substring(Math.max(0, uri.indexOf("features/"))) + ":" + place.getLine();
    }
}
