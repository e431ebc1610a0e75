package ecsconformance.emulator.state;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Delays;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Ids;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Fills an account before it is served. Each resource begins in the state of a fixture. The caller then changes it. */
public final class AccountSetup {

    private static final Set<String> ORDINARY =
            Set.of("instance-running", "instance-stopped", "snapshot-system", "snapshot-data", "resource-group");

    private final Account account;
    private final Account neighbour;
    private final FixtureStates states;
    private final Map<String, String> fixtures = new TreeMap<>();

    AccountSetup(Account account, Account neighbour, FixtureStates states) {
        this.account = account;
        this.neighbour = neighbour;
        this.states = states;
    }

    /** Of an account that belongs to no cloud and is asked nothing: what it holds is all as ready as it will ever be. */
    public static AccountSetup alone(String region, Clock clock, RandomGenerator random) {
        Ids ids = new Ids(random);
        Delays none = Delays.ofImages(Duration.ZERO);
        return new AccountSetup(
                new Account("account", region, clock, ids, none),
                new Account("neighbour", region, clock, ids, none),
                new FixtureStates());
    }

    /** Brings the account into the state of a fixture of the account itself. */
    public void account(String fixture) {
        arrange(fixture, account::newId);
    }

    void ordinary() {
        ORDINARY.stream().sorted().forEach(fixture -> arrange(fixture, account::newId));
    }

    public Account account() {
        return account;
    }

    /** The id of a resource that is in the state of a fixture, by the fixture's name. */
    public Map<String, String> fixtures() {
        return Collections.unmodifiableMap(fixtures);
    }

    /** An instance of that id in the state of that fixture; where it belongs to another account nothing is changed. */
    public void instance(String id, String fixture, UnaryOperator<Instance> change) {
        arrange(fixture, once("i", id));
        account.instances().named(id).ifPresent(found -> account.instances().put(change.apply(found)));
    }

    /** Takes the disks of an instance away, for others to be given to it. */
    public void withoutDisks(String instanceId) {
        account.instances()
                .named(instanceId)
                .ifPresent(instance -> account.disksOf(instance)
                        .forEach(disk -> account.disks().remove(disk.id())));
    }

    /** A disk of an instance. */
    public void disk(
            Optional<String> id, String instanceId, DiskType type, int size, String device, boolean encrypted) {
        account.disks()
                .put(new Disk(
                        id.orElseGet(() -> account.newId("d")),
                        account.home(),
                        instanceId,
                        type,
                        "cloud_efficiency",
                        size,
                        device,
                        encrypted,
                        DiskCondition.NORMAL,
                        "",
                        account.now()));
    }

    /** A snapshot of that id in the state of that fixture; where it belongs to another account nothing is changed. */
    public void snapshot(String id, String fixture, UnaryOperator<Snapshot> change) {
        arrange(fixture, once("s", id));
        account.snapshots().named(id).ifPresent(found -> account.snapshots().put(change.apply(found)));
    }

    /** Adds a resource group. */
    public void resourceGroup(String id) {
        account.resourceGroups().add(id);
        fixtures.putIfAbsent("resource-group", id);
    }

    /** An image that is Available. */
    public void image(Image image) {
        account.images().put(image);
    }

    private void arrange(String fixture, UnaryOperator<String> newId) {
        Cloud.Arranged.Made made = states.arrange(
                        fixture, new ResourceFactory(account, newId), new ResourceFactory(neighbour, newId))
                .orElseThrow(() -> new IllegalArgumentException("no fixture " + fixture));
        fixtures.putIfAbsent(fixture, made.id());
    }

    private UnaryOperator<String> once(String kind, String id) {
        AtomicReference<String> next = new AtomicReference<>(id);
        return wanted -> {
            String own = wanted.equals(kind) ? next.getAndSet(null) : null;
            return own == null ? account.newId(wanted) : own;
        };
    }
}
