package ecsconformance.report;

import ecsconformance.report.Findings.Failure;
import ecsconformance.result.Cause;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/** A failed rule in some lines of plain text, for a reader who sees nothing else of the report. */
public final class RuleExplanation {

    private final Findings findings;
    private final List<Cause> causes;
    private final String report;

    /** @param report the folder that the result is written to */
    public RuleExplanation(Result result, String report) {
        this.findings = new Findings(result);
        this.causes = result.causes();
        this.report = report;
    }

    /** Rule, cause, clauses, expected, actual, request, and the command that repeats it. */
    public String of(RuleResult rule) {
        Failure failure = findings.failure(rule);
        List<String> lines = new ArrayList<>();
        lines.add(PlainText.of(rule.id() + " (" + rule.level() + "): " + rule.title()));
        causes.stream()
                .filter(cause -> cause.rules().contains(rule.id()))
                .forEach(cause -> add(lines, "cause", CauseOutline.headline(cause)));
        add(lines, "clauses", String.join(", ", rule.sources()));
        failure.scenario().ifPresent(it -> add(lines, "scenario", it.location() + "  " + it.name()));
        failure.expected().ifPresent(it -> add(lines, "expected", it));
        failure.actual().ifPresent(it -> add(lines, "actual", it));
        failure.reason().ifPresent(it -> add(lines, "reason", it));
        failure.exchange().ifPresent(it -> add(lines, "request", RequestLine.of(it)));
        if (failure.further() > 0) {
            add(lines, "further", Figures.counted(failure.further(), "more scenario") + " of this rule failed");
        }
        failure.scenario()
                .map(ScenarioResult::location)
                .ifPresent(it -> add(lines, "repeat", "conformance reproduce " + report + " " + it));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String name, String text) {
        lines.add("  " + name + " ".repeat(10 - name.length()) + PlainText.of(text));
    }
}
