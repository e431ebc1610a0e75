package ecsconformance.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to Cucumber and notes each scenario in the log of the run that the thread works for. */
public final class SuiteEvents implements ConcurrentEventListener {

    private final RunLog log = RunLoader.current().log();
    private final Map<UUID, List<StepLine>> steps = new ConcurrentHashMap<>();

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
        publisher.registerHandlerFor(TestCaseFinished.class, this::scenarioFinished);
    }

    private void stepFinished(TestStepFinished event) {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            steps.computeIfAbsent(event.getTestCase().getId(), id -> new CopyOnWriteArrayList<>())
                    .add(new StepLine(
                            step.getStep().getKeyword() + step.getStep().getText(),
                            event.getResult().getStatus().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private void scenarioFinished(TestCaseFinished event) {
        TestCase scenario = event.getTestCase();
        List<StepLine> lines = steps.remove(scenario.getId());
        log.finished(new ScenarioRun(
                scenario.getName(),
                location(scenario),
                event.getResult().getDuration(),
                event.getResult().getStatus() == Status.PASSED,
                Optional.ofNullable(event.getResult().getError()),
                lines == null ? List.of() : lines));
    }

    private static String location(TestCase scenario) {
        String uri = scenario.getUri().toString();
        return uri.substring(Math.max(0, uri.indexOf("features/"))) + ":"
                + scenario.getLocation().getLine();
    }
}
