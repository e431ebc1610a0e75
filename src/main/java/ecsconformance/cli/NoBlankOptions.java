package ecsconformance.cli;

import ecsconformance.input.Blank;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs the last command once every option and argument that is given says something. */
final class NoBlankOptions implements IExecutionStrategy {

    static final String BLANK = " is given but blank; give it a value, or leave it out";

    private final IExecutionStrategy then = new CommandLine.RunLast();

    @Override
    public int execute(ParseResult parsed) {
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            for (ArgSpec given : each.matchedArgs()) {
                if (given.originalStringValues().stream().anyMatch(Blank::is)) {
                    throw new ParameterException(
                            each.commandSpec().commandLine(),
                            (given instanceof OptionSpec option ? option.longestName() : given.paramLabel()) + BLANK);
                }
            }
        }
        return then.execute(parsed);
    }
}
