package ecsconformance.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Saves what has been gathered when the process is stopped half-way, and says so: an interrupted run still leaves a valid
 * result, and whoever stopped it knows what is left.
 */
final class InterruptedRun {

    /** Writes what there is. */
    @FunctionalInterface
    interface Save {
        void now() throws IOException;
    }

    private final Terminal terminal;
    private final Thread hook;

    /** @param lines the text to print when it is saved */
    InterruptedRun(Terminal terminal, Save save, Supplier<List<String>> lines) {
        this.terminal = terminal;
        this.hook = new Thread(() -> {
            try {
                save.now();
                say(lines);
            } catch (IOException | Unwritable unwritable) {
                terminal.err().println("the report cannot be written: " + unwritable.getMessage());
                say(lines);
                Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
            } catch (RuntimeException | Error broken) {
                // Left to Java, the process would wait for this hook with a code that reads as a verdict.
                Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void say(Supplier<List<String>> lines) {
        lines.get().forEach(terminal.err()::println);
        terminal.err().flush();
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
