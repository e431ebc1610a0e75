package ecsconformance.cli;

import ecsconformance.report.ComparisonFormat;
import ecsconformance.result.NamedResult;
import ecsconformance.result.compare.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets results side by side. */
@Command(
        name = "compare",
        description = "Show results side by side, rule by rule, with the readings of each target.",
        exitCodeList = {
            "0:compared, whether or not the results differ",
            "2:wrong use, or a result cannot be read or does not add up",
            "3:the output cannot be written"
        })
final class CompareCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "RESULT",
            arity = "1..*",
            description = "conformance.json files, or the folders they are in; each is named after its folder. A folder"
                    + " that holds such folders means all of them, in the order of target and then time")
    private List<Path> results = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ComparisonFormat format;

    @Option(names = "--differences", description = "show only the rules whose results differ")
    private boolean differences;

    @Mixin
    private OutOption out = new OutOption();

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<NamedResult> read = ResultFiles.readAllWithin(results);
        if (read.size() < 2) {
            throw new WrongUse("there is only one result; name another, or a folder that holds several");
        }
        Comparison whole = Comparison.of(read);
        Comparison shown = differences ? whole.differences() : whole;
        out.write(session, writer -> format.write(shown, writer));
        return ExitCode.OK;
    }
}
