package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.result.Result;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.Verdict;
import ecsconformance.run.Untestable;
import ecsconformance.run.live.OpenRun;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The suite itself against the embedded emulator, through the same glue, engine and preflight as the command run. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = "cucumber.glue", value = "ecsconformance.steps")
@ConfigurationParameter(key = "cucumber.object-factory", value = "ecsconformance.run.cucumber.GlueFactory")
@ConfigurationParameter(key = "cucumber.plugin", value = "ecsconformance.run.cucumber.SuiteEvents")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
@ConfigurationParameter(key = "cucumber.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.parallelism", value = "8")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.max-pool-size", value = "8")
public final class CreateImageSuiteTest {

    /** Raised with every rule that is added: fewer scenarios that really ran are a broken build. */
    private static final int FEWEST_EXECUTED = 480;

    private static EmulatedTarget target;
    private static OpenRun run;
    private static ClassLoader before;

    @BeforeSuite
    static void open() throws Untestable {
        target = new EmulatedTarget(cloud -> cloud);
        run = target.suite(EmulatedTarget.allRules()).open();
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(run.contextLoader());
    }

    @AfterSuite
    static void close() {
        Thread.currentThread().setContextClassLoader(before);
        Result result = run.finish();
        run.close();
        target.close();
        assertThat(result.rules().stream().flatMap(rule -> rule.scenarios().stream()))
                .filteredOn(CreateImageSuiteTest::wasExecuted)
                .as("scenarios that really ran")
                .hasSizeGreaterThanOrEqualTo(FEWEST_EXECUTED);
        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMANT);
        assertThat(citedClauses(result)).as("clauses cited by rules that ran").hasSize(73);
        assertThat(citedClauses(result).stream().filter(clause -> clause.startsWith("error/")))
                .as("error rows cited by rules that ran")
                .hasSize(37);
    }

    private static boolean wasExecuted(ScenarioResult scenario) {
        return !scenario.exchanges().isEmpty();
    }

    private static Set<String> citedClauses(Result result) {
        return result.rules().stream()
                .filter(rule -> rule.scenarios().stream().anyMatch(CreateImageSuiteTest::wasExecuted))
                .flatMap(rule -> rule.sources().stream())
                .filter(source -> !source.startsWith("common/"))
                .collect(Collectors.toSet());
    }
}
