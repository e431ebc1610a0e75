package ecsconformance.run.cucumber;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import ecsconformance.contract.Rule;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.cucumber7jvm.AllureCucumber7Jvm;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Starts the JUnit Platform with the Cucumber engine, and nothing else on it, for the chosen rules. */
public final class FeatureLauncher {

    private static final String PARALLEL = "cucumber.execution.parallel.";

    private final int concurrency;
    private final long seed;
    private final boolean allure;

    /**
     * @param seed   shuffles the scenarios, so that none can come to rely on another before it
     * @param allure whether Allure's adapter listens too
     */
    public FeatureLauncher(int concurrency, long seed, boolean allure) {
        this.concurrency = concurrency;
        this.seed = seed;
        this.allure = allure;
    }

    /** Runs the scenarios of the rules on threads that see the loader; comes back when all have ended. */
    public void launch(List<Rule> rules, RunLoader loader) {
        launch(rules, rules.stream().map(FeatureLauncher::file).distinct().toList(), loader);
    }

    /**
     * Runs the scenarios at these places once more.
     *
     * @param places {@code features/….feature:LINE}
     */
    public void launch(List<Rule> rules, List<String> places, RunLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            launcher().execute(request(rules, places), new EngineFailures());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new io.cucumber.junit.platform.engine.CucumberTestEngine())
                .build());
    }

    private LauncherDiscoveryRequest request(List<Rule> rules, List<String> places) {
        List<DiscoverySelector> features =
                places.stream().map(FeatureLauncher::selector).toList();
        String tags = rules.stream().map(rule -> "@rule:" + rule.id().value()).collect(Collectors.joining(" or "));
        return LauncherDiscoveryRequestBuilder.request()
                // A build that runs the suite as a library may have settings of its own for Cucumber.
                .enableImplicitConfigurationParameters(false)
                .selectors(features)
                .configurationParameter("cucumber.glue", "ecsconformance.steps")
                .configurationParameter("cucumber.object-factory", GlueFactory.class.getName())
                .configurationParameter("cucumber.plugin", listeners())
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.filter.tags", tags)
                .configurationParameter("cucumber.execution.order", "random")
                .configurationParameter("cucumber.execution.order.random.seed", Long.toString(seed))
                .configurationParameter(PARALLEL + "enabled", Boolean.toString(concurrency > 1))
                .configurationParameter(PARALLEL + "config.strategy", "fixed")
                .configurationParameter(PARALLEL + "config.fixed.parallelism", Integer.toString(concurrency))
                .configurationParameter(PARALLEL + "config.fixed.max-pool-size", Integer.toString(concurrency))
                .build();
    }

    private String listeners() {
        String own = SuiteEvents.class.getName();
        return allure ? own + "," + AllureEvents.class.getName() : own;
    }

    /** Of a file, or of the one scenario at {@code FILE:LINE}. */
    private static DiscoverySelector selector(String place) {
        int colon = place.lastIndexOf(':');
        return colon < 0
                ? selectClasspathResource(place)
                : selectClasspathResource(
                        place.substring(0, colon), FilePosition.from(Integer.parseInt(place.substring(colon + 1))));
    }

    /** The feature that the rule stands in. */
    public static String file(Rule rule) {
        return rule.location().substring(0, rule.location().lastIndexOf(':'));
    }

    /** A failure of the engine or of a container is a failure of the suite, not of a rule, and must not be lost. */
    private static final class EngineFailures implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isContainer() && result.getStatus() == TestExecutionResult.Status.FAILED) {
                throw new IllegalStateException(
                        "the features could not be run: " + identifier.getDisplayName(),
                        result.getThrowable().orElse(null));
            }
        }
    }

    /** Allure's own adapter for Cucumber, its results given to the run that the thread works for instead of to files. */
    public static final class AllureEvents implements ConcurrentEventListener {

        private final AllureCucumber7Jvm adapter = new AllureCucumber7Jvm(
                new AllureLifecycle(RunLoader.current().log().allure()));

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            adapter.setEventPublisher(publisher);
        }
    }
}
