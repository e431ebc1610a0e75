package ecsconformance.run;

import java.util.Map;

/**
 * How a run is made.
 *
 * @param version     the suite's own version
 * @param seed        turns the rotation of styles; the same seed gives the same styles
 * @param environment for the proxy settings only
 */
public record RunOptions(String version, long seed, Map<String, String> environment) {

    public RunOptions {
        environment = Map.copyOf(environment);
    }
}
