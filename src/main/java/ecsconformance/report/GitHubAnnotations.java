package ecsconformance.report;

import ecsconformance.report.Findings.Failure;
import ecsconformance.result.Cause;
import ecsconformance.result.Conclusion;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Waivers.WaiverOutcome;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes what needs a person as annotations of a GitHub Actions job: at most ten of a level, as many as GitHub shows. */
public final class GitHubAnnotations implements Report {

    private static final int SHOWN = 10;

    @Override
    public void write(Result result, Writer out) throws IOException {
        Findings findings = new Findings(result);
        List<String> errors = new ArrayList<>();
        result.run().problem().ifPresent(it -> errors.add(error("title=the run", it)));
        result.waiverProblems().forEach(it -> errors.add(waiver(it)));
        List<Cause> causes = result.causes();
        causes.forEach(it -> errors.add(cause(it)));
        findings.failures().stream()
                .filter(it -> causes.stream()
                        .noneMatch(cause -> cause.rule().equals(it.rule().id())))
                .forEach(it -> errors.add(failure(it)));
        List<String> warnings = findings.rules(RuleVerdict.INCONCLUSIVE).stream()
                .map(GitHubAnnotations::inconclusive)
                .toList();
        Conclusion conclusion = result.conclusion();
        if (conclusion.rules().isPresent() || result.target().embedded()) {
            out.write(WorkflowCommand.annotation(
                            "notice",
                            "title=the run",
                            conclusion.sentence() + ", at " + result.target().name())
                    + "\n");
        }
        for (String line : limited(errors, "error")) {
            out.write(line + "\n");
        }
        for (String line : limited(warnings, "warning")) {
            out.write(line + "\n");
        }
    }

    private static List<String> limited(List<String> lines, String level) {
        if (lines.size() <= SHOWN) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, SHOWN - 1));
        some.add(WorkflowCommand.annotation(
                level, "title=more", (lines.size() - some.size()) + " more are in the report"));
        return some;
    }

    /** The place of the scenario to look at first. */
    private static String cause(Cause cause) {
        String others = cause.rules().size() == 1
                ? ""
                : "; " + Figures.counted(cause.rules().size(), "rule") + " fail alike: "
                        + String.join(", ", cause.rules());
        return error(
                place(cause.location()) + "title="
                        + WorkflowCommand.property(cause.id() + " " + cause.rule() + ": " + cause.sentence()),
                cause.scenario() + ": " + cause.actual().orElse(cause.sentence())
                        + cause.expected().map(it -> " (expected " + it + ")").orElse("") + others);
    }

    private static String failure(Failure failure) {
        RuleResult rule = failure.rule();
        String message =
                failure.scenario().map(ScenarioResult::failure).or(rule::reason).orElse("no reason was recorded");
        String expected = failure.expected().map(it -> " (expected " + it + ")").orElse("");
        return error(
                place(failure.scenario().map(ScenarioResult::location).orElse("")) + title(rule), message + expected);
    }

    private static String inconclusive(RuleResult rule) {
        return WorkflowCommand.annotation(
                "warning",
                place(rule.scenarios().stream()
                                .findFirst()
                                .map(ScenarioResult::location)
                                .orElse(""))
                        + title(rule),
                "inconclusive: " + rule.reason().orElse("no reason was recorded"));
    }

    private static String waiver(WaiverOutcome waiver) {
        return error("title=" + WorkflowCommand.property("waiver for " + waiver.rule()), waiver.sentence());
    }

    private static String error(String properties, String message) {
        return WorkflowCommand.annotation("error", properties, message);
    }

    private static String title(RuleResult rule) {
        return "title=" + WorkflowCommand.property(rule.id() + ": " + rule.title());
    }

    private static String place(String location) {
        String line = FeaturePlace.line(location);
        return line.isEmpty()
                ? ""
                : "file=" + WorkflowCommand.property(FeaturePlace.file(location)) + ",line=" + line + ",";
    }

    /** One line that GitHub Actions reads as a command. No text in it can end the command or begin another one. */
    public static final class WorkflowCommand {

        private WorkflowCommand() {}

        /**
         * An annotation.
         *
         * @param level      {@code error}, {@code warning} or {@code notice}
         * @param properties the words before the message, for example {@code file=a,line=1}, each value made by
         *                   {@link #property}
         */
        public static String annotation(String level, String properties, String message) {
            return "::" + level + " " + properties + "::" + escaped(PlainText.of(message));
        }

        /** A value of a property. */
        public static String property(String text) {
            return escaped(PlainText.of(text, 200)).replace(":", "%3A").replace(",", "%2C");
        }

        private static String escaped(String text) {
            return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
        }
    }
}
