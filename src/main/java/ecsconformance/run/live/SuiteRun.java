package ecsconformance.run.live;

import ecsconformance.client.KnownSecrets;
import ecsconformance.client.PatientClient;
import ecsconformance.client.RestAssuredClient;
import ecsconformance.client.SuiteTrouble;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.CheckedFixtures;
import ecsconformance.fixture.Cleanup;
import ecsconformance.fixture.Fixtures;
import ecsconformance.fixture.LedgeredClient;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.fixture.SharedAccounts;
import ecsconformance.result.Resources;
import ecsconformance.result.Result;
import ecsconformance.result.RunInfo;
import ecsconformance.run.JavaFailure;
import ecsconformance.run.Phase;
import ecsconformance.run.Progress;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.cucumber.FeatureLauncher;
import ecsconformance.run.cucumber.ResultAssembly;
import ecsconformance.run.cucumber.RunLoader;
import ecsconformance.run.cucumber.RunLog;
import ecsconformance.run.cucumber.ScenarioRun;
import ecsconformance.run.cucumber.StylePass;
import ecsconformance.run.preflight.FixtureProviders;
import ecsconformance.run.preflight.Preflight;
import ecsconformance.run.selection.Selection;
import ecsconformance.steps.Rotation;
import ecsconformance.steps.RunServices;
import ecsconformance.wire.WireStyle;
import io.qameta.allure.model.TestResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private volatile Optional<String> problem = Optional.empty();
    private volatile List<StylePass> laps;
    private volatile Optional<Preflight.Findings> found = Optional.empty();
    private volatile boolean complete;
    private volatile Optional<OpenLedger> ledger = Optional.empty();

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
        this.progress = new RunProgress(progress, rules, options.failFast(), secrets);
        this.log = new RunLog(this::progressed);
        this.laps = List.of(new StylePass(Optional.empty(), log));
        this.assembly = new ResultAssembly(edition, target, rules, options, secrets);
        this.id = assembly.runId(nonce, startedAt);
    }

    /** The run's id, part of every name it gives and of its User-Agent. */
    public String id() {
        return id;
    }

    /** Where what the run creates is written down; empty where that is gone when the run is. */
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
            open.loaders()
                    .forEach(loader -> new Repeats(
                                    places -> launcher.launch(rules, places, loader),
                                    () -> loader.log().postponed(log.troubled()),
                                    open::answers,
                                    clock,
                                    target.limits().waits().repeatWithin())
                            .run(scenarios()));
            open.finish();
        } catch (Untestable untestable) {
            problem = Optional.of(untestable.getMessage());
        } catch (RuntimeException | Error broken) {
            problem = Optional.of("the suite failed: " + JavaFailure.explain(broken));
            throw broken;
        }
        return soFar();
    }

    /**
     * Looks whether the target can be tested and gets everything ready, for a caller that runs the features itself.
     *
     * @throws Untestable with the cause in one sentence
     */
    public OpenRun open() throws Untestable {
        progress.phase(Phase.PREFLIGHT);
        Preflight.expectOpenFiles(target.limits().concurrency() * (options.embedded() ? 2 : 1));
        RestAssuredClient client =
                new RestAssuredClient(target, options.environment(), id, clock, random, log::exchanged, secrets);
        try {
            OpenLedger opened = OpenLedger.of(target, options.ledger(), id, clock);
            ledger = Optional.of(opened);
            PatientClient patient =
                    new PatientClient(client, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
            CircuitBreaker breaker =
                    new CircuitBreaker(patient, target.limits().waits().repeatWithin(), clock, OpenLedger::pause);
            LedgeredClient recorder = opened.recording(breaker, id);
            Fixtures providers = new HeldFixtures(
                    FixtureProviders.of(target, id, opened.ledger(), opened.provisioner(recorder, id, random), secrets),
                    progress::isStopped,
                    options.keepScopes());
            Preflight.Findings findings = Preflight.inAnyAccount(target, breaker, providers);
            found = Optional.of(findings);
            WireStyle style = findings.styles().get(0);
            Fixtures fixtures = new CheckedFixtures(providers, breaker, style, findings.operations());
            RunCleanup upkeep = new SharedAccounts(recorder, opened.cleanup(recorder, style));
            if (options.everyStyle()) {
                laps = findings.styles().stream()
                        .map(one -> new StylePass(Optional.of(one), new RunLog(this::progressed)))
                        .toList();
            }
            laps.forEach(lap -> lap.log().write(secrets::redacted));
            List<RunLoader> loaders = laps.stream()
                    .map(lap -> new RunLoader(
                            getClass().getClassLoader(), setting(recorder, fixtures, upkeep, findings, lap), lap.log()))
                    .toList();
            return new OpenRun(
                    client,
                    loaders,
                    () -> finish(opened, breaker, style, opened.cleanup(patient, style)),
                    () -> breaker.stillAnswers(style));
        } catch (Untestable | SuiteTrouble untestable) {
            ledger.ifPresent(OpenLedger::close);
            client.close();
            throw new Untestable(untestable.getMessage());
        }
    }

    private Result finish(OpenLedger opened, CircuitBreaker breaker, WireStyle style, Cleanup cleanup) {
        progress.phase(Phase.CLEANING);
        Optional<String> failed = breaker.isOpen() ? Optional.empty() : opened.clean(cleanup, id, target.region());
        Optional<String> trouble = failed.or(() -> SuiteErrors.in(laps, scenarios() * laps.size()));
        opened.close();
        if (trouble.isPresent()) {
            problem = trouble;
        } else if (breaker.isOpen()
                || (laps.stream().anyMatch(lap -> lap.log().hasInterruptions()) && !breaker.stillAnswers(style))) {
            problem = Optional.of(target.endpoint() + " stopped answering before the run had ended");
        } else if (progress.isStopped()) {
            problem = Optional.of("--fail-fast ended the run at the first failure");
        } else {
            complete = true;
        }
        return soFar();
    }

    /** The result of what has been done up to now; incomplete until the run has ended. */
    public Result soFar() {
        RunInfo run = new RunInfo(
                id,
                startedAt,
                clock.instant(),
                complete,
                log.exchanges().size(),
                options.seed(),
                selection.words(),
                problem.or(() -> complete ? Optional.empty() : Optional.of("the run was interrupted")),
                found.map(Preflight.Findings::notes).orElse(List.of()),
                Optional.of(nonce),
                found.map(it -> ResultAssembly.offered(it.offer(target))),
                Optional.empty());
        Resources made = ledger.map(OpenLedger::resources).orElse(new Resources(0, 0, List.of()));
        return assembly.assemble(rules, laps, log.exchanges(), run, made);
    }

    private void progressed(ScenarioRun ended) {
        progress.ended(
                ended, () -> laps.stream().mapToInt(lap -> lap.log().finished()).sum(), scenarios() * laps.size());
    }

    private int scenarios() {
        return rules.stream().mapToInt(rule -> rule.scenarios().size()).sum();
    }

    /** What Allure's adapter made of the scenarios that have ended, lap by lap; nothing where it was not wanted. */
    public List<TestResult> allureTests() {
        return laps.stream().flatMap(lap -> lap.log().allure().tests().stream()).toList();
    }

    private RunServices setting(
            LedgeredClient client, Fixtures fixtures, RunCleanup upkeep, Preflight.Findings findings, StylePass lap) {
        return new RunServices(
                client,
                fixtures,
                upkeep,
                findings.offer(target),
                lap.style()
                        .<Rotation>map(style -> location -> style)
                        .orElseGet(() -> new FixedRotation(findings.styles(), rules, options.seed())),
                lap.log(),
                clock,
                random,
                OpenLedger::pause,
                id);
    }

    /** The text without any secret that the run has come to know. */
    public String redacted(String text) {
        return secrets.redacted(text);
    }
}
