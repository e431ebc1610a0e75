package ecsconformance.cli;

import ecsconformance.report.ConsoleDetail;
import ecsconformance.result.Result;
import ecsconformance.result.merge.Merge;
import ecsconformance.result.merge.Merge.Unmergeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins the results of shards. */
@Command(
        name = "merge",
        description = "Join the results of shards (run --shard) into one report.",
        exitCodeList = {
            "0:conformant",
            "1:non-conformant",
            "2:wrong use, or the parts do not belong to one run",
            "3:a shard is missing or incomplete, or an output cannot be written",
            "4:partial (0 with --allow-partial)"
        })
final class MergeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "PART",
            arity = "1..*",
            description = "the shards' conformance.json files, or the folders they are in")
    private List<Path> parts = new ArrayList<>();

    @Mixin
    private ReportOption report = new ReportOption();

    @Option(names = "--allow-partial", description = "exit 0 even if rules are inconclusive")
    private boolean allowPartial;

    MergeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try {
            Result whole = Merge.of(ResultFiles.readAll(parts));
            return report.holding(() -> {
                new Outputs(() -> report.write(whole), () -> {})
                        .writeAll(() -> report.announce(session, whole, ConsoleDetail.usual()));
                return whole.exitCode(allowPartial);
            });
        } catch (Unmergeable unfit) {
            throw new WrongUse(unfit.getMessage());
        }
    }
}
