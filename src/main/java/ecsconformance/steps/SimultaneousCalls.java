package ecsconformance.steps;

import ecsconformance.wire.Call;
import ecsconformance.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends one call several times at the same moment. */
public final class SimultaneousCalls {

    private final Endpoint endpoint;

    public SimultaneousCalls(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    List<Reply> send(Call call, int count) {
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            Callable<Reply> one = () -> {
                start.await();
                return endpoint.request(call);
            };
            List<Future<Reply>> sent = new ArrayList<>();
            for (int place = 0; place < count; place++) {
                sent.add(threads.submit(one));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : sent) {
                replies.add(reply.get());
            }
            return replies;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a simultaneous call could not be sent", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
