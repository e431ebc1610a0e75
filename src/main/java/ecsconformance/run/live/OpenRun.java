package ecsconformance.run.live;

import ecsconformance.result.Result;
import ecsconformance.run.cucumber.RunLoader;
import java.util.List;

/** A run whose target was checked. Its features can run on any thread that has its class loader. */
public final class OpenRun implements AutoCloseable {

    private final SuiteRun run;
    private final OpenEndpoint endpoint;
    private final List<RunLoader> loaders;

    OpenRun(SuiteRun run, OpenEndpoint endpoint, List<RunLoader> loaders) {
        this.run = run;
        this.endpoint = endpoint;
        this.loaders = List.copyOf(loaders);
    }

    /** The context class loader to run the features with; it carries the glue's collaborators. */
    public ClassLoader contextLoader() {
        return loaders.get(0);
    }

    /** One for each time the features are to be run. */
    List<RunLoader> loaders() {
        return loaders;
    }

    /** Tells whether the endpoint still answers anything. */
    boolean answers() {
        return endpoint.stillAnswers();
    }

    /** The features have all been run; the result. */
    public Result finish() {
        return run.finish(endpoint);
    }

    /** Lets go of the connections and of the ledger. */
    @Override
    public void close() {
        endpoint.close();
    }
}
