package ecsconformance.run.live;

import ecsconformance.client.KnownSecrets;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.result.Result;
import ecsconformance.result.RunInfo;
import ecsconformance.run.JavaFailure;
import ecsconformance.run.Progress;
import ecsconformance.run.Progress.Phase;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.cucumber.FeatureLauncher;
import ecsconformance.run.cucumber.ResultAssembly;
import ecsconformance.run.cucumber.RunLoader;
import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRun;
import ecsconformance.run.cucumber.StylePass;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.run.selection.Selection;
import ecsconformance.steps.RunServices;
import ecsconformance.steps.RunServices.Rotation;
import ecsconformance.wire.WireStyle;
import io.qameta.allure.model.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** One run of the suite against one target. What the target does ends in the result, never in an exception. */
public final class SuiteRun {

    private final Target target;
    private final List<Rule> rules;
    private final Selection selection;
    private final RunOptions options;
    private final Clock clock;
    private final RandomGenerator random;
    private final String nonce;
    private final String id;
    private final Instant startedAt;
    private final RunLog log;
    private final KnownSecrets secrets = new KnownSecrets();
    private final RunProgress progress;
    private final ResultAssembly assembly;
    private final AtomicReference<RunState> state;

    /** @param random for nonces, tokens and names: they must not repeat from run to run */
    public SuiteRun(
            Target target,
            JudgedEdition edition,
            List<Rule> rules,
            Selection selection,
            RunOptions options,
            Clock clock,
            RandomGenerator random,
            Progress progress) {
        this.target = target;
        this.rules = List.copyOf(rules);
        this.selection = selection;
        this.options = options;
        this.clock = clock;
        this.random = random;
        this.nonce = Long.toHexString(random.nextLong());
        this.startedAt = clock.instant();
        this.progress = new RunProgress(progress, rules, options, secrets);
        this.log = new RunLog(this::progressed);
        this.state = new AtomicReference<>(RunState.begun(new StylePass(Optional.empty(), log)));
        this.assembly = new ResultAssembly(edition, target, rules, options, secrets);
        this.id = assembly.runId(nonce, startedAt);
    }

    /** The run's id, part of every name it gives and of its User-Agent. */
    public String id() {
        return id;
    }

    /** The file of the ledger; empty if the account is gone when the run is. */
    public Optional<Path> ledgerFile() {
        return options.ledger().map(place -> OpenLedger.file(place, id));
    }

    /** Runs the chosen scenarios to the end, as far as the target lets it. */
    public Result execute() {
        try (OpenRun open = open()) {
            progress.phase(Phase.RUNNING);
            FeatureLauncher launcher =
                    new FeatureLauncher(target.limits().concurrency(), options.seed(), options.allure());
            open.loaders().forEach(loader -> launcher.launch(rules, loader));
            open.loaders().forEach(loader -> repeats(open, launcher, loader).run(scenarios()));
            return open.finish();
        } catch (Untestable untestable) {
            reached(state -> state.broken(untestable.getMessage()));
            return soFar();
        } catch (RuntimeException | Error broken) {
            reached(state -> state.broken("the suite failed: " + JavaFailure.explain(broken)));
            throw broken;
        }
    }

    /**
     * Looks whether the target can be tested and gets everything ready, for a caller that runs the features itself.
     *
     * @throws Untestable with the cause in one sentence
     */
    public OpenRun open() throws Untestable {
        progress.phase(Phase.PREFLIGHT);
        OpenEndpoint endpoint = OpenEndpoint.of(
                target,
                options,
                id,
                clock,
                random,
                secrets,
                new OpenEndpoint.Observer(
                        log::exchanged, ledger -> reached(state -> state.withLedger(ledger)), progress::isStopped));
        List<StylePass> passes = passes(endpoint.styles());
        passes.forEach(pass -> pass.log().write(secrets::redacted));
        reached(state -> state.withFindings(endpoint.findings(), passes));
        Fixtures fixtures = endpoint.checkedFixtures();
        RunCleanup cleanup = endpoint.cleanup();
        List<RunLoader> loaders = passes.stream()
                .map(pass -> new RunLoader(
                        getClass().getClassLoader(), services(endpoint, fixtures, cleanup, pass), pass.log()))
                .toList();
        return new OpenRun(this, endpoint, loaders);
    }

    private List<StylePass> passes(List<WireStyle> styles) {
        return options.everyStyle()
                ? styles.stream()
                        .map(style -> new StylePass(Optional.of(style), new RunLog(this::progressed)))
                        .toList()
                : state.get().passes();
    }

    private RunServices services(OpenEndpoint endpoint, Fixtures fixtures, RunCleanup cleanup, StylePass pass) {
        return new RunServices(
                endpoint.client(),
                fixtures,
                cleanup,
                endpoint.findings().offer(target),
                pass.style()
                        .<Rotation>map(style -> location -> style)
                        .orElseGet(() -> new FixedRotation(endpoint.styles(), rules, options.seed())),
                pass.log(),
                clock,
                random,
                OpenLedger::pause,
                id);
    }

    private Repeats repeats(OpenRun open, FeatureLauncher launcher, RunLoader loader) {
        return new Repeats(
                places -> launcher.launch(rules, places, loader),
                () -> loader.log().postponed(log.troubled()),
                open::answers,
                clock,
                target.limits().waits().repeatWithin());
    }

    Result finish(OpenEndpoint endpoint) {
        progress.phase(Phase.CLEANING);
        Optional<String> failed = endpoint.isGone() ? Optional.empty() : endpoint.clean();
        RunState ran = state.get();
        Optional<String> problem = failed.or(() ->
                        SuiteErrors.in(ran.passes(), scenarios() * ran.passes().size()))
                .or(() -> disappearance(endpoint, ran))
                .or(() -> progress.isStopped()
                        ? Optional.of("--fail-fast ended the run at the first failure")
                        : Optional.empty());
        reached(state -> state.ended(problem));
        return soFar();
    }

    private Optional<String> disappearance(OpenEndpoint endpoint, RunState ran) {
        boolean gone = endpoint.isGone() || ran.hasInterruptions() && !endpoint.stillAnswers();
        return gone ? Optional.of(target.endpoint() + " stopped answering before the run had ended") : Optional.empty();
    }

    private void reached(UnaryOperator<RunState> step) {
        state.updateAndGet(step);
    }

    /** The result of what has been done up to now; incomplete until the run has ended. */
    public Result soFar() {
        RunState now = state.get();
        RunInfo run = new RunInfo(
                id,
                startedAt,
                clock.instant(),
                now.complete(),
                log.exchanges().size(),
                options.seed(),
                selection.words(),
                now.incompleteness(),
                now.findings().map(Preflight.Findings::notes).orElse(List.of()),
                Optional.of(nonce),
                now.findings().map(found -> ResultAssembly.offered(found.offer(target))),
                Optional.empty(),
                Optional.empty());
        return assembly.assemble(rules, now.passes(), log.exchanges(), run, now.resources());
    }

    private void progressed(ScenarioRun ended) {
        RunState now = state.get();
        progress.ended(ended, now::finished, scenarios() * now.passes().size());
    }

    private int scenarios() {
        return rules.stream().mapToInt(rule -> rule.scenarios().size()).sum();
    }

    /** The results of Allure's adapter for the scenarios that have ended, pass by pass; none if they were not wanted. */
    public List<TestResult> allureTests() {
        return state.get().passes().stream()
                .flatMap(pass -> pass.log().allure().tests().stream())
                .toList();
    }

    /** The text without any secret that the run has come to know. */
    public String redacted(String text) {
        return secrets.redacted(text);
    }
}
