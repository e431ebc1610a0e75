package ecsconformance.cli;

import java.io.IOException;

/** Saves what has been gathered when the process is stopped half-way: an interrupted run still leaves a valid result. */
final class InterruptedRun {

    /** Writes what there is. */
    @FunctionalInterface
    interface Save {
        void now() throws IOException;
    }

    private final Thread hook;

    InterruptedRun(Save save) {
        this.hook = new Thread(() -> {
            try {
                save.now();
            } catch (IOException | RuntimeException | Error unwritable) {
                // The process is ending and the report cannot be written: there is nowhere left to say so.
                Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The run has ended by itself. */
    void disarm() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process is already being stopped, so the hook is running and must be left to finish.
            Thread.yield();
        }
    }
}
