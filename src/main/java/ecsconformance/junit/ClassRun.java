package ecsconformance.junit;

import ecsconformance.contract.Contract;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.contract.RuleCatalogue.BrokenRules;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.fixture.Fixture;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import ecsconformance.junit.ConformanceEngine.RuleTest;
import ecsconformance.report.ReportFormat;
import ecsconformance.result.Result;
import ecsconformance.result.Verdict;
import ecsconformance.run.RunOptions;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Selection;
import ecsconformance.run.selection.Selection.WrongSelection;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Runs the suite for one class and tells JUnit what became of each rule. */
final class ClassRun {

    private final EngineExecutionListener listener;
    private final ConfigurationParameters parameters;
    private final Map<String, String> environment;
    private final String version;

    ClassRun(
            EngineExecutionListener listener,
            ConfigurationParameters parameters,
            Map<String, String> environment,
            String version) {
        this.listener = listener;
        this.parameters = parameters;
        this.environment = environment;
        this.version = version;
    }

    void execute(ConformanceClass tested) {
        listener.executionStarted(tested);
        TestExecutionResult end;
        try {
            Settings settings = Settings.of(tested.settings(), parameters, environment);
            end = TestedEndpoint.class.isAssignableFrom(tested.tested())
                    ? onItsOwn(tested, settings)
                    : onTarget(tested, settings);
        } catch (InvalidInput | WrongSelection | BrokenRules wrong) {
            end = RuleOutcome.failed(wrong.getMessage());
        } catch (Exception broken) {
            end = TestExecutionResult.failed(broken);
        }
        listener.executionFinished(tested, end);
    }

    private TestExecutionResult onItsOwn(ConformanceClass tested, Settings settings) throws Exception {
        Constructor<?> constructor = tested.tested().getDeclaredConstructor();
        constructor.setAccessible(true);
        try (TestedEndpoint own = (TestedEndpoint) constructor.newInstance()) {
            return onTarget(tested, settings.at(own.endpoint(), own.control()));
        }
    }

    private TestExecutionResult onTarget(ConformanceClass tested, Settings settings) throws IOException {
        Target target = target(settings);
        ClassLoader own = new SuiteResources(getClass().getClassLoader());
        RuleCatalogue catalogue = RuleCatalogue.load(own);
        JudgedEdition edition = JudgedEdition.of(Contract.load(own), Contract.load(own), catalogue);
        Selection selection = new Selection(
                List.copyOf(target.profiles()),
                tested.chosen().isEmpty() ? settings.rules() : tested.chosen(),
                settings.tags());
        List<Rule> rules = selection.choose(edition.catalogue());
        Files.createDirectories(settings.report());
        SuiteRun run = new SuiteRun(
                target,
                edition,
                rules,
                selection,
                new RunOptions(version, 1, environment).withLedger(settings.ledger()),
                Clock.systemUTC(),
                new SecureRandom(),
                (finished, total) -> {});
        Result result;
        try {
            result = run.execute();
        } catch (RuntimeException | Error broken) {
            ReportFormat.writeAll(run.soFar(), settings.report());
            throw broken;
        }
        tell(tested, result, settings.report());
        return end(result, settings);
    }

    private Target target(Settings settings) {
        Target target = new TargetComposer()
                .compose(settings.flags(), environment, Fixture.ids())
                .orElseThrow(() -> new InvalidInput(List.of(new Problem(
                        "@EcsConformance",
                        "names no endpoint: give endpoint or target, implement TestedEndpoint, or set the system"
                                + " property conformance.endpoint or the variable CONFORMANCE_ENDPOINT"))));
        if (!settings.allowMutations() && !target.allowMutations()) {
            throw new InvalidInput(List.of(new Problem(
                    "@EcsConformance",
                    "a run creates images and snapshots on " + target.endpoint()
                            + ", which may cost money: give allowMutations = true, or allowMutations: true in the"
                            + " target file")));
        }
        return target;
    }

    private void tell(ConformanceClass tested, Result result, Path report) {
        RuleOutcome outcomes = new RuleOutcome(result, report);
        result.rules().forEach(rule -> {
            RuleTest test = tested.test(rule.id(), rule.id() + ": " + rule.title(), listener);
            outcomes.skipped(rule).ifPresentOrElse(reason -> listener.executionSkipped(test, reason), () -> {
                listener.executionStarted(test);
                listener.executionFinished(test, outcomes.of(rule));
            });
        });
        listener.reportingEntryPublished(
                tested,
                ReportEntry.from(Map.of(
                        "verdict", result.conclusion().sentence(),
                        "report", report.resolve("index.html").toAbsolutePath().toString())));
    }

    /** The end of the class itself; each rule has the end of its own test. */
    private static TestExecutionResult end(Result result, Settings settings) {
        String unwritten = ReportFormat.writeAll(result, settings.report()).entrySet().stream()
                .map(it -> it.getKey() + " cannot be written: " + it.getValue().getMessage())
                .collect(Collectors.joining("; "));
        if (result.verdict() == Verdict.ERROR) {
            return RuleOutcome.failed("the endpoint could not be tested to the end: "
                    + result.run().problem().orElse("the run did not reach its end"));
        }
        if (!unwritten.isEmpty()) {
            return RuleOutcome.failed(unwritten);
        }
        if (result.verdict() == Verdict.PARTIAL && !settings.allowPartial()) {
            return RuleOutcome.failed(result.conclusion().sentence() + ": "
                    + result.summary().rules().inconclusive()
                    + " rules are inconclusive, and their tests give the reasons; with allowPartial = true the class"
                    + " passes nevertheless");
        }
        return TestExecutionResult.successful();
    }

    /** Sees the suite's own resources alone: a build that has Cucumber tests too has a folder {@code features} of its own. */
    private static final class SuiteResources extends ClassLoader {

        private static final String OWN = "contract/create-image.json";

        private final String root;

        SuiteResources(ClassLoader parent) {
            super(parent);
            String own = String.valueOf(parent.getResource(OWN));
            this.root = own.substring(0, Math.max(0, own.length() - OWN.length()));
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> own = Collections.list(super.getResources(name)).stream()
                    .filter(it -> it.toString().startsWith(root))
                    .toList();
            return Collections.enumeration(own);
        }
    }
}
