package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.contract.Rule;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.ReroutedCloud;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.fixture.Fixture;
import ecsconformance.result.Exchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.run.LaterCleanup;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Selection;
import ecsconformance.run.SuiteRun;
import ecsconformance.run.Untestable;
import ecsconformance.target.Target;
import ecsconformance.target.TargetComposer;
import ecsconformance.target.TargetFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever an endpoint answers, nothing that was there before is touched, what the run made is gone or named, and no rule
 * fails that was not lied to about. {@code -Dadversary.seeds=N} tries more.
 */
final class AdversaryTest {

    private static final int FIRST = Integer.getInteger("adversary.first", 1);
    private static final int SEEDS = Integer.getInteger("adversary.seeds", 10);
    private static final String KEY = "testid";
    private static final String REGION = "cn-hangzhou";
    private static final List<String> KINDS = List.of("Image", "Snapshot", "Instance", "Disk");
    private static final List<String> RULES = List.of(
            "image-name.default",
            "client-token.repeat",
            "client-token.one-image",
            "instance.snapshots",
            "description.malformed",
            "image.tags",
            "snapshot.system",
            "priority.instance",
            "refusal.no-effect",
            "region.unknown",
            "image-name.longest-chinese",
            "image.starts-instances");

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Adversary adversary = new Adversary();
    private final Cloud cloud = new AccountCloud(
            clock,
            random,
            new Delays(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(5)),
            new Cloud.Principal(KEY, "testsecret", Optional.empty()),
            Behaviour.DOCUMENTED);
    private Emulator emulator;
    private LosingProxy proxy;
    private int lied;
    private int named;

    @BeforeEach
    void start() throws IOException {
        emulator = Emulator.start(
                new EmulatorOptions("127.0.0.1", 0, Optional.empty(), false),
                new ReroutedCloud(cloud, adversary),
                Choices.none(),
                clock,
                random);
        proxy = new LosingProxy(emulator.endpoint(), Adversary.LOST);
        String snapshot = first("Snapshot", "SourceDiskType", "system");
        call("CreateImage", "ImageName", "somebody-elses-image", "SnapshotId", snapshot);
        call("CreateImage", "SnapshotId", snapshot);
        call("CreateImage", "SnapshotId", snapshot, "Tag.1.Key", "conformance-run", "Tag.1.Value", "another");
        call("CreateDisk", "Size", "20", "Tag.1.Key", "owner", "Tag.1.Value", "database");
        call("RunInstances", "ImageId", "centos_7", "InstanceName", "database");
    }

    @AfterEach
    void stop() {
        adversary.close();
        proxy.close();
        emulator.close();
    }

    @Test
    void nothing_of_others_is_touched_and_nothing_of_its_own_is_unnamed() throws Exception {
        Map<String, String> before;
        do {
            settle();
            before = view();
        } while (before.toString().matches("(?s).*(Pending|Starting|Creating|progressing).*"));
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            run(seed, Map.copyOf(before));
        }
        assertThat(lied).as("runs that were lied to").isGreaterThan(SEEDS / 2);
        assertThat(named).as("runs that named something").isGreaterThan(SEEDS / 20);
    }

    private void run(long seed, Map<String, String> before) throws IOException, Untestable {
        Random choice = new Random(seed);
        Target target = target(choice.nextInt(4) == 0);
        Set<String> ids =
                new TreeSet<>(List.of(RULES.get(choice.nextInt(RULES.size())), RULES.get((int) (seed % RULES.size()))));
        List<Rule> chosen = EmulatedTarget.allRules().stream()
                .filter(rule -> ids.contains(rule.id().value()))
                .toList();
        Path ledger = folder.resolve(seed + ".jsonl");
        adversary.lie(seed, idsOfOthers(before));

        Result result = new SuiteRun(
                        target,
                        EmulatedTarget.contract(),
                        chosen,
                        Selection.everything(),
                        new RunOptions("test", seed, Map.of()).withLedger(ledger),
                        clock,
                        random,
                        (finished, total) -> {})
                .execute();
        settle();

        List<String> leaked = result.resources().leaked();
        String what = "seed " + seed + ", " + ids + ", leaked " + leaked;
        assertThat(own(before)).as(what).allMatch(id -> isNamed(id, leaked));
        assertThat(failed(result).stream()
                        .filter(scenario -> !wasLiedTo(scenario, result, before))
                        .map(scenario -> scenario.name() + ": " + scenario.reason() + story(scenario, result))
                        .toList())
                .as(what)
                .isEmpty();
        lied += result.exchanges().stream().anyMatch(it -> it.status() == 0) ? 1 : 0;
        named += leaked.isEmpty() ? 0 : 1;

        adversary.beHonest();
        if (!leaked.isEmpty()) {
            LaterCleanup.Outcome outcome =
                    new LaterCleanup(target, Map.of(), clock, random).clean(Optional.of(ledger), Set.of());
            assertThat(own(before)).as(what + "\nleft " + outcome).allMatch(id -> isNamed(id, outcome.left()));
        }
        own(before).forEach(id -> remove(id));
        Map<String, String> after = view();
        assertThat(before.keySet()).as(what).allMatch(id -> before.get(id).equals(after.get(id)));
    }

    private Target target(boolean provisioned) throws IOException {
        String fixtures = provisioned
                ? "provision: {instanceType: ecs.t1.small, image: centos_7}"
                : "declared: {instance-running: " + first("Instance", "Status", "Running") + ", snapshot-system: "
                        + first("Snapshot", "SourceDiskType", "system") + "}";
        Path file = Files.writeString(folder.resolve("target.yaml"), """
                endpoint: %s
                credentials: {accessKeyId: testid, accessKeySecret: testsecret}
                wire: {signature: [v1], method: [GET, POST], format: [JSON]}
                limits: {concurrency: 4, imageReady: 1500ms, pollInterval: 50ms, imageListed: 300ms, snapshotReady: 2s,
                  instanceReady: 2s, repeatWithin: 1s}
                fixtures: {%s}
                """.formatted(proxy.address(), fixtures));
        return new TargetComposer()
                .compose(
                        new TargetFlags(
                                Optional.of(file),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                List.of()),
                        Map.of(),
                        Fixture.ids())
                .orElseThrow();
    }

    /** Waits until everything that was put off has been done. */
    private void settle() {
        do {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (!adversary.isDone());
    }

    private static List<ScenarioResult> failed(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.verdict() == RuleVerdict.FAILED)
                .toList();
    }

    /** What was said in the scenario. */
    private static String story(ScenarioResult scenario, Result result) {
        return result.exchanges().stream()
                .filter(exchange -> scenario.exchanges().contains(exchange.id()))
                .map(exchange -> "\n  " + exchange.startedAt() + " " + exchange.operation() + " "
                        + exchange.parameters() + " -> " + exchange.status() + " " + exchange.body())
                .collect(Collectors.joining());
    }

    /** Whether an answer in the scenario named an image of others as the one that was made. */
    private static boolean wasLiedTo(ScenarioResult scenario, Result result, Map<String, String> before) {
        return result.exchanges().stream()
                .filter(exchange -> scenario.exchanges().contains(exchange.id()))
                .filter(exchange -> exchange.operation().equals("CreateImage"))
                .map(Exchange::body)
                .anyMatch(body -> before.keySet().stream().anyMatch(body::contains));
    }

    /** By its id, by its name or mark, or by what it hangs on. */
    private boolean isNamed(String id, List<String> phrases) {
        String all = String.join("\n", phrases);
        Node.Fields fields = fields().get(id);
        if (fields == null) {
            return true;
        }
        String text = fields.toString();
        boolean marked = phrases.stream()
                .map(phrase -> phrase.replaceAll("(?s).*conformance-request=(\\w+).*", "$1"))
                .anyMatch(mark -> mark.matches("\\w+") && text.contains("value=" + mark));
        String name =
                text(fields, id.startsWith("m-") ? "ImageName" : id.startsWith("i-") ? "InstanceName" : "SnapshotName");
        boolean hangs = id.startsWith("d-") && all.contains(text(fields, "InstanceId"))
                || id.startsWith("s-")
                        && own(Map.of()).stream()
                                .filter(image -> image.startsWith("m-"))
                                .filter(image -> fields().containsKey(image)
                                        && fields().get(image).toString().contains(id))
                                .anyMatch(image -> isNamed(image, phrases));
        return all.contains(id) || marked || (!name.isEmpty() && all.contains(name)) || hangs;
    }

    /** Ids of what is there and was not before. */
    private Set<String> own(Map<String, String> before) {
        Set<String> ids = new LinkedHashSet<>(fields().keySet());
        ids.removeAll(before.keySet());
        return ids;
    }

    private void remove(String id) {
        String kind = KINDS.stream()
                .filter(it -> it.toLowerCase(java.util.Locale.ROOT)
                        .startsWith(id.startsWith("m-") ? "im" : id.substring(0, 1)))
                .filter(it -> !id.startsWith("i-") || it.equals("Instance"))
                .findFirst()
                .orElseThrow();
        cloud.call(KEY, "Delete" + kind, Map.of("RegionId", REGION, kind + "Id", id, "Force", "true"));
    }

    private static Map<String, List<String>> idsOfOthers(Map<String, String> before) {
        Map<String, String> kinds = Map.of("m-", "ImageId", "s-", "SnapshotId", "i-", "InstanceId", "d-", "DiskId");
        return before.keySet().stream().collect(Collectors.groupingBy(id -> kinds.get(id.substring(0, 2))));
    }

    private Map<String, String> view() {
        Map<String, String> view = new TreeMap<>();
        // Whether an image uses a snapshot changes with what the run makes.
        fields().forEach((id, fields) -> view.put(id, fields.without("Usage").toString()));
        return view;
    }

    private Map<String, Node.Fields> fields() {
        Map<String, Node.Fields> all = new LinkedHashMap<>();
        for (String kind : KINDS) {
            for (Node item : list(kind)) {
                Node.Fields fields = (Node.Fields) item;
                all.put(text(fields, kind + "Id"), fields);
            }
        }
        return all;
    }

    private List<Node> list(String kind) {
        List<Node> all = new ArrayList<>();
        List<? extends Node> page;
        int number = 1;
        do {
            Answer answer = cloud.call(
                    KEY,
                    "Describe" + kind + "s",
                    Map.of(
                            "RegionId",
                            REGION,
                            "PageSize",
                            "100",
                            "PageNumber",
                            Integer.toString(number++),
                            "Status",
                            switch (kind) {
                                case "Image" -> "Creating,Waiting,Available,UnAvailable,CreateFailed";
                                case "Snapshot" -> "all";
                                case "Disk" -> "All";
                                default -> "";
                            }));
            page = ((Node.Items) ((Answer.Granted) answer).body().parts().get(kind + "s")).items();
            all.addAll(page);
        } while (page.size() == 100);
        return all;
    }

    private String first(String kind, String field, String value) {
        return list(kind).stream()
                .map(Node.Fields.class::cast)
                .filter(fields -> text(fields, field).equals(value))
                .map(fields -> text(fields, kind + "Id"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Node.Fields fields, String name) {
        return fields.parts().get(name) instanceof Node.Text text ? text.value() : "";
    }

    private void call(String operation, String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("RegionId", REGION));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            parameters.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        assertThat(cloud.call(KEY, operation, parameters)).isInstanceOf(Answer.Granted.class);
    }
}
