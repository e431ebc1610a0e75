package ecsconformance.report;

import ecsconformance.result.Cause;
import ecsconformance.result.Conclusion;
import ecsconformance.result.Proof;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A finished result for a pull request or a job summary, in GitHub-flavoured Markdown. */
public final class SummaryMarkdown implements Report {

    /** A job summary and a comment have a largest size; the full report has the rest. */
    private static final int LISTED_FAILURES = 50;

    private static final int LISTED_CAUSES = 20;

    private static final int LONGEST_LIST = 4000;

    @Override
    public void write(Result result, Writer out) throws IOException {
        StringBuilder text = new StringBuilder();
        Findings findings = new Findings(result);
        heading(result, text);
        profiles(result, text);
        causes(result.causes(), text);
        failures(findings, text);
        waived(findings, text);
        waiverProblems(result, text);
        inconclusive(findings, text);
        readings(findings, text);
        result.proof().ifPresent(it -> proof(it, text));
        run(result.run(), text);
        leaked(result.resources().leaked(), text);
        out.write(text.toString());
    }

    private static void heading(Result result, StringBuilder text) {
        text.append("## ")
                .append(mark(result.conclusion().kind()))
                .append(' ')
                .append(MarkdownText.of(result.conclusion().sentence()));
        text.append(": ").append(MarkdownText.of(result.target().name())).append("\n\n");
        text.append("Endpoint ").append(MarkdownText.of(result.target().endpoint()));
        text.append(", ").append(MarkdownText.of(result.suite().contract().operation()));
        text.append(" edition ")
                .append(MarkdownText.of(result.suite().contract().edition()))
                .append("\n\n");
        result.run()
                .problem()
                .ifPresent(it ->
                        text.append("**Problem:** ").append(MarkdownText.of(it)).append("\n\n"));
    }

    private static void profiles(Result result, StringBuilder text) {
        row(text, "Profile", "Verdict", "Rules", "Conclusive", "Passed", "Failed", "Untested");
        row(text, "---", "---", "---:", "---:", "---:", "---:", "---:");
        for (ProfileCounts it : ProfileCounts.of(result)) {
            row(
                    text,
                    MarkdownText.of(it.profile()),
                    it.verdict().map(result.conclusion()::of).orElse("no rules"),
                    String.valueOf(it.testable()),
                    String.valueOf(it.conclusive()),
                    String.valueOf(it.passed()),
                    String.valueOf(it.failed()),
                    String.valueOf(it.untested()));
        }
        text.append('\n');
    }

    private static void causes(List<Cause> causes, StringBuilder text) {
        if (causes.isEmpty()) {
            return;
        }
        text.append("### Causes\n\n");
        row(text, "Cause", "Fails alike", "Look first at", "Expected", "Actual");
        row(text, "---", "---", "---", "---", "---");
        causes.stream()
                .limit(LISTED_CAUSES)
                .forEach(cause -> row(
                        text,
                        cause.id() + " " + MarkdownText.of(cause.sentence()),
                        Figures.counted(cause.rules().size(), "rule"),
                        MarkdownText.of(cause.rule()) + "<br>" + MarkdownText.of(cause.location()),
                        cell(cause.expected()),
                        cell(cause.actual())));
        if (causes.size() > LISTED_CAUSES) {
            text.append("\n").append(causes.size() - LISTED_CAUSES).append(" more are in the full report.\n");
        }
        text.append('\n');
    }

    private static void failures(Findings findings, StringBuilder text) {
        var failures = findings.failures();
        if (failures.isEmpty()) {
            return;
        }
        text.append("### Failed\n\n");
        row(text, "Rule", "Level", "Clauses", "Expected", "Actual", "RequestId");
        row(text, "---", "---", "---", "---", "---", "---");
        failures.stream()
                .limit(LISTED_FAILURES)
                .forEach(failure -> row(
                        text,
                        MarkdownText.of(failure.rule().id()) + "<br>"
                                + MarkdownText.of(failure.rule().title()),
                        MarkdownText.of(failure.rule().level()),
                        MarkdownText.of(String.join(", ", failure.rule().sources())),
                        cell(failure.expected()),
                        cell(failure.actual().or(failure::reason)),
                        cell(failure.requestId())));
        if (failures.size() > LISTED_FAILURES) {
            text.append("\n").append(failures.size() - LISTED_FAILURES).append(" more are in the full report.\n");
        }
        text.append('\n');
    }

    private static void waived(Findings findings, StringBuilder text) {
        var rules = findings.rules(RuleVerdict.WAIVED);
        if (!rules.isEmpty()) {
            text.append("### Waived\n\n");
            rules.forEach(rule -> item(text, rule.id(), rule.reason()));
            text.append('\n');
        }
    }

    private static void waiverProblems(Result result, StringBuilder text) {
        var problems = result.waiverProblems();
        if (!problems.isEmpty()) {
            text.append("### Waivers that do not hold\n\n");
            problems.forEach(it -> item(text, it.rule(), Optional.of(it.sentence())));
            text.append('\n');
        }
    }

    private static void inconclusive(Findings findings, StringBuilder text) {
        var byReason = findings.inconclusiveByReason();
        if (!byReason.isEmpty()) {
            text.append("### Inconclusive\n\n");
            byReason.forEach((reason, rules) -> item(text, reason, Optional.of(String.join(", ", rules))));
            text.append('\n');
        }
    }

    private static void readings(Findings findings, StringBuilder text) {
        var rules = findings.withReading();
        if (!rules.isEmpty()) {
            text.append("<details><summary>Readings of the documentation that the target shows</summary>\n\n");
            rules.forEach(rule -> item(text, rule.id(), rule.reading()));
            text.append("\n</details>\n\n");
        }
    }

    private static void proof(Proof proof, StringBuilder text) {
        text.append("### Proof\n\n").append(proof.noticed()).append(" of ").append(proof.facts());
        text.append(" falsified facts were noticed by the check that claims them.\n\n");
        proof.vacuous().forEach(it -> item(text, "Vacuous: " + it.rule(), Optional.of(doubt(it))));
        proof.unproven().forEach(it -> item(text, "Unproven: " + it.rule(), Optional.of(doubt(it))));
        text.append('\n');
    }

    private static String doubt(Proof.Doubt doubt) {
        return doubt.fact() + ", " + doubt.location() + ", " + doubt.step() + ", " + doubt.reason();
    }

    private static void run(RunInfo run, StringBuilder text) {
        run.notes()
                .forEach(note ->
                        text.append("Note: ").append(MarkdownText.of(note)).append("\n\n"));
        run.selection()
                .ifPresent(it ->
                        text.append("Selection: ").append(MarkdownText.of(it)).append("\n\n"));
        run.extent()
                .map(Extent::unstated)
                .filter(clauses -> !clauses.isEmpty())
                .ifPresent(clauses -> text.append("Clauses without a rule: ")
                        .append(MarkdownText.of(String.join(", ", clauses), LONGEST_LIST))
                        .append("\n\n"));
        text.append(run.requests()).append(" requests in ");
        text.append(Figures.elapsed(Duration.between(run.startedAt(), run.finishedAt())));
        text.append(", run ").append(MarkdownText.of(run.id())).append('\n');
    }

    private static void leaked(List<String> ids, StringBuilder text) {
        if (!ids.isEmpty()) {
            text.append("\nLeft over: ")
                    .append(MarkdownText.of(String.join(", ", ids), LONGEST_LIST))
                    .append('\n');
        }
    }

    private static void item(StringBuilder text, String name, Optional<String> value) {
        text.append("- **").append(MarkdownText.of(name)).append("**");
        value.ifPresent(it -> text.append(": ").append(MarkdownText.of(it, LONGEST_LIST)));
        text.append('\n');
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(Optional<String> value) {
        return value.map(MarkdownText::of).orElse("");
    }

    private static String mark(Conclusion.Kind kind) {
        return switch (kind) {
            case CONFORMANT -> "✅";
            case PROFILES, SELECTION -> "🔷";
            case PARTIAL -> "⚠️";
            case NON_CONFORMANT -> "❌";
            case ERROR -> "⛔";
        };
    }
}
