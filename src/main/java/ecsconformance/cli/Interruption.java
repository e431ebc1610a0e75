package ecsconformance.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Saves what has been gathered when the process is stopped half-way, and says so: whoever stopped a command knows how far it
 * came, where the report is and what is left. From then on the command itself writes and says nothing more.
 */
final class Interruption implements AutoCloseable {

    /** Writes what there is. */
    @FunctionalInterface
    interface Save {
        void now() throws IOException;
    }

    private record Stand(Save save, Supplier<List<String>> words) {}

    private static final long SECONDS_TO_FINISH = 10;

    private final Terminal terminal;
    private final Thread hook = new Thread(this::stopped, "conformance-interruption");
    private final ReentrantLock outputs = new ReentrantLock();
    private volatile Stand stand = new Stand(() -> {}, () -> List.of("", "interrupted: nothing had been sent"));

    Interruption(Terminal terminal) {
        this.terminal = terminal;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
        }
    }

    /** @param words what to say when it is saved */
    void becomes(Save save, Supplier<List<String>> words) {
        stand = new Stand(save, words);
    }

    /** The same where there is nothing to save. */
    void becomes(Supplier<List<String>> words) {
        becomes(() -> {}, words);
    }

    /**
     * Writes what a command leaves when it has ended; a stop waits for that.
     *
     * @param words what to say from then on
     */
    void finishing(Save writing, Supplier<List<String>> words) throws IOException {
        outputs.lock();
        try {
            writing.now();
            becomes(words);
        } finally {
            outputs.unlock();
        }
    }

    private void stopped() {
        try {
            boolean ended = outputs.tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS);
            Stand last = stand;
            if (ended) {
                last.save().now();
            }
            last.words().get().forEach(terminal.err()::println);
            terminal.err().flush();
        } catch (IOException | Unwritable unwritable) {
            terminal.err().println("the report cannot be written: " + unwritable.getMessage());
            stand.words().get().forEach(terminal.err()::println);
            terminal.err().flush();
            Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
        } catch (InterruptedException | RuntimeException | Error broken) {
            // Left to Java, the process would wait for this hook with a code that reads as a verdict.
            Runtime.getRuntime().halt(ExitCode.UNTESTABLE);
        }
    }

    /** The command has ended by itself. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            waitForTheEnd();
        }
    }

    /** The process is already being stopped, and what the hook writes must not be written twice at once. */
    private static void waitForTheEnd() {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException again) {
                // There is nothing else to do on this thread.
                continue;
            }
        }
    }
}
