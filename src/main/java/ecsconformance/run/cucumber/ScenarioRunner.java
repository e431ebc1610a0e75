package ecsconformance.run.cucumber;

import ecsconformance.steps.RunServices;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runner.Runner;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.TimeServiceEventBus;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestStepStarted;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Runs single scenarios, any one as often as wanted and each with services of its own. The JUnit Platform runs whole
 * features once; here the same steps are run over and over. For one thread only.
 */
public final class ScenarioRunner {

    private final Runner runner;
    private RunServices services;
    private RunLog log;

    public ScenarioRunner() {
        this(step -> {});
    }

    /** @param steps told each step when it begins */
    public ScenarioRunner(Consumer<PickleStepTestStep> steps) {
        AtomicLong ids = new AtomicLong();
        TimeServiceEventBus bus = new TimeServiceEventBus(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> new UUID(0, ids.incrementAndGet()));
        bus.registerHandlerFor(TestStepStarted.class, event -> {
            if (event.getTestStep() instanceof PickleStepTestStep step) {
                steps.accept(step);
            }
        });
        new SuiteEvents(() -> log).setEventPublisher(bus);
        GlueFactory glue = new GlueFactory(() -> services);
        this.runner = new Runner(
                bus,
                new BackendServiceLoader(getClass()::getClassLoader, () -> glue).get(),
                glue,
                new RuntimeOptionsBuilder()
                        .addGlue(URI.create("classpath:/ecsconformance/steps"))
                        .build());
    }

    /** Runs the scenario; how it ended is in the log afterwards. */
    public void run(Pickle scenario, RunServices with, RunLog into) {
        services = with;
        log = into;
        runner.runPickle(scenario);
    }

    /** A task that uses a runner of scenarios. */
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
}
