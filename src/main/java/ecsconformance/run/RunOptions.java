package ecsconformance.run;

import ecsconformance.result.Waivers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a run.
 *
 * @param version     the suite's own version
 * @param seed        turns the rotation of styles and shuffles the scenarios; the same seed gives the same of both
 * @param everyStyle  whether each scenario runs in every style that the target serves, instead of one of the rotation
 * @param environment for the proxy settings only
 * @param allure      whether Allure's adapter listens too
 * @param ledger      the place in which the run writes down what it creates: a file, or a folder for a file
 *                    that is named after the run;
 *                    empty for an endpoint that is gone when the run is
 * @param embedded    whether the endpoint is the emulator inside this process
 * @param failFast    whether the first failure that no waiver covers ends the run
 * @param waivers     known deviations
 * @param keepScopes  whether what was arranged and made stays, for somebody to look at
 */
public record RunOptions(
        String version,
        long seed,
        boolean everyStyle,
        Map<String, String> environment,
        boolean allure,
        Optional<Path> ledger,
        boolean embedded,
        boolean failFast,
        Waivers waivers,
        boolean keepScopes) {

    private static final Waivers NO_WAIVERS = new Waivers(List.of(), Instant.EPOCH);

    public RunOptions {
        environment = Map.copyOf(environment);
    }

    /** Without Allure and without a ledger. */
    public RunOptions(String version, long seed, boolean everyStyle, Map<String, String> environment) {
        this(version, seed, everyStyle, environment, false, Optional.empty(), false, false, NO_WAIVERS, false);
    }

    /** Each scenario in the style of the rotation, without Allure and without a ledger. */
    public RunOptions(String version, long seed, Map<String, String> environment) {
        this(version, seed, false, environment);
    }

    public RunOptions withAllure(boolean wanted) {
        return new RunOptions(
                version, seed, everyStyle, environment, wanted, ledger, embedded, failFast, waivers, keepScopes);
    }

    /** The same with what is created written down there. */
    public RunOptions withLedger(Path place) {
        return new RunOptions(
                version,
                seed,
                everyStyle,
                environment,
                allure,
                Optional.of(place),
                embedded,
                failFast,
                waivers,
                keepScopes);
    }

    /** The same against the emulator inside this process. */
    public RunOptions onEmbedded(boolean is) {
        return new RunOptions(
                version, seed, everyStyle, environment, allure, ledger, is, failFast, waivers, keepScopes);
    }

    /** The same, ended by the first failure where that is wanted, and leaving what was arranged where that is. */
    public RunOptions ending(boolean atFirstFailure, boolean withScopesKept) {
        return new RunOptions(
                version,
                seed,
                everyStyle,
                environment,
                allure,
                ledger,
                embedded,
                atFirstFailure,
                waivers,
                withScopesKept);
    }

    /** The same with known deviations. */
    public RunOptions withWaivers(Waivers known) {
        return new RunOptions(
                version, seed, everyStyle, environment, allure, ledger, embedded, failFast, known, keepScopes);
    }
}
