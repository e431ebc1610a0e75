package ecsconformance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import ecsconformance.client.ScriptedClient;
import ecsconformance.client.ScriptedClient.Said;
import ecsconformance.client.Sending;
import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.emulator.state.SteppingClock;
import ecsconformance.endpoint.Limits;
import ecsconformance.endpoint.Target.FixtureSources.Provision;
import ecsconformance.endpoint.Vocabulary;
import ecsconformance.fixture.Cleanup;
import ecsconformance.fixture.CreatedResource;
import ecsconformance.fixture.Fixture;
import ecsconformance.fixture.Fixtures.Arranged;
import ecsconformance.fixture.Fixtures.Arranged.ArrangedAccount;
import ecsconformance.fixture.Fixtures.SharedAccounts;
import ecsconformance.fixture.Ledger;
import ecsconformance.fixture.LedgeredClient;
import ecsconformance.fixture.ProvisionedFixtures;
import ecsconformance.fixture.Provisioner;
import ecsconformance.fixture.RunCleanup;
import ecsconformance.wire.Call;
import ecsconformance.wire.Credentials;
import ecsconformance.wire.Element;
import ecsconformance.wire.Exchange;
import ecsconformance.wire.Format;
import ecsconformance.wire.HttpVerb;
import ecsconformance.wire.Reply;
import ecsconformance.wire.SignatureVersion;
import ecsconformance.wire.WireStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Requests of every kind, to an endpoint that lies about all of them and in a time of their own, so that hundreds of runs
 * take seconds. {@code -Dadversary.seeds=N} tries more, {@code -Dadversary.first=N} others.
 */
final class AdversarialRequestsTest {

    private static final int FIRST = Integer.getInteger("adversary.first", 1);
    private static final int SEEDS = Integer.getInteger("adversary.seeds", 200);
    private static final int REQUESTS = 8;
    private static final Credentials KEYS = Credentials.of(SharedAccount.KEY, "testsecret");
    private static final WireStyle STYLE = new WireStyle(SignatureVersion.V1, HttpVerb.GET, Format.JSON);
    private static final ArrangedAccount ACCOUNT = new ArrangedAccount(KEYS, SharedAccount.REGION, false, false);

    private final SteppingClock clock = new SteppingClock();
    private final Map<Instant, List<Runnable>> putOff = new TreeMap<>();
    private final Adversary adversary = new Adversary(
            (task, after) -> putOff.computeIfAbsent(clock.instant().plus(after), moment -> new ArrayList<>())
                    .add(task));
    private final Cloud cloud = new AccountCloud(
            clock,
            new Random(1),
            new Delays(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofMillis(50)),
            new Cloud.Principal(SharedAccount.KEY, "testsecret", Optional.empty()),
            Behaviour.DOCUMENTED);
    private final SharedAccount account = new SharedAccount(cloud);
    private int named;
    private int requests;

    @Test
    void nothing_of_others_is_touched_and_nothing_of_its_own_is_unnamed() {
        account.fill();
        Map<String, String> before;
        do {
            pass(Duration.ofMinutes(1));
            before = account.view();
        } while (before.toString().matches("(?s).*value=(Pending|Starting|Creating|progressing).*"));
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            run(seed, Map.copyOf(before));
        }
        assertThat(named).as("runs that named something").isGreaterThan(SEEDS / 10);
        assertThat(requests).as("requests to create something").isGreaterThan(SEEDS * REQUESTS / 2);
    }

    private void run(long seed, Map<String, String> before) {
        Random choice = new Random(seed);
        String run = "run" + seed;
        Ledger ledger = Ledger.inMemory(clock);
        ScriptedClient client = new ScriptedClient(this::answer, clock);
        LedgeredClient recorder = new LedgeredClient(client, ledger, run, SharedAccount.REGION, clock);
        Cleanup cleanup = new Cleanup(
                ledger,
                client,
                STYLE,
                id -> Optional.of(KEYS).filter(keys -> keys.accessKeyId().equals(id)),
                Limits.standard(),
                clock,
                this::pass);
        RunCleanup shared = new SharedAccounts(recorder, cleanup);
        ProvisionedFixtures fixtures = fixtures(recorder, run, choice);
        adversary.lie(seed, SharedAccount.byKind(before));
        for (int number = 0; number < REQUESTS; number++) {
            if (choice.nextInt(4) == 0) {
                Fixture needed = choice.nextBoolean() ? Fixture.SNAPSHOT_SYSTEM : Fixture.INSTANCE_RUNNING;
                if (fixtures.arrange(List.of(needed)) instanceof Arranged.Complete arranged) {
                    fixtures.release(arranged);
                }
            } else {
                Exchange exchange = recorder.send(new Sending(request(run, number, choice), STYLE, KEYS, "test"));
                // Some scenarios come to no end.
                if (choice.nextInt(5) > 0) {
                    shared.remove(ACCOUNT, List.of(exchange.id()));
                }
            }
        }
        requests += (int) client.sent().stream()
                .filter(sent -> sent.call().operation().matches("Create.*|RunInstances"))
                .count();
        Set<String> unseen = cleanup.everything(Set.of(run), Optional.empty(), SharedAccount.REGION);
        cleanup.settle(false);
        check("seed " + seed, before, leaked(ledger, unseen));

        adversary.beHonest();
        cleanup.everything(Set.of(run), Optional.empty(), SharedAccount.REGION);
        cleanup.settle(true);
        unseen = cleanup.everything(Set.of(run), Optional.empty(), SharedAccount.REGION);
        check("seed " + seed + " later", before, leaked(ledger, unseen));
        account.own(before).forEach(account::remove);
    }

    private void check(String what, Map<String, String> before, List<String> leaked) {
        // The requests still to come count too.
        pass(Duration.ofSeconds(5));
        named += leaked.isEmpty() ? 0 : 1;
        Map<String, String> after = account.view();
        assertThat(before.keySet())
                .as(what + ": what was there before")
                .allMatch(id -> before.get(id).equals(after.get(id)));
        assertThat(account.own(before).stream()
                        .filter(id -> !account.isNamed(id, leaked))
                        .map(id -> id + " " + account.view().get(id))
                        .toList())
                .as(what + ": leaked " + leaked)
                .isEmpty();
    }

    private static List<String> leaked(Ledger ledger, Set<String> unseen) {
        List<String> leaked = new ArrayList<>(
                ledger.book().left().stream().map(CreatedResource::id).toList());
        leaked.addAll(ledger.book().doubts());
        leaked.addAll(unseen);
        return leaked;
    }

    private ProvisionedFixtures fixtures(LedgeredClient recorder, String run, Random choice) {
        return new ProvisionedFixtures(
                new Provisioner(
                        new Provision(
                                "ecs.t1.small",
                                "centos_7",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        recorder,
                        KEYS,
                        SharedAccount.REGION,
                        STYLE,
                        run,
                        Limits.standard(),
                        clock,
                        choice,
                        this::pass),
                Set.copyOf(Vocabulary.OPERATIONS));
    }

    private Call request(String run, int number, Random choice) {
        Call image = Call.of("CreateImage");
        Call fromSnapshot = image.with("SnapshotId", account.first("Snapshot", "SourceDiskType", "system"));
        String own = RunCleanup.prefix(run) + number + "abcdefgh";
        return switch (choice.nextInt(5)) {
            case 0 ->
                image.with("InstanceId", account.first("Instance", "Status", "Running"))
                        .with("ImageName", own);
            case 1 -> fromSnapshot.with("ImageName", own);
            case 2 -> marked(fromSnapshot.with("ImageName", "ab"), run, number);
            case 3 -> marked(fromSnapshot, run, number);
            default -> fromSnapshot.with("ImageName", "a-name-that-a-rule-chose-" + run + "-" + number);
        };
    }

    private static Call marked(Call call, String run, int number) {
        return call.with("Tag.1.Key", RunCleanup.RUN_TAG)
                .with("Tag.1.Value", run)
                .with("Tag.2.Key", RunCleanup.REQUEST_TAG)
                .with("Tag.2.Value", run + "m" + number);
    }

    private Said answer(Sending sending) {
        Map<String, String> parameters = new LinkedHashMap<>(sending.call().parameters());
        parameters.putIfAbsent("RegionId", SharedAccount.REGION);
        Answer answer = adversary.call(cloud, SharedAccount.KEY, sending.call().operation(), parameters);
        if (answer instanceof Answer.Refused refused) {
            return Said.of(
                    refused.refusal().status(),
                    "{\"Code\":\"" + refused.refusal().code() + "\",\"Message\":\"m\"}");
        }
        Node.Fields body = ((Answer.Granted) answer).body();
        return body.parts().containsKey(Adversary.LOST)
                ? Said.nothing(Reply.Cause.BROKEN)
                : new Said(new Reply.Success(200, Format.JSON, "", element(body)), Map.of());
    }

    private static Element element(Node node) {
        if (node instanceof Node.Fields fields) {
            Map<String, List<Element>> children = new LinkedHashMap<>();
            fields.parts().forEach((name, part) -> children.put(name, List.of(element(part))));
            return Element.branch(children);
        }
        if (node instanceof Node.Items items) {
            return Element.branch(Map.of(
                    items.item(),
                    items.items().stream().map(AdversarialRequestsTest::element).toList()));
        }
        if (node instanceof Node.Text text) {
            return Element.leaf(Element.Kind.TEXT, text.value());
        }
        return node instanceof Node.Number number
                ? Element.leaf(Element.Kind.NUMBER, Long.toString(number.value()))
                : Element.leaf(Element.Kind.BOOLEAN, Boolean.toString(((Node.Flag) node).value()));
    }

    /** Lets time pass, and what was put off happen in it. */
    private void pass(Duration duration) {
        Instant end = clock.instant().plus(duration);
        clock.moveOn(duration);
        while (!putOff.isEmpty() && !putOff.keySet().iterator().next().isAfter(end)) {
            putOff.remove(putOff.keySet().iterator().next()).forEach(Runnable::run);
        }
    }
}
