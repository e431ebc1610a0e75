package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.run.JavaFailure;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process where Java itself gives out, on whatever thread: with one sentence and the code for a run that could not
 * be made, after the shutdown hooks have saved what there is. Without it such a process ends with 1, as if a rule had failed.
 */
final class JavaFailures implements Thread.UncaughtExceptionHandler {

    private final PrintStream err;
    private final AtomicBoolean said = new AtomicBoolean();

    JavaFailures(PrintStream err) {
        this.err = err;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        Optional<Error> error = JavaFailure.in(failure);
        if (error.isEmpty()) {
            err.println("a thread of the suite ended: " + PlainText.of(failure.toString()));
        } else if (!said.getAndSet(true)) {
            err.println(PlainText.of("the suite failed: " + JavaFailure.explain(failure)));
            Runtime.getRuntime().exit(ExitCode.UNTESTABLE);
        }
    }
}
