package ecsconformance.report;

import ecsconformance.result.Conclusion;
import ecsconformance.result.Proof;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.Waivers.WaiverOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A finished result for a terminal. What matters most stands last, where the reader's eye and the prompt are. */
public final class ConsoleSummary {

    private final boolean colours;
    private final ConsoleDetail detail;

    /** @param colours whether the output shows colours and the user wants them */
    public ConsoleSummary(boolean colours, ConsoleDetail detail) {
        this.colours = colours;
        this.detail = detail;
    }

    /** Writes the summary; {@code report} is the address of the full report as the user would open it. */
    public void write(Result result, Appendable out, String report) throws IOException {
        Findings findings = new Findings(result);
        Outline outline = new Outline(colours, detail.width());
        if (!detail.quiet()) {
            body(result, findings, outline);
        }
        outline.gap();
        result.run().problem().ifPresent(it -> outline.row("incomplete", it));
        verdict(result, outline);
        firstCause(result, outline);
        outline.line(PlainText.of(report));
        out.append(outline.text());
    }

    private void body(Result result, Findings findings, Outline outline) {
        String name = result.target().name();
        boolean told = result.target().endpoint().endsWith("//" + name);
        outline.wide((told ? "" : PlainText.of(name) + "  ")
                + PlainText.of(result.target().endpoint()) + "  edition "
                + PlainText.of(result.suite().contract().edition()));
        outline.gap();
        if (hasRun(result)) {
            profiles(result, outline);
            readings(findings.withReading(), outline);
        }
        run(result.run(), outline);
        leaked(result.resources().leaked(), outline);
        if (hasRun(result)) {
            waived(findings.rules(RuleVerdict.WAIVED), outline);
            inconclusive(result, findings, outline);
            new CauseOutline(outline, findings, detail).add(result.causes());
        }
        waiverProblems(result, outline);
        result.proof().ifPresent(it -> new ProofOutline(outline).add(it));
    }

    /** A target that could not be tested leaves nothing to list: its one sentence says it all. */
    private static boolean hasRun(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .anyMatch(scenario -> !scenario.steps().isEmpty() || scenario.verdict() != RuleVerdict.INCONCLUSIVE);
    }

    private static void verdict(Result result, Outline outline) {
        Conclusion conclusion = result.conclusion();
        var rules = result.summary().rules();
        int causes = result.causes().size();
        String who = result.target().embedded()
                ? "the embedded emulator"
                : PlainText.of(result.target().name());
        String failed = rules.failed() == 0
                ? ""
                : Figures.counted(rules.failed(), "rule") + " failed by " + Figures.counted(causes, "cause") + ", ";
        String inconclusive = rules.inconclusive() == 0 ? "" : rules.inconclusive() + " inconclusive, ";
        outline.headline(
                Colour.of(conclusion),
                headline(conclusion),
                who + ": " + failed + inconclusive + rules.passed() + " of " + (rules.total() - rules.untested())
                        + " passed");
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

    /** The cause to look at first, where something failed. */
    public static void firstCause(Result result, Outline outline) {
        result.causes().stream()
                .findFirst()
                .ifPresent(it -> outline.headline(Colour.RED, "first cause", CauseOutline.headline(it)));
    }

    /** A table; in few lines where failures need the room. */
    private void profiles(Result result, Outline outline) {
        List<ProfileCounts> counts = ProfileCounts.of(result);
        if (result.summary().rules().failed() > 0 && !detail.verbose()) {
            outline.row(
                    "profiles",
                    counts.stream()
                            .map(it -> it.profile() + " " + it.passed() + " of " + it.testable() + " passed")
                            .collect(Collectors.joining(", ")));
            return;
        }
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
                    it.untested() == 0 ? "" : "  " + it.untested() + " untested"));
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

    private void inconclusive(Result result, Findings findings, Outline outline) {
        Map<String, List<String>> byReason = findings.inconclusiveByReason();
        if (byReason.isEmpty()) {
            return;
        }
        outline.gap();
        InconclusiveOutline rules = new InconclusiveOutline(outline);
        if (detail.verbose()) {
            rules.everything(byReason);
        } else {
            rules.folded(byReason, result.summary().rules().failed() > 0);
        }
    }

    private void readings(List<RuleResult> rules, Outline outline) {
        if (rules.isEmpty()) {
            return;
        }
        if (detail.readings().isEmpty()) {
            outline.row("readings", rules.size() + ", printed by --readings and in the report");
            return;
        }
        outline.gap();
        outline.line("Readings of the documentation that the target shows");
        detail.readings().orElseThrow().apply(rules).forEach(line -> outline.line("  " + line));
        outline.gap();
    }

    private static void run(RunInfo run, Outline outline) {
        run.notes().forEach(note -> outline.row("note", note));
        run.selection().ifPresent(it -> outline.row("selection", it));
        run.extent()
                .map(Extent::unstated)
                .filter(clauses -> !clauses.isEmpty())
                .ifPresent(clauses -> outline.row(
                        "edition",
                        Figures.counted(clauses.size(), "clause") + " without a rule: " + String.join(", ", clauses)));
        outline.row(
                "requests",
                run.requests() + " in " + Figures.elapsed(Duration.between(run.startedAt(), run.finishedAt())));
    }

    private static void leaked(List<String> ids, Outline outline) {
        if (!ids.isEmpty()) {
            outline.row("left over", Figures.counted(ids.size(), "resource") + ": " + String.join(", ", ids));
        }
    }

    /** Shows the checks of a run in its summary: vacuous ones first and loudly, as they make a pass worth less. */
    private static final class ProofOutline {

        private static final int MOST_DETAILED = 20;

        private final Outline outline;

        ProofOutline(Outline outline) {
            this.outline = outline;
        }

        void add(Proof proof) {
            doubts("VACUOUS", Colour.RED, proof.vacuous());
            doubts("UNPROVEN", Colour.YELLOW, proof.unproven());
            outline.gap();
            outline.headline(
                    proof.noticed() == proof.facts() && proof.vacuous().isEmpty() ? Colour.GREEN : Colour.RED,
                    "PROOF",
                    proof.noticed() + " of " + Figures.counted(proof.facts(), "falsified fact")
                            + " noticed by the check that claims it");
            if (!proof.vacuous().isEmpty()) {
                outline.line("  A vacuous check is a fault of the suite, not of the target.");
            }
        }

        private void doubts(String word, Colour colour, List<Proof.Doubt> doubts) {
            doubts.stream().limit(MOST_DETAILED).forEach(it -> {
                outline.gap();
                outline.headline(colour, word, PlainText.of(it.rule()) + "  " + PlainText.of(it.fact()));
                outline.row("scenario", it.location() + "  " + it.scenario());
                outline.row("check", it.step());
                outline.row("reason", it.reason());
            });
            if (doubts.size() > MOST_DETAILED) {
                outline.gap();
                outline.headline(colour, word, doubts.size() - MOST_DETAILED + " further, each in conformance.json");
            }
        }
    }
}
