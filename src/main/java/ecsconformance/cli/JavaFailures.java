package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.run.JavaFailure;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process where Java itself gives out, on whatever thread: with one sentence and the code for a run that could not
 * be made, after the shutdown hooks have saved what there is. Without it such a process ends with 1, as if a rule had failed,
 * or does not end.
 */
final class JavaFailures implements Thread.UncaughtExceptionHandler {

    private static final long SECONDS_TO_SAVE = 60;

    private final PrintStream err;
    private final CountDownLatch failed = new CountDownLatch(1);

    JavaFailures(PrintStream err) {
        this.err = err;
        // The texts that are needed in the end are made now, while there is memory for them.
        sentence(new OutOfMemoryError("Java heap space"));
        Thread last = new Thread(this::haltInTime, "conformance-java-failure");
        last.setDaemon(true);
        last.start();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            end(failure);
        } catch (Error worse) {
            Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
        }
    }

    private void end(Throwable failure) {
        if (JavaFailure.in(failure).isEmpty()) {
            err.println("a thread of the suite ended: " + PlainText.of(failure.toString()));
            return;
        }
        boolean first;
        synchronized (failed) {
            first = failed.getCount() > 0;
            failed.countDown();
        }
        if (first) {
            err.println(sentence(failure));
            Runtime.getRuntime().exit(ExitCode.UNTESTABLE);
        }
    }

    private static String sentence(Throwable failure) {
        return PlainText.of("the suite failed: " + JavaFailure.explain(failure));
    }

    private void haltInTime() {
        try {
            failed.await();
            new CountDownLatch(1).await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
    }
}
