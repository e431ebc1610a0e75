package ecsconformance.cli;

import ecsconformance.report.ReportFormat;
import ecsconformance.result.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a finished result again. */
@Command(
        name = "report",
        description = "Render a result in another format from its conformance.json.",
        exitCodeList = {
            "0:rendered",
            "2:wrong use, or the result cannot be read or does not add up",
            "3:the output cannot be written"
        })
final class ReportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RESULT", description = "conformance.json, or the folder it is in")
    private Path result;

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "${COMPLETION-CANDIDATES}")
    private ReportFormat format;

    @Mixin
    private OutOption out = new OutOption();

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Result read = ResultFiles.read(result);
        out.write(session, writer -> format.report().write(read, writer));
        return ExitCode.OK;
    }
}
