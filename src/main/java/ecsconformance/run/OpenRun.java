package ecsconformance.run;

import ecsconformance.client.RestAssuredClient;
import ecsconformance.result.Result;
import java.util.function.Supplier;

/** A run whose target has been looked at and whose features can be run on any thread that sees its loader. */
public final class OpenRun implements AutoCloseable {

    private final RestAssuredClient client;
    private final RunLoader loader;
    private final Supplier<Result> finish;

    OpenRun(RestAssuredClient client, RunLoader loader, Supplier<Result> finish) {
        this.client = client;
        this.loader = loader;
        this.finish = finish;
    }

    /** The context class loader to run the features with; it carries the glue's collaborators. */
    public ClassLoader contextLoader() {
        return loader;
    }

    RunLoader loader() {
        return loader;
    }

    /** The features have all been run; the result. */
    public Result finish() {
        return finish.get();
    }

    /** Lets go of the connections. */
    @Override
    public void close() {
        client.close();
    }
}
