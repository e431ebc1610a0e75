package ecsconformance.cli;

import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.endpoint.Target;
import ecsconformance.report.ConsoleSummary;
import ecsconformance.report.Outline;
import ecsconformance.result.Result;
import ecsconformance.result.Shard;
import ecsconformance.result.Verdict;
import ecsconformance.result.Waivers;
import ecsconformance.result.gate.Gate;
import ecsconformance.run.Progress;
import ecsconformance.run.Progress.Phase;
import ecsconformance.run.Progress.ScenarioEnd;
import ecsconformance.run.RunOptions;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Rerun;
import ecsconformance.run.selection.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the suite, writes the report, prints a summary and ends by verdict. */
@Command(
        name = "run",
        description = "Run the suite against a target, or against the embedded emulator if none is named.",
        footer = {"", "With --fail-fast the result is incomplete; gate and verify say so."},
        exitCodeList = {
            "0:conformant, or the selection passed",
            "1:non-conformant, ended by --fail-fast, or worse than the baseline",
            "2:wrong use",
            "3:the target could not be tested, the suite itself failed, or an output cannot be written",
            "4:partial (0 with --allow-partial)"
        })
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private AllureOptions allure = new AllureOptions();

    @Mixin
    private RepetitionOptions repetition = new RepetitionOptions();

    @Mixin
    private PackageOptions certification = new PackageOptions();

    @Mixin
    private ReportOption report = new ReportOption();

    @Mixin
    private GateOptions gate = new GateOptions();

    @Mixin
    private ShardOption shard = new ShardOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private ProveOption prove = new ProveOption();

    @Mixin
    private MutationOptions mutations = new MutationOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    @Option(
            names = "--fail-fast",
            description = "end the run at the first failure that no waiver covers; the result is then incomplete")
    private boolean failFast;

    @Option(
            names = "--keep-scopes",
            description = "keep the accounts of the control endpoint after the run, for inspection")
    private boolean keepScopes;

    @Option(names = "--allow-partial", description = "exit 0 even if rules are inconclusive")
    private boolean allowPartial;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (Interruption interruption = new Interruption(session.terminal())) {
            return run(interruption);
        }
    }

    private Integer run(Interruption interruption) throws Exception {
        console.expectUsable();
        certification.expectUsable();
        Optional<Result> baseline = gate.baseline();
        baseline.ifPresent(it -> gate.expectJudgedBy(edition.contract(session).digest(), it));
        Optional<Waivers> waivers = gate.waivers(session);
        try (ChosenTarget chosen = ChosenTarget.of(session, target.flags())) {
            mutations.expectConsent(chosen.target());
            if (keepScopes && chosen.isEmbedded()) {
                throw new WrongUse(
                        "--keep-scopes: the embedded emulator ends with the run; name an endpoint, or use reproduce"
                                + " --keep, which keeps the emulator running");
            }
            return report.holding(() -> {
                Result result = run(
                        chosen.target(),
                        chosen.isEmbedded(),
                        options -> mutations.withLedger(options, chosen),
                        waivers,
                        interruption);
                return baseline.map(it -> held(result, it)).orElseGet(() -> exit(result));
            });
        }
    }

    /** A regression makes a verdict worse; a baseline makes none better. */
    private int held(Result result, Result baseline) {
        Gate held = new Gate(baseline, result);
        new GateFindings(session).print(held, gate.baselineName());
        boolean regressed = result.run().complete() && !held.findings().isEmpty();
        return regressed ? Verdict.NON_CONFORMANT.exitCode(false) : exit(result);
    }

    /** A run that its first failure has ended is not complete, and yet it has shown what it was to show. */
    private int exit(Result result) {
        boolean ended = failFast && result.summary().rules().failed() > 0;
        return ended ? Verdict.NON_CONFORMANT.exitCode(false) : result.exitCode(allowPartial);
    }

    /** The words for whoever stopped the run. */
    private List<String> interrupted(SuiteRun run, ProgressLine progress) {
        progress.end();
        Result soFar = run.soFar();
        LeftOver leftOver = new LeftOver(session, target.flags(), run.ledgerFile());
        Outline outline = leftOver.outline();
        outline.gap();
        outline.paragraph("interrupted: " + progress.words() + " have ended, "
                + soFar.summary().scenarios().failed() + " failed; the report on them is in " + report.folder());
        leftOver.underWay(soFar.resources().leaked(), outline);
        ConsoleSummary.firstCause(soFar, outline);
        outline.line(report.page().toUri().toString());
        return outline.text().lines().toList();
    }

    private Result run(
            Target chosen,
            boolean embedded,
            UnaryOperator<RunOptions> ledger,
            Optional<Waivers> waivers,
            Interruption interruption)
            throws IOException {
        JudgedEdition judgedEdition = edition.judged(session);
        RuleCatalogue catalogue = judgedEdition.catalogue();
        Optional<Rerun> earlier = repetition.rerun();
        earlier.ifPresent(rerun -> rerun.expectOf(chosen, embedded));
        earlier.flatMap(rerun -> rerun.warning(judgedEdition.contract().digest(), catalogue))
                .ifPresent(session.terminal().err()::println);
        Selection wanted = selection.selection(chosen.profiles(), earlier);
        ReportedWords.expectNoSecret(chosen, wanted.words());
        List<Rule> rules = wanted.choose(catalogue);
        Optional<Shard> part = shard.of(rules);
        RunOptions options = session.options(repetition.seed(earlier), repetition.everyStyle())
                .withAllure(allure.wanted())
                .onEmbedded(embedded)
                .ending(failFast, keepScopes);
        ProgressLine progress = console.progress(session);
        EventLines events = console.events(session);
        SuiteRun run = new SuiteRun(
                chosen,
                judgedEdition,
                ShardOption.share(part, rules),
                wanted,
                ledger.apply(waivers.map(options::withWaivers).orElse(options)),
                session.clock(),
                session.random(),
                new BothProgress(progress, events));
        UnaryOperator<Result> judged = found ->
                ShardOption.mark(part, waivers.map(it -> it.applyTo(found)).orElse(found));
        interruption.becomes(() -> report.write(judged.apply(run.soFar())), () -> interrupted(run, progress));
        Result found;
        try {
            found = prove.proven(judged.apply(run.execute()), rules);
        } catch (RuntimeException | Error broken) {
            interruption.finishing(() -> report.write(judged.apply(run.soFar())), () -> interrupted(run, progress));
            throw broken;
        } finally {
            progress.clear();
        }
        Result result = found;
        events.ended(result);
        events.close();
        Session shown = console.summary(session);
        interruption.finishing(
                () -> new Outputs(
                                () -> report.write(result),
                                () -> allure.write(run, result, report.folder()),
                                () -> certification.write(
                                        result,
                                        session.catalogue(),
                                        shown.terminal().out()))
                        .writeAll(() -> report.announce(shown, result, console.detail(session))),
                () -> List.of("", "interrupted: the run had ended; its report is in " + report.folder()));
        new LeftOver(session, target.flags(), run.ledgerFile())
                .tellRemoval(result.resources().leaked());
        console.open(session, report.page());
        return result;
    }

    /** Tells two listeners the same. */
    private record BothProgress(Progress first, Progress second) implements Progress {

        @Override
        public void at(int finished, int total) {
            first.at(finished, total);
            second.at(finished, total);
        }

        @Override
        public void phase(Phase phase) {
            first.phase(phase);
            second.phase(phase);
        }

        @Override
        public void ended(ScenarioEnd end) {
            first.ended(end);
            second.ended(end);
        }
    }
}
