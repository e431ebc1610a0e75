package ecsconformance.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Makes calls at once and hands back what came of them in their order. */
final class ParallelCalls {

    private ParallelCalls() {}

    static <T> List<T> results(ExecutorService threads, List<Callable<T>> calls) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exploring", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a call could not be made", broken.getCause());
        }
        return results;
    }
}
