package ecsconformance.cli;

import ecsconformance.run.selection.Rerun;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of run for the order of scenarios, their methods and formats, and for running some of them again. */
final class RepetitionOptions {

    private static final long FIRST_SEED = 1;

    /** Ways to travel. */
    enum Wire {
        rotation,
        all
    }

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Numbers.Seed.class,
            description = "seed for the order of scenarios and the rotation of methods, formats and signatures"
                    + " (default: 1, or that of --rerun)")
    private Long seed;

    @Option(
            names = "--wire",
            paramLabel = "WAY",
            defaultValue = "rotation",
            description =
                    "rotation: send each scenario in one method, format and signature; all: send it in each that the"
                            + " target serves (default: ${DEFAULT-VALUE})")
    private Wire wire;

    @Option(
            names = "--rerun",
            paramLabel = "FILE",
            description = "run only what failed or was inconclusive in this conformance.json")
    private Path rerun;

    /** The rules that the earlier run has left. */
    Optional<Rerun> rerun() {
        return Optional.ofNullable(rerun).map(Rerun::of);
    }

    long seed(Optional<Rerun> earlier) {
        return Optional.ofNullable(seed).or(() -> earlier.map(Rerun::seed)).orElse(FIRST_SEED);
    }

    boolean everyStyle() {
        return wire == Wire.all;
    }
}
