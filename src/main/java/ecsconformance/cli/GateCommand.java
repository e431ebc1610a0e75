package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import ecsconformance.result.gate.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a finished result against an earlier one. */
@Command(
        name = "gate",
        customSynopsis = {
            "conformance gate [-hV] --baseline=FILE [--allow-partial] [--other-contract]",
            "                        [--waivers=FILE] RESULT"
        },
        description =
                "Compare a result with a baseline, and fail where a rule got worse, became inconclusive, changed its reading or is missing.",
        footer = {"", "If a rule fails or is inconclusive just as in the baseline, gate names it and lets it pass."},
        exitCodeList = {
            "0:nothing got worse",
            "1:something got worse, or a judged rule is inconclusive now, or a waiver does not hold",
            "2:wrong use, or a result that does not add up",
            "3:the result is incomplete, for example by --fail-fast",
            "4:nothing got worse, but a rule is inconclusive that the baseline does not judge, or a clause"
                    + " lost its rule (0 with --allow-partial)"
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
        Result read = ResultFiles.read(result);
        Result now = options.waivers(session).map(it -> it.applyTo(read)).orElse(read);
        options.expectJudgedBy(now.suite().contract().digest(), baseline);
        Gate gate = new Gate(baseline, now);
        new GateFindings(session).print(gate, options.baselineName());
        if (!now.run().complete()) {
            session.terminal()
                    .err()
                    .println("INCOMPLETE  " + result + ": the run did not reach its end"
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
                    + (inconclusive == 0 ? "" : "; inconclusive as in the baseline, or allowed: " + inconclusive);
        }
        List<String> inconclusiveNow = gate.newlyInconclusive();
        List<String> unstatedNow = gate.newlyUnstated();
        List<String> reasons = new ArrayList<>();
        if (!inconclusiveNow.isEmpty()) {
            reasons.add("these rules are inconclusive and the baseline does not judge them: "
                    + String.join(", ", inconclusiveNow));
        }
        if (!unstatedNow.isEmpty()) {
            reasons.add("these clauses have lost their rule: " + String.join(", ", unstatedNow));
        }
        return "PARTIAL  nothing got worse, but "
                + (reasons.isEmpty()
                        ? "not one rule was judged"
                        : String.join("; ", reasons) + " (0 with --allow-partial)");
    }

    /**
     * The exit code where nothing got worse. Rules may fail as they did in the baseline, and be inconclusive as they were
     * there. Any other inconclusive rule, and a clause that has lost its rule, make the result partial, unless the user
     * allows that.
     */
    private int withoutFindings(Gate gate, Result now) {
        var rules = now.summary().rules();
        boolean judged = rules.passed() + rules.failed() + rules.waived() > 0;
        boolean asBefore =
                gate.newlyInconclusive().isEmpty() && gate.newlyUnstated().isEmpty();
        Verdict verdict = asBefore && judged ? Verdict.CONFORMANT : Verdict.PARTIAL;
        return verdict.exitCode(allowPartial && judged);
    }
}
