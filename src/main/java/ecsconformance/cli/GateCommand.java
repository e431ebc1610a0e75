package ecsconformance.cli;

import ecsconformance.result.Gate;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a finished result against an earlier one. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "gate",
        description = "Fail on a rule that got worse, on lost conclusiveness, on a changed reading, on a missing rule.",
        footer = {
            "",
            "Exit codes: 0 nothing got worse, 1 something did or a waiver does not hold, 2 wrong use,",
            "or a result that does not add up,",
            "3 the result is incomplete, 4 nothing got worse but part is inconclusive (0 with --allow-partial).",
            "A rule that fails as it did in the baseline is named and does not count."
        })
final class GateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RESULT", description = "conformance.json, or the folder it is in")
    private Path result;

    @Mixin
    private GateOptions options = new GateOptions();

    @Option(names = "--allow-partial", description = "exit 0 although some rules are inconclusive")
    private boolean allowPartial;

    GateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Result baseline = options.baseline().orElseThrow(() -> new WrongUse("--baseline FILE is missing"));
        Result now = options.waivers(session).apply(ResultFiles.read(result));
        options.expectJudgedBy(now.suite().contract().digest(), baseline);
        Gate gate = new Gate(baseline, now);
        new GateFindings(session).print(gate, options.baselineName());
        if (!now.run().complete()) {
            session.terminal().err().println(result + ": the run did not come to its end");
            return ExitCode.UNTESTABLE;
        }
        return gate.findings().isEmpty() ? withoutFindings(now) : Verdict.NON_CONFORMANT.exitCode(false);
    }

    /** What fails as it did in the baseline is let pass, but nothing inconclusive is without being asked. */
    private int withoutFindings(Result now) {
        var rules = now.summary().rules();
        boolean judged = rules.passed() + rules.failed() + rules.waived() > 0;
        Verdict verdict = rules.inconclusive() == 0 && judged && now.verdict() != Verdict.PARTIAL
                ? Verdict.CONFORMANT
                : Verdict.PARTIAL;
        return verdict.exitCode(allowPartial && judged);
    }
}
