package ecsconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.suite.EmulatedTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A class of somebody else's build becomes one test a rule. */
final class EcsConformanceTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    /** An endpoint that the class starts itself. */
    @EcsConformance(rules = "image-name.*")
    static final class OwnEndpoint implements TestedEndpoint {

        private final EmulatedTarget emulator = new EmulatedTarget(cloud -> cloud);

        @Override
        public URI endpoint() {
            return emulator.endpoint();
        }

        @Override
        public Optional<URI> control() {
            return Optional.of(emulator.control());
        }

        @Override
        public void close() {
            emulator.close();
        }
    }

    /** One that breaks the rule of the snapshot's age, and nothing else. */
    @EcsConformance(rules = {"snapshot.age", "snapshot.not-found"})
    static final class BrokenEndpoint implements TestedEndpoint {

        private final EmulatedTarget emulator = new EmulatedTarget(cloud -> cloud);

        @Override
        public URI endpoint() {
            return emulator.endpoint();
        }

        @Override
        public Optional<URI> control() {
            return Optional.of(URI.create(emulator.control() + "/defect/snapshot-age.missing"));
        }

        @Override
        public void close() {
            emulator.close();
        }
    }

    @EcsConformance
    static final class WithoutEndpoint {}

    @EcsConformance(endpoint = "https://ecs.example.com", control = "http://127.0.0.1:1/control")
    static final class WithoutConsent {}

    @EcsConformance(endpoint = "${THIS_IS_NOT_SET}")
    static final class Misspelt {}

    @EcsConformance(endpoint = "http://127.0.0.1:1", control = "http://127.0.0.1:1/control")
    static final class Unreachable {}

    /** Without a control endpoint, whose fixtures most rules need. */
    @EcsConformance(rules = "snapshot.age")
    static final class Bare {}

    @Test
    void each_rule_is_a_test_and_the_report_is_written() {
        run(DiscoverySelectors.selectClass(OwnEndpoint.class), Map.of());

        assertThat(told).contains("OwnEndpoint SUCCESSFUL").hasSizeGreaterThan(1);
        assertThat(told).allMatch(line -> line.endsWith(" SUCCESSFUL"));
        assertThat(folder.resolve("index.html")).exists();
        assertThat(folder.resolve("conformance.json")).exists();
    }

    @Test
    void a_failed_rule_fails_with_an_explanation_and_takes_no_other_with_it() {
        run(DiscoverySelectors.selectClass(BrokenEndpoint.class), Map.of());

        assertThat(told)
                .anyMatch(line -> line.startsWith("snapshot.age: ") && line.endsWith(" FAILED"))
                .anyMatch(line -> line.startsWith("snapshot.not-found: ") && line.endsWith(" SUCCESSFUL"))
                .contains("BrokenEndpoint SUCCESSFUL");
        assertThat(messages)
                .singleElement()
                .asString()
                .contains("snapshot.age (must)", "error/403/InvalidSnapshot.TooOld", "expected", "actual")
                .contains("request   CreateImage", "repeat    conformance reproduce " + folder);
    }

    @Test
    void one_rule_can_be_run_again_by_the_id_of_its_test() {
        String id = "[engine:ecs-conformance]/[class:" + OwnEndpoint.class.getName() + "]/[rule:snapshot.age]";
        run(DiscoverySelectors.selectUniqueId(id), Map.of());

        assertThat(told).containsExactly("snapshot.age SUCCESSFUL", "OwnEndpoint SUCCESSFUL");
    }

    @Test
    void a_parameter_goes_before_the_attribute() {
        run(DiscoverySelectors.selectClass(OwnEndpoint.class), Map.of("conformance.rules", "snapshot.age"));

        assertThat(told).hasSize(2).anyMatch(line -> line.startsWith("snapshot.age: "));
    }

    @Test
    void a_class_without_a_usable_endpoint_is_never_green() {
        run(DiscoverySelectors.selectClass(WithoutEndpoint.class), Map.of());
        run(DiscoverySelectors.selectClass(WithoutConsent.class), Map.of());
        run(DiscoverySelectors.selectClass(Misspelt.class), Map.of());
        run(DiscoverySelectors.selectClass(Unreachable.class), Map.of());
        run(DiscoverySelectors.selectClass(OwnEndpoint.class), Map.of("conformance.rules", "snapshot.agee"));

        assertThat(told)
                .contains(
                        "WithoutEndpoint FAILED",
                        "WithoutConsent FAILED",
                        "Misspelt FAILED",
                        "Unreachable FAILED",
                        "OwnEndpoint FAILED")
                .noneMatch(line -> line.endsWith(" SUCCESSFUL"));
        assertThat(messages)
                .anyMatch(it -> it.contains("names no endpoint"))
                .anyMatch(it -> it.contains("may cost money"))
                .anyMatch(it -> it.contains("THIS_IS_NOT_SET, which is not set"))
                .anyMatch(it -> it.contains("did you mean snapshot.age?"));
    }

    @Test
    void an_inconclusive_scenario_is_aborted_and_lets_the_class_pass_only_where_that_is_said() throws IOException {
        try (EmulatedTarget emulator = new EmulatedTarget(cloud -> cloud)) {
            Path target = Files.writeString(
                    folder.resolve("target.yaml"),
                    "endpoint: " + emulator.endpoint()
                            + "\ncredentials: {accessKeyId: testid, accessKeySecret: testsecret}\n");
            Map<String, String> aimed = Map.of("conformance.target", target.toString());
            run(DiscoverySelectors.selectClass(Bare.class), aimed);
            assertThat(told).contains("Bare FAILED").anyMatch(line -> line.endsWith(" ABORTED"));

            told.clear();
            Map<String, String> lenient = new HashMap<>(aimed);
            lenient.put("conformance.allowPartial", "true");
            run(DiscoverySelectors.selectClass(Bare.class), lenient);
            assertThat(told).contains("Bare SUCCESSFUL").anyMatch(line -> line.endsWith(" ABORTED"));
        }
    }

    private void run(DiscoverySelector selector, Map<String, String> parameters) {
        var launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestEngines(new ConformanceEngine())
                .build());
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .configurationParameter("conformance.report", folder.toString())
                .configurationParameter(
                        "conformance.ledger", folder.resolve("ledgers").toString())
                .configurationParameters(parameters)
                .build();
        launcher.execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.getParentId().isPresent()) {
                    told.add(identifier.getDisplayName() + " " + result.getStatus());
                    result.getThrowable()
                            .filter(it -> result.getStatus() == TestExecutionResult.Status.FAILED)
                            .ifPresent(it -> messages.add(it.getMessage()));
                }
            }
        });
    }
}
