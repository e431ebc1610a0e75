package ecsconformance.report;

import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import io.cucumber.messages.types.Duration;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.TestStepStarted;
import io.cucumber.messages.types.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A recorded scenario as a test case of Cucumber Messages. What is inconclusive or waived is skipped, since no tool knows
 * these words; the reason is its message.
 */
record MessageScenario(Pickle pickle, RecordedFeature.Recorded recorded) {

    TestCase testCase(String run) {
        List<TestStep> steps = new ArrayList<>();
        pickle.getSteps()
                .forEach(step ->
                        steps.add(new TestStep(null, id("step" + steps.size()), step.getId(), List.of(), List.of())));
        return new TestCase(id("case"), pickle.getId(), steps, run);
    }

    /** @param from the start of the run; the record has the time that a scenario took, and not its start */
    List<Envelope> events(Instant from) {
        ScenarioResult scenario = recorded.scenario();
        Timestamp begun = time(from);
        Timestamp ended = time(from.plusMillis(scenario.durationMs()));
        List<Envelope> events = new ArrayList<>();
        events.add(Envelope.of(new TestCaseStarted(0L, id("started"), id("case"), null, begun)));
        int count = pickle.getSteps().size();
        for (int at = 0; at < count; at++) {
            boolean last = at == count - 1;
            events.add(Envelope.of(new TestStepStarted(id("started"), id("step" + at), begun)));
            events.add(Envelope.of(
                    new TestStepFinished(id("started"), id("step" + at), result(at, last), last ? ended : begun)));
        }
        events.add(Envelope.of(new TestCaseFinished(id("started"), ended, false)));
        return events;
    }

    private TestStepResult result(int at, boolean last) {
        ScenarioResult scenario = recorded.scenario();
        TestStepResultStatus status = status(scenario.steps().get(at).status());
        // Some scenarios end otherwise than their last step did: what they made was not what they were told, for
        // example.
        if (last && scenario.steps().stream().allMatch(step -> step.status().equals("passed"))) {
            status = ofVerdict();
        }
        boolean ended = status == TestStepResultStatus.FAILED
                || (status == TestStepResultStatus.SKIPPED && scenario.verdict() != RuleVerdict.FAILED);
        String message = ended ? message() : null;
        return new TestStepResult(
                duration(last ? scenario.durationMs() : 0),
                message,
                status,
                status == TestStepResultStatus.FAILED ? new Exception("AssertionError", message, null) : null);
    }

    private TestStepResultStatus status(String word) {
        TestStepResultStatus status = switch (word.toUpperCase(Locale.ROOT)) {
            case "PASSED" -> TestStepResultStatus.PASSED;
            case "FAILED" -> TestStepResultStatus.FAILED;
            default -> TestStepResultStatus.SKIPPED;
        };
        return status == TestStepResultStatus.FAILED ? ofVerdict() : status;
    }

    private TestStepResultStatus ofVerdict() {
        boolean waived = recorded.rule().verdict() == RuleVerdict.WAIVED;
        return switch (recorded.scenario().verdict()) {
            case PASSED -> TestStepResultStatus.PASSED;
            case FAILED -> waived ? TestStepResultStatus.SKIPPED : TestStepResultStatus.FAILED;
            default -> TestStepResultStatus.SKIPPED;
        };
    }

    private String message() {
        ScenarioResult scenario = recorded.scenario();
        String reason = scenario.reason().or(recorded.rule()::reason).orElse("no reason was recorded");
        return scenario.expected().isPresent() && scenario.actual().isPresent()
                ? PlainText.of("expected " + scenario.expected().get()) + "\nactual "
                        + PlainText.of(scenario.actual().get())
                : PlainText.of(scenario.verdict().word() + ": " + reason);
    }

    private String id(String part) {
        return pickle.getId() + "-" + part;
    }

    static Timestamp time(Instant instant) {
        return new Timestamp(instant.getEpochSecond(), (long) instant.getNano());
    }

    private static Duration duration(long milliseconds) {
        return new Duration(milliseconds / 1000, milliseconds % 1000 * 1_000_000);
    }
}
