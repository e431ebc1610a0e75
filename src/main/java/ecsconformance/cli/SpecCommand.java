package ecsconformance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The documentation side: its own commands are below it. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "spec",
        description = "Check the documentation: coverage by rules, defects of a page, changes between editions.",
        synopsisSubcommandLabel = "COMMAND")
final class SpecCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a command is missing: coverage, review, drift, adopt, annotate or export");
    }
}
