package ecsconformance.run.live;

import ecsconformance.client.RestAssuredClient;
import ecsconformance.result.Result;
import ecsconformance.run.cucumber.RunLoader;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A run whose target has been looked at and whose features can be run on any thread that sees its loader. */
public final class OpenRun implements AutoCloseable {

    private final RestAssuredClient client;
    private final List<RunLoader> loaders;
    private final Supplier<Result> finish;
    private final BooleanSupplier answers;

    OpenRun(RestAssuredClient client, List<RunLoader> loaders, Supplier<Result> finish, BooleanSupplier answers) {
        this.client = client;
        this.loaders = List.copyOf(loaders);
        this.finish = finish;
        this.answers = answers;
    }

    /** The context class loader to run the features with; it carries the glue's collaborators. */
    public ClassLoader contextLoader() {
        return loaders.get(0);
    }

    /** One for each time the features are to be run. */
    List<RunLoader> loaders() {
        return loaders;
    }

    /** Whether the endpoint still answers anything. */
    boolean answers() {
        return answers.getAsBoolean();
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
