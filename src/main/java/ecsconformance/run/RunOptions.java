package ecsconformance.run;

import java.util.Map;

/**
 * How a run is made.
 *
 * @param version     the suite's own version
 * @param seed        turns the rotation of styles and shuffles the scenarios; the same seed gives the same of both
 * @param everyStyle  whether each scenario runs in every style that the target serves, instead of one of the rotation
 * @param environment for the proxy settings only
 * @param allure      whether Allure's adapter listens too
 */
public record RunOptions(
        String version, long seed, boolean everyStyle, Map<String, String> environment, boolean allure) {

    public RunOptions {
        environment = Map.copyOf(environment);
    }

    /** Without Allure. */
    public RunOptions(String version, long seed, boolean everyStyle, Map<String, String> environment) {
        this(version, seed, everyStyle, environment, false);
    }

    /** Each scenario in the style of the rotation, without Allure. */
    public RunOptions(String version, long seed, Map<String, String> environment) {
        this(version, seed, false, environment);
    }

    public RunOptions withAllure(boolean wanted) {
        return new RunOptions(version, seed, everyStyle, environment, wanted);
    }
}
