package ecsconformance.report;

import ecsconformance.result.Conclusion;
import ecsconformance.result.Exchange;
import ecsconformance.result.Extent;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.WaiverOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A finished result for a terminal: the verdict first, then figures, then whatever needs a person. */
public final class ConsoleSummary {

    private static final int DETAILED_FAILURES = 20;
    private static final int LONGEST_CURL = 8000;

    private final boolean colours;

    /** @param colours whether the output shows colours and the user wants them */
    public ConsoleSummary(boolean colours) {
        this.colours = colours;
    }

    /** Writes the summary; {@code report} is the path of the full report as the user would open it. */
    public void write(Result result, Appendable out, String report) throws IOException {
        Findings findings = new Findings(result);
        Outline outline = new Outline(colours);
        verdict(result, outline);
        result.run().problem().ifPresent(it -> outline.row("problem", it));
        if (hasRun(result)) {
            details(result, findings, outline, report);
        }
        waiverProblems(result, outline);
        result.proof().ifPresent(it -> new ProofOutline(outline).add(it));
        run(result.run(), outline);
        leaked(result.resources().leaked(), outline);
        outline.row("report", report);
        out.append(outline.text());
    }

    /** A target that could not be tested leaves nothing to list: its one sentence says it all. */
    private static boolean hasRun(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .anyMatch(scenario -> !scenario.steps().isEmpty() || scenario.verdict() != RuleVerdict.INCONCLUSIVE);
    }

    private static void details(Result result, Findings findings, Outline outline, String report) {
        profiles(result, outline);
        failures(findings.failures(), outline, report);
        waived(findings.rules(RuleVerdict.WAIVED), outline);
        inconclusive(findings.inconclusiveByReason(), outline);
        readings(findings.withReading(), outline);
    }

    private static void verdict(Result result, Outline outline) {
        Conclusion conclusion = result.conclusion();
        outline.headline(
                Colour.of(conclusion),
                headline(conclusion),
                PlainText.of(result.target().name()) + "  "
                        + PlainText.of(result.target().endpoint()) + "  edition "
                        + PlainText.of(result.suite().contract().edition()));
    }

    /** A verdict is in capitals; that a selection has passed is none. */
    private static String headline(Conclusion conclusion) {
        String verdict = conclusion.words().split(" ", 2)[0];
        return PlainText.of(
                conclusion.kind() == Conclusion.Kind.SELECTION
                        ? conclusion.sentence()
                        : verdict.toUpperCase(Locale.ROOT)
                                + conclusion.sentence().substring(verdict.length()));
    }

    private static void profiles(Result result, Outline outline) {
        outline.gap();
        List<ProfileCounts> counts = ProfileCounts.of(result);
        int width = counts.stream().mapToInt(it -> it.profile().length()).max().orElse(0);
        for (ProfileCounts it : counts) {
            outline.line(String.format(
                    Locale.ROOT,
                    "%-" + Math.max(8, width) + "s  %-14s  %3d of %3d conclusive  %3d of %3d passed%s",
                    PlainText.of(it.profile()),
                    it.verdict().map(result.conclusion()::of).orElse("no rules"),
                    it.conclusive(),
                    it.testable(),
                    it.passed(),
                    it.conclusive(),
                    it.untested() == 0 ? "" : "  (" + it.untested() + " more cannot be tested from outside)"));
        }
    }

    private static void failures(List<Failure> failures, Outline outline, String report) {
        failures.stream().limit(DETAILED_FAILURES).forEach(failure -> failure(failure, outline));
        if (failures.size() > DETAILED_FAILURES) {
            List<Failure> rest = failures.subList(DETAILED_FAILURES, failures.size());
            outline.gap();
            outline.headline(Colour.RED, "FAILED", rest.size() + " further rules, each in " + PlainText.of(report));
            outline.wrapped(rest.stream().map(failure -> failure.rule().id()).toList());
        }
    }

    private static void failure(Failure failure, Outline outline) {
        RuleResult rule = failure.rule();
        outline.gap();
        outline.headline(
                Colour.RED,
                "FAILED",
                PlainText.of(rule.id()) + "  " + PlainText.of(rule.level()) + "  " + PlainText.of(rule.title()));
        outline.row("clauses", String.join(", ", rule.sources()));
        failure.scenario().ifPresent(it -> outline.row("scenario", it.location() + "  " + it.name()));
        failure.expected().ifPresent(it -> outline.row("expected", it));
        failure.actual().ifPresent(it -> outline.row("actual", it));
        failure.reason().ifPresent(it -> outline.row("reason", it));
        failure.requestId().ifPresent(it -> outline.row("RequestId", it));
        failure.exchange().map(Exchange::curl).ifPresent(it -> outline.row("curl", it, LONGEST_CURL));
        if (failure.further() > 0) {
            outline.row("and", Phrase.counted(failure.further(), "further scenario") + " failed");
        }
    }

    private static void waived(List<RuleResult> rules, Outline outline) {
        for (RuleResult rule : rules) {
            outline.gap();
            outline.headline(Colour.YELLOW, "WAIVED", PlainText.of(rule.id()) + "  " + PlainText.of(rule.title()));
            rule.reason().ifPresent(it -> outline.row("reason", it));
        }
    }

    private static void waiverProblems(Result result, Outline outline) {
        for (WaiverOutcome waiver : result.waiverProblems()) {
            outline.gap();
            outline.headline(
                    Colour.RED,
                    "WAIVER",
                    PlainText.of(waiver.rule()) + "  " + waiver.state().word());
            outline.row("problem", waiver.sentence());
        }
    }

    private static void inconclusive(Map<String, List<String>> byReason, Outline outline) {
        byReason.forEach((reason, rules) -> {
            outline.gap();
            outline.headline(
                    Colour.YELLOW, "INCONCLUSIVE", Phrase.counted(rules.size(), "rule") + ": " + PlainText.of(reason));
            outline.wrapped(rules);
        });
    }

    private static void readings(List<RuleResult> rules, Outline outline) {
        if (!rules.isEmpty()) {
            outline.gap();
            outline.line("Readings of the documentation that the target shows");
            rules.forEach(rule -> outline.line("  " + PlainText.of(rule.id()) + ": "
                    + PlainText.of(rule.reading().orElseThrow())));
        }
    }

    private static void run(RunInfo run, Outline outline) {
        outline.gap();
        run.notes().forEach(note -> outline.row("note", note));
        run.selection().ifPresent(it -> outline.row("selection", it));
        run.extent()
                .map(Extent::unstated)
                .filter(clauses -> !clauses.isEmpty())
                .ifPresent(clauses -> outline.row(
                        "edition",
                        Phrase.counted(clauses.size(), "clause") + " without a rule: " + String.join(", ", clauses)));
        outline.row(
                "requests",
                run.requests() + " in " + Phrase.elapsed(Duration.between(run.startedAt(), run.finishedAt())));
    }

    private static void leaked(List<String> ids, Outline outline) {
        if (!ids.isEmpty()) {
            outline.row("left over", Phrase.counted(ids.size(), "resource") + ": " + String.join(", ", ids));
        }
    }
}
