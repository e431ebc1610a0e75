package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import ecsconformance.result.gate.Gate;
import java.nio.file.Path;
import java.util.List;
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
        customSynopsis =
                "conformance gate --baseline=FILE [--allow-partial] [--other-contract] [--waivers=FILE] RESULT",
        description =
                "Compare a result with a baseline, and fail where a rule got worse, became inconclusive, changed its reading or is missing.",
        footer = {"", "A rule that fails as it did in the baseline is named and does not count."},
        exitCodeList = {
            "0:nothing got worse",
            "1:something got worse, or a waiver does not hold",
            "2:wrong use, or a result that does not add up",
            "3:the result is incomplete, for example by --fail-fast",
            "4:nothing got worse, but a rule is inconclusive that the baseline judged (0 with --allow-partial)"
        })
final class GateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RESULT", description = "conformance.json, or the folder it is in")
    private Path result;

    @Mixin
    private GateOptions options = new GateOptions();

    @Option(names = "--allow-partial", description = "exit 0 even if rules are inconclusive")
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
            session.terminal()
                    .err()
                    .println("INCOMPLETE  " + result + ": the run did not come to its end"
                            + now.run()
                                    .problem()
                                    .map(it -> ": " + PlainText.of(it))
                                    .orElse(""));
            return ExitCode.UNTESTABLE;
        }
        int exit = gate.findings().isEmpty() ? withoutFindings(gate, now) : Verdict.NON_CONFORMANT.exitCode(false);
        session.terminal().out().println(PlainText.of(last(exit, gate, now)));
        return exit;
    }

    /** The reason for this end. */
    private String last(int exit, Gate gate, Result now) {
        long inconclusive = now.summary().rules().inconclusive();
        if (exit == Verdict.NON_CONFORMANT.exitCode(false)) {
            return "WORSE  than the baseline in " + gate.findings().size()
                    + (gate.findings().size() == 1 ? " way" : " ways");
        }
        if (exit == ExitCode.OK) {
            return "NO WORSE  than the baseline"
                    + (inconclusive == 0 ? "" : "; inconclusive, as there or as allowed: " + inconclusive);
        }
        List<String> fresh = gate.newlyInconclusive();
        return "PARTIAL  nothing got worse, but "
                + (fresh.isEmpty()
                        ? "the result is no whole run of all rules"
                        : "inconclusive is what was not so there: " + String.join(", ", fresh))
                + " (0 with --allow-partial)";
    }

    /**
     * The exit code where nothing got worse. Rules may fail as they did in the baseline, and be inconclusive as they were
     * there. Any other inconclusive rule makes the result partial, unless the user allows that.
     */
    private int withoutFindings(Gate gate, Result now) {
        var rules = now.summary().rules();
        boolean judged = rules.passed() + rules.failed() + rules.waived() > 0;
        boolean asBefore = now.verdict() != Verdict.PARTIAL || gate.baselineVerdict() == Verdict.PARTIAL;
        Verdict verdict =
                gate.newlyInconclusive().isEmpty() && asBefore && judged ? Verdict.CONFORMANT : Verdict.PARTIAL;
        return verdict.exitCode(allowPartial && judged);
    }
}
