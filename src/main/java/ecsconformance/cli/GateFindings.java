package ecsconformance.cli;

import ecsconformance.report.PlainText;
import ecsconformance.report.WorkflowCommand;
import ecsconformance.result.gate.Gate;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what a gate found, one sentence a finding. */
final class GateFindings {

    /** As many as GitHub shows of one step. */
    private static final int ANNOTATED = 10;

    private final Session session;

    GateFindings(Session session) {
        this.session = session;
    }

    void print(Gate gate, String baseline) {
        PrintStream out = session.terminal().out();
        List<Gate.Finding> findings = gate.findings();
        GitHubJob job = new GitHubJob(session);
        job.quietly(() -> {
            out.println(
                    findings.isEmpty()
                            ? "GATE  nothing got worse than in " + PlainText.of(baseline)
                            : "GATE  " + findings.size() + (findings.size() == 1 ? " finding" : " findings")
                                    + " against " + PlainText.of(baseline));
            findings.forEach(it -> out.printf(
                    Locale.ROOT,
                    "  %-19s  %s%n",
                    it.kind().words(),
                    PlainText.of(it.rule()) + ": " + PlainText.of(it.sentence())));
            gate.scope().forEach(it -> out.println("  " + PlainText.of(it)));
            if (!gate.stillFailing().isEmpty()) {
                out.println("  still failing, as before: " + PlainText.of(String.join(", ", gate.stillFailing())));
            }
        });
        job.annotate(findings.stream()
                .limit(ANNOTATED)
                .map(it -> WorkflowCommand.annotation(
                        "error",
                        "title=" + WorkflowCommand.property(it.kind().words() + ": " + it.rule()),
                        it.sentence()))
                .toList());
    }
}
