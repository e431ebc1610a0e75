package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.run.RunOptions;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Others make images and snapshots of the declared instance at the very moment of each request. */
@Execution(ExecutionMode.CONCURRENT)
final class OthersAtWorkTest {

    private static final String REFUSED = "description.malformed";
    private static final String ACCEPTED = "instance.snapshots";

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger calls = new AtomicInteger();
    private final Cloud cloud = new AccountCloud(
            clock,
            random,
            new Delays(Duration.ZERO, Duration.ZERO, Duration.ZERO),
            new Cloud.Principal(SharedAccount.KEY, "testsecret", Optional.empty()),
            Behaviour.DOCUMENTED);

    @Test
    void another_run_that_makes_images_of_the_same_instance_fails_no_rule() throws IOException {
        Result result = run(
                Set.of(REFUSED, ACCEPTED),
                (beside, answer, request) ->
                        beside.accept("CreateImage", Map.of("ImageName", "of-another-run-" + calls.incrementAndGet())));

        assertThat(reasons(result, RuleVerdict.FAILED::equals)).isEmpty();
        assertThat(reasons(result, RuleVerdict.PASSED::equals)).isNotEmpty();
        assertThat(calls).as("images that the other run made").hasPositiveValue();
    }

    @Test
    void a_snapshot_that_somebody_takes_now_and_then_fails_no_refusal() throws IOException {
        Result result = run(Set.of(REFUSED), snapshotAt(Answer.Refused.class, 2));

        assertThat(reasons(result, RuleVerdict.INCONCLUSIVE::equals)).anyMatch(it -> it.contains("may be theirs"));
        assertThat(reasons(result, RuleVerdict.FAILED::equals)).isEmpty();
    }

    @Test
    void a_snapshot_that_each_refusal_leaves_fails_it() throws IOException {
        Result result = run(Set.of(REFUSED), snapshotAt(Answer.Refused.class, 1));

        assertThat(reasons(result, RuleVerdict.FAILED::equals)).isNotEmpty().allMatch(it -> it.contains("snapshot"));
    }

    @Test
    void a_snapshot_that_somebody_takes_now_and_then_fails_no_success() throws IOException {
        Result result = run(Set.of(ACCEPTED), snapshotAt(Answer.Granted.class, 2));

        assertThat(reasons(result, RuleVerdict.INCONCLUSIVE::equals)).anyMatch(it -> it.contains("may be theirs"));
        assertThat(reasons(result, RuleVerdict.FAILED::equals)).isEmpty();
    }

    @Test
    void a_snapshot_too_much_with_each_image_fails_it() throws IOException {
        Result result = run(Set.of(ACCEPTED), snapshotAt(Answer.Granted.class, 1));

        assertThat(reasons(result, RuleVerdict.FAILED::equals)).isNotEmpty().allMatch(it -> it.contains("by disk"));
    }

    @Test
    void a_second_image_of_each_request_is_nobody_elses() throws IOException {
        Result result = run(Set.of(ACCEPTED), (beside, answer, request) -> {
            if (answer instanceof Answer.Granted) {
                beside.accept("CreateImage", Map.of("ImageName", ""));
            }
        });

        assertThat(reasons(result, RuleVerdict.FAILED::equals)).isNotEmpty().allMatch(it -> it.contains("by disk"));
    }

    private interface Beside {
        void accept(String operation, Map<String, String> parameters);
    }

    private interface Others {
        void act(Beside beside, Answer answer, Map<String, String> request);
    }

    /** Somebody takes a snapshot at every so many answers of the kind. */
    private Others snapshotAt(Class<? extends Answer> kind, int every) {
        return (beside, answer, request) -> {
            if (kind.isInstance(answer) && calls.getAndIncrement() % every == 0) {
                beside.accept("CreateSnapshot", Map.of());
            }
        };
    }

    private Result run(Set<String> rules, Others others) throws IOException {
        SharedAccount account = new SharedAccount(cloud);
        account.fill();
        String instance = account.first("Instance", "Status", "Running");
        String disk = account.view().entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("d-") && entry.getValue().contains(instance))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        ReroutedCloud.Calls besideCreateImage = (behind, key, operation, parameters) -> {
            Answer answer = behind.call(key, operation, parameters);
            if (operation.equals("CreateImage") && instance.equals(parameters.get("InstanceId"))) {
                others.act(
                        (other, more) -> {
                            Map<String, String> all = new java.util.HashMap<>(more);
                            all.put("RegionId", SharedAccount.REGION);
                            all.put(
                                    other.equals("CreateImage") ? "InstanceId" : "DiskId",
                                    other.equals("CreateImage") ? instance : disk);
                            assertThat(behind.call(key, other, all)).isInstanceOf(Answer.Granted.class);
                        },
                        answer,
                        parameters);
            }
            return answer;
        };
        try (Emulator emulator = Emulator.start(
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                new ReroutedCloud(cloud, besideCreateImage),
                Choices.none(),
                clock,
                random)) {
            List<Rule> chosen = EmulatedTarget.allRules().stream()
                    .filter(rule -> rules.contains(rule.id().value()))
                    .toList();
            return new SuiteRun(
                            target(emulator, instance),
                            JudgedEdition.stated(EmulatedTarget.contract(), chosen),
                            chosen,
                            Selection.everything(),
                            new RunOptions("test", 1, Map.of()).withLedger(folder.resolve("ledger.jsonl")),
                            clock,
                            random,
                            (finished, total) -> {})
                    .execute();
        }
    }

    private Target target(Emulator emulator, String instance) throws IOException {
        Path file = Files.writeString(
                folder.resolve("target.yaml"), String.format(Locale.ROOT, """
                endpoint: %s
                credentials: {accessKeyId: testid, accessKeySecret: testsecret}
                wire: {signature: [v1], method: [GET], format: [JSON]}
                limits: {imageReady: 2s, pollInterval: 50ms}
                fixtures: {declared: {instance-running: %s}}
                """, emulator.endpoint(), instance));
        TargetFlags flags = TargetFlags.of(file);
        return new TargetComposer().compose(flags, Map.of(), Fixture.ids()).orElseThrow();
    }

    private static List<String> reasons(Result result, Predicate<RuleVerdict> verdict) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> verdict.test(scenario.verdict()))
                .map(scenario -> scenario.reason().toString())
                .toList();
    }
}
