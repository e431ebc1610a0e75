package ecsconformance.run;

import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps what Allure's adapter makes of the scenarios until the run has ended: a file for each would slow them down. */
final class AllureTests implements AllureResultsWriter {

    private final Queue<TestResult> tests = new ConcurrentLinkedQueue<>();

    @Override
    public void write(TestResult test) {
        tests.add(test);
    }

    /** The containers hold the suite's own hooks, of which no reader of a report learns anything. */
    @Override
    public void write(TestResultContainer container) {}

    /** The adapter attaches what the glue logs and embeds, and it does neither. */
    @Override
    public void write(String source, InputStream attachment) {}

    List<TestResult> tests() {
        return List.copyOf(tests);
    }
}
