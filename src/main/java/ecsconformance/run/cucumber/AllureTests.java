package ecsconformance.run.cucumber;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Keeps what Allure's adapter makes of the scenarios until the run has ended: a file for each would slow them down. */
public final class AllureTests implements AllureResultsWriter {

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
