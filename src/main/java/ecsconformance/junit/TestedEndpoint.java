package ecsconformance.junit;

import java.net.URI;
import java.util.Optional;

/**
 * A class with {@link EcsConformance} implements it if its endpoint is started for the test. The class is made with its
 * constructor without parameters, asked once, and closed after the run.
 */
public interface TestedEndpoint extends AutoCloseable {

    /** Scheme, host and port of the endpoint, which answers from now on. */
    URI endpoint();

    /** The control endpoint that arranges the fixtures, where there is one. */
    default Optional<URI> control() {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
