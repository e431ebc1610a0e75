package ecsconformance.emulator.state;

import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Arranges each fixture of the control protocol, by its name. */
final class FixtureStates {

    // As near to the day of the cutoff as is another day in every time zone.
    private static final Instant TOO_OLD = Instant.parse("2013-07-12T04:00:00Z");
    private static final Instant CUTOFF_DAY = Instant.parse("2013-07-15T04:00:00Z");
    private static final Instant AFTER_CUTOFF = Instant.parse("2013-07-18T04:00:00Z");
    private static final String FLASH = "flash";

    /** Arranges one fixture in an account; the neighbour is an account that the tester's keys do not open. */
    @FunctionalInterface
    private interface State {
        Cloud.Arranged.Made arrange(ResourceFactory seed, ResourceFactory neighbour);
    }

    private final Map<String, State> states = new HashMap<>();

    FixtureStates() {
        instances();
        snapshots();
        accounts();
        states.put("resource-group", (seed, neighbour) -> {
            String group = seed.account().newId("rg");
            seed.account().resourceGroups().add(group);
            return new Cloud.Arranged.Made(group, Node.Fields.none());
        });
    }

    Optional<Cloud.Arranged.Made> arrange(String fixture, ResourceFactory seed, ResourceFactory neighbour) {
        return Optional.ofNullable(states.get(fixture)).map(state -> state.arrange(seed, neighbour));
    }

    private void instances() {
        instance("instance-running", seed -> seed.instance());
        instance("instance-stopped", seed -> seed.instance(it -> it.in("Stopped")));
        instance("instance-starting", seed -> seed.instance(it -> it.in("Starting")));
        instance("instance-security-locked", seed -> seed.instance(Instance::lockedForSecurity));
        instance("instance-disk-status-invalid", seed -> lastDisk(seed, DiskCondition.STATUS_INVALID));
        instance("instance-disk-transferring", seed -> lastDisk(seed, DiskCondition.TRANSFERRING));
        instance("instance-snapshot-in-progress", seed -> seed.unfinishedSnapshot(seed.instance()));
        instance(
                "instance-unsupported-disk-category",
                seed -> seed.lastDisk(seed.instance(), disk -> disk.ofCategory("local_ssd_pro")));
        instance("instance-device-status-invalid", seed -> systemDisk(seed, DiskCondition.DEVICE_STATUS_INVALID));
        instance("instance-encrypted-disk", seed -> seed.systemDisk(seed.instance(), disk -> disk.encryptedDisk()));
        instance("instance-source-snapshot-deleted", seed -> systemDisk(seed, DiskCondition.SOURCE_SNAPSHOT_DELETED));
        instance("instance-snapshot-failing", seed -> systemDisk(seed, DiskCondition.SNAPSHOT_FAILING));
        instance("instance-other-region", seed -> seed.instance(seed.account().elsewhere(), it -> it));
        states.put("instance-other-account", (seed, neighbour) -> made(neighbour, neighbour.instance()));
    }

    private void snapshots() {
        snapshot("snapshot-system", DiskType.SYSTEM, it -> it);
        snapshot("snapshot-system-second", DiskType.SYSTEM, it -> it);
        snapshot("snapshot-data", DiskType.DATA, it -> it);
        snapshot("snapshot-data-second", DiskType.DATA, it -> it);
        snapshot("snapshot-system-too-old", DiskType.SYSTEM, it -> it.created(TOO_OLD));
        snapshot("snapshot-data-too-old", DiskType.DATA, it -> it.created(TOO_OLD));
        snapshot("snapshot-system-cutoff-day", DiskType.SYSTEM, it -> it.created(CUTOFF_DAY));
        snapshot("snapshot-system-after-cutoff", DiskType.SYSTEM, it -> it.created(AFTER_CUTOFF));
        snapshot("snapshot-progressing", DiskType.SYSTEM, it -> it.readyAt(Instant.MAX));
        snapshot("snapshot-data-progressing", DiskType.DATA, it -> it.readyAt(Instant.MAX));
        snapshot("snapshot-forbidden", DiskType.SYSTEM, Snapshot::forbiddenOne);
        snapshot("snapshot-data-forbidden", DiskType.DATA, Snapshot::forbiddenOne);
        snapshot("snapshot-unsupported-category", DiskType.SYSTEM, it -> it.ofCategory(FLASH));
        snapshot("snapshot-data-unsupported-category", DiskType.DATA, it -> it.ofCategory(FLASH));
        snapshot("snapshot-encrypted-system", DiskType.SYSTEM, Snapshot::encryptedOne);
        states.put(
                "snapshot-other-region",
                (seed, neighbour) -> made(seed, seed.snapshot(seed.account().elsewhere(), DiskType.SYSTEM, it -> it)));
        states.put(
                "snapshot-other-account",
                (seed, neighbour) -> made(neighbour, neighbour.snapshot(DiskType.SYSTEM, it -> it)));
    }

    private void accounts() {
        account("account-without-balance", it -> it.status(it.status().withoutBalance()));
        account("account-snapshot-service-closed", it -> it.status(it.status().withoutSnapshotService()));
        account(
                "account-without-data-disk-permission",
                it -> it.status(it.status().offWhiteList()));
        account("account-image-quota-full", it -> {
            new ResourceFactory(it).image();
            it.imageQuota().fill();
        });
        account("account-snapshot-quota-full", it -> it.snapshotQuota().fill());
    }

    private void instance(String name, Function<ResourceFactory, Instance> arrange) {
        states.put(name, (seed, neighbour) -> made(seed, arrange.apply(seed)));
    }

    private void snapshot(String name, DiskType type, UnaryOperator<Snapshot> change) {
        states.put(name, (seed, neighbour) -> made(seed, seed.snapshot(type, change)));
    }

    /** The account itself changes; what it brings along is ordinary. */
    private void account(String name, Consumer<Account> change) {
        states.put(name, (seed, neighbour) -> {
            Node.Fields fixtures = Node.Fields.none()
                    .with("instance-running", seed.instance().id())
                    .with(
                            "snapshot-system",
                            seed.snapshot(DiskType.SYSTEM, it -> it).id())
                    .with(
                            "snapshot-data",
                            seed.snapshot(DiskType.DATA, it -> it).id());
            change.accept(seed.account());
            return new Cloud.Arranged.Made(
                    seed.account().id(), Node.Fields.none().with("fixtures", fixtures));
        });
    }

    private static Instance lastDisk(ResourceFactory seed, DiskCondition condition) {
        return seed.lastDisk(seed.instance(), disk -> disk.in(condition));
    }

    private static Instance systemDisk(ResourceFactory seed, DiskCondition condition) {
        return seed.systemDisk(seed.instance(), disk -> disk.in(condition));
    }

    private static Cloud.Arranged.Made made(ResourceFactory seed, Instance instance) {
        return new Cloud.Arranged.Made(instance.id(), seed.attributes(instance));
    }

    private static Cloud.Arranged.Made made(ResourceFactory seed, Snapshot snapshot) {
        return new Cloud.Arranged.Made(snapshot.id(), seed.attributes(snapshot));
    }
}
