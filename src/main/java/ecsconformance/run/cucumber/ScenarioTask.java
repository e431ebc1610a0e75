package ecsconformance.run.cucumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Something to do with a runner of scenarios. */
@FunctionalInterface
public interface ScenarioTask {

    void with(ScenarioRunner runner);

    /** Does them all, on as many threads as there are processors: an evaluation computes and never waits. */
    static void runAll(List<ScenarioTask> tasks) {
        Queue<ScenarioTask> waiting = new ConcurrentLinkedQueue<>(tasks);
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                working.add(workers.submit(() -> work(waiting)));
            }
            for (Future<?> worker : working) {
                worker.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while evaluating", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("the recorded exchanges could not be evaluated", failure.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static void work(Queue<ScenarioTask> waiting) {
        ScenarioRunner runner = new ScenarioRunner();
        for (ScenarioTask task = waiting.poll(); task != null; task = waiting.poll()) {
            task.with(runner);
        }
    }
}
