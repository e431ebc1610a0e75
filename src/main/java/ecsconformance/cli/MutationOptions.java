package ecsconformance.cli;

import ecsconformance.endpoint.Target;
import ecsconformance.run.RunOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The owner's consent to create things on an endpoint that is not this machine's own, and where they are written down. */
final class MutationOptions {

    @Option(
            names = "--yes",
            description = "agree that the suite creates images, snapshots and other resources on the target")
    private boolean yes;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "ledger: a file to which the suite writes each resource before it creates it (default: a file"
                    + " named after the run in "
                    + CleanupCommand.LEDGERS + ")")
    private Path ledger = Path.of(CleanupCommand.LEDGERS);

    /** Adds the ledger. The embedded emulator needs none: it is gone when the run is. */
    RunOptions withLedger(RunOptions options, ChosenTarget chosen) {
        return chosen.isEmbedded() ? options : options.withLedger(ledger);
    }

    /** @throws WrongUse where nobody has agreed */
    void expectConsent(Target target) {
        if (!yes && !target.allowMutations()) {
            throw new WrongUse("a run creates images and snapshots on " + target.endpoint()
                    + ", which may cost money: give --yes, or allowMutations: true in the target file"
                    + " (the commands plan and doctor create nothing)");
        }
    }
}
