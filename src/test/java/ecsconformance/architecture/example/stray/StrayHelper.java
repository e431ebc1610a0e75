package ecsconformance.architecture.example.stray;

import java.time.Instant;
import java.util.List;

/** Breaks every house rule once. */
public class StrayHelper {

    static final int[] EXPOSED = {1};
    static int counter;

    /** A value with an array inside. */
    public record Exposed(byte[] content) {}

    public String everything(List<Exposed> values) throws InterruptedException {
        Thread.sleep(values.size());
        System.out.println(Instant.now());
        new IllegalStateException().printStackTrace();
        return System.getenv("HOME") + System.nanoTime();
    }
}
