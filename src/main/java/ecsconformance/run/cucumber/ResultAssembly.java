package ecsconformance.run.cucumber;

import ecsconformance.client.KnownSecrets;
import ecsconformance.contract.Contract;
import ecsconformance.contract.FeatureDigest;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.contract.Rule.RuleScenario;
import ecsconformance.endpoint.Target;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.result.Conclusion;
import ecsconformance.result.Judgement;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.Result.Resources;
import ecsconformance.result.Result.Suite;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.RunId;
import ecsconformance.result.RunInfo;
import ecsconformance.result.RunInfo.Extent;
import ecsconformance.result.RunInfo.RecordedCapabilities;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import ecsconformance.run.Progress.ScenarioEnd;
import ecsconformance.run.RunOptions;
import ecsconformance.steps.Capabilities;
import ecsconformance.steps.RuleBroken;
import ecsconformance.steps.ScenarioEvidence;
import ecsconformance.wire.WireStyle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Turns what a run has gathered so far into its result. */
public final class ResultAssembly {

    private final JudgedEdition edition;
    private final Target target;
    private final List<String> profiles;
    private final String version;
    private final long seed;
    private final KnownSecrets secrets;
    private final boolean embedded;
    private final String features;

    /** @param rules as chosen; their profiles are those that the run is about */
    public ResultAssembly(
            JudgedEdition edition, Target target, List<Rule> rules, RunOptions options, KnownSecrets secrets) {
        this.edition = edition;
        this.target = target;
        this.profiles = rules.stream()
                .map(rule -> rule.profile().word())
                .distinct()
                .sorted()
                .toList();
        this.secrets = secrets;
        this.version = options.version();
        this.seed = options.seed();
        this.embedded = options.embedded();
        this.features = FeatureDigest.of(ResultAssembly.class.getClassLoader());
    }

    public String runId(String nonce, Instant startedAt) {
        return RunId.of(nonce, startedAt, seed, target(), suite().contract(), version);
    }

    /** @param run facts about the run itself; rules that have not run yet are inconclusive */
    public Result assemble(
            List<Rule> rules,
            List<StylePass> passes,
            List<RecordedExchange> exchanges,
            RunInfo run,
            Resources resources) {
        List<RuleResult> results = rules(rules, passes, edition.notJudged());
        Extent extent = new Extent(
                edition.catalogue().rules().size(),
                edition.unstated(),
                Extent.planOf(results, run.selection()),
                features);
        Result whole = Result.judged(suite(), target(), run.with(extent), results, exchanges, resources);
        return whole.withTexts(text -> wellFormed(secrets.redacted(text)));
    }

    /** A character that UTF-8 cannot carry would be another one when it is read again. */
    private static String wellFormed(String text) {
        return text.chars().noneMatch(each -> Character.isSurrogate((char) each))
                ? text
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    public Suite suite() {
        return suite(edition.contract(), version);
    }

    public static Suite suite(Contract contract, String version) {
        return new Suite(
                Suite.NAME,
                version,
                new Suite.ContractInfo(
                        contract.operation(), contract.apiVersion(), contract.edition(), contract.digest()));
    }

    TargetInfo target() {
        return new TargetInfo(
                embedded ? Conclusion.EMBEDDED : target.name(),
                target.endpoint().toString(),
                target.region(),
                profiles,
                embedded);
    }

    /**
     * The rules with what the passes know of their scenarios.
     *
     * @param notJudged the reasons for which rules are not judged, by their ids
     */
    public static List<RuleResult> rules(List<Rule> rules, List<StylePass> passes, Map<String, String> notJudged) {
        return rules.stream().map(rule -> rule(rule, passes, notJudged)).toList();
    }

    private static RuleResult rule(Rule rule, List<StylePass> passes, Map<String, String> notJudged) {
        List<ScenarioResult> scenarios = rule.scenarios().stream()
                .flatMap(it -> passes.stream().map(pass -> scenario(it, pass)))
                .toList();
        boolean untested = rule.untested().isPresent();
        return new RuleResult(
                rule.id().value(),
                rule.title(),
                rule.level().word(),
                rule.profile().word(),
                rule.sources(),
                untested ? RuleVerdict.UNTESTED : Judgement.ofScenarios(scenarios),
                untested
                        ? rule.untested()
                        : Judgement.reason(scenarios)
                                .or(() -> Optional.ofNullable(
                                        notJudged.get(rule.id().value()))),
                Judgement.reading(scenarios),
                scenarios);
    }

    private static ScenarioResult scenario(RuleScenario scenario, StylePass pass) {
        RunLog log = pass.log();
        Optional<ScenarioRun> run = log.scenario(scenario.location());
        Optional<ScenarioEvidence> evidence = log.evidence(scenario.location());
        Optional<Throwable> error = run.flatMap(ScenarioRun::error);
        Optional<RuleBroken> broken = error.filter(RuleBroken.class::isInstance).map(RuleBroken.class::cast);
        return new ScenarioResult(
                pass.nameOf(scenario.name()),
                scenario.location(),
                verdict(run),
                run.isEmpty() ? Optional.of("not run") : error.map(ResultAssembly::reason),
                broken.map(RuleBroken::expected).or(() -> evidence.flatMap(ScenarioEvidence::expected)),
                broken.map(RuleBroken::actual).or(() -> evidence.flatMap(ScenarioEvidence::actual)),
                run.map(it -> it.duration().toMillis()).orElse(0L),
                evidence.map(ScenarioEvidence::exchanges).orElse(List.of()),
                evidence.map(ScenarioEvidence::style),
                evidence.flatMap(it -> it.arranged().stream().findFirst()).map(Arranged.Complete::provider),
                evidence.flatMap(ScenarioEvidence::reading),
                run.map(ScenarioRun::steps).orElse(List.of()),
                evidence.map(ResultAssembly::start));
    }

    private static ScenarioStart start(ScenarioEvidence evidence) {
        return new ScenarioStart(
                evidence.seed(),
                evidence.givenStyle(),
                evidence.arranged().stream().map(ResultAssembly::arrangement).toList());
    }

    private static ScenarioAccount arrangement(Arranged.Complete arranged) {
        ArrangedAccount account = arranged.account();
        return new ScenarioAccount(
                account.credentials().accessKeyId(),
                account.region(),
                account.exclusive(),
                account.onWhiteList(),
                arranged.resources().stream()
                        .map(it -> new ScenarioAccount.Resource(it.fixture().id(), it.id(), it.attributes()))
                        .toList());
    }

    /** The end of a scenario of the rule. */
    public static ScenarioEnd end(String rule, ScenarioRun run) {
        Optional<RuleBroken> broken =
                run.error().filter(RuleBroken.class::isInstance).map(RuleBroken.class::cast);
        return new ScenarioEnd(
                rule,
                run.name(),
                run.location(),
                verdict(Optional.of(run)),
                broken.map(RuleBroken::expected),
                broken.map(RuleBroken::actual).or(() -> run.error().map(ResultAssembly::reason)));
    }

    private static RuleVerdict verdict(Optional<ScenarioRun> run) {
        if (run.isPresent() && run.get().error().isEmpty() && run.get().passed()) {
            return RuleVerdict.PASSED;
        }
        boolean failed = run.flatMap(ScenarioRun::error)
                .filter(RuleBroken.class::isInstance)
                .isPresent();
        return failed ? RuleVerdict.FAILED : RuleVerdict.INCONCLUSIVE;
    }

    private static String reason(Throwable error) {
        if (error instanceof RuleBroken || error instanceof TestAbortedException) {
            return error.getMessage();
        }
        return "suite error: " + error;
    }

    /** The facts about the target that the run found out and went by. */
    public static RecordedCapabilities offered(Capabilities offer) {
        return new RecordedCapabilities(
                offer.operations().stream().sorted().toList(),
                offer.styles().stream().map(WireStyle::toString).toList(),
                offer.claimed().stream().map(WireStyle::toString).toList(),
                offer.imageReady(),
                offer.pollInterval());
    }
}
