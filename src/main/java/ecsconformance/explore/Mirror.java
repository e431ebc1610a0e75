package ecsconformance.explore;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.state.AccountSetup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** Makes an account of the emulator that holds what a trial's fixtures are at the target, under the target's ids. */
record Mirror(ExplorationRecord recording) {

    private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");

    static Account of(ExplorationRecord recording) {
        Mirror mirror = new Mirror(recording);
        AccountSetup seeding = AccountSetup.alone(Account.HOME, Clock.fixed(ANY_DAY, ZoneOffset.UTC), new Random(1));
        recording.resources().forEach(it -> mirror.seed(seeding, it));
        mirror.nameImages(seeding.account());
        return seeding.account();
    }

    /** Images that were there from the beginning have the target's ids. */
    private void nameImages(Account account) {
        List<Image> own = account.images().all(Account.HOME, image -> true);
        List<ShownState.ShownImage> shown = recording.before().images();
        for (int place = 0; place < Math.min(own.size(), shown.size()); place++) {
            account.images().remove(own.get(place).id());
            account.images().put(own.get(place).known(shown.get(place).id()));
        }
    }

    private void seed(AccountSetup seeding, ExplorationRecord.Arrangement it) {
        if (it.fixture().startsWith("account-")) {
            seeding.account(it.fixture());
        } else if (it.fixture().equals("resource-group")) {
            seeding.resourceGroup(it.id());
        } else if (it.fixture().startsWith("snapshot-")) {
            seeding.snapshot(
                    it.id(),
                    it.fixture(),
                    snapshot -> snapshot.of(
                            snapshot.diskType(),
                            Integer.parseInt(it.attributes().getOrDefault("size", Integer.toString(snapshot.size())))));
        } else {
            seeding.instance(it.id(), it.fixture(), instance -> instance);
            seeding.account()
                    .instances()
                    .named(it.id())
                    .ifPresent(instance ->
                            disks(seeding.account(), seeding.account().disksOf(instance), it.id()));
        }
    }

    /** Its disks as the target shows them; the one in the fixture's state is the first or the last there as well. */
    private void disks(Account seeded, List<Disk> own, String instanceId) {
        List<ExplorationRecord.InstanceDisk> shown = recording.disks().getOrDefault(instanceId, List.of());
        if (shown.isEmpty()) {
            return;
        }
        own.forEach(disk -> seeded.disks().remove(disk.id()));
        for (int place = 0; place < shown.size(); place++) {
            boolean last = place == shown.size() - 1;
            Disk like = place == 0 ? own.get(0) : last ? own.get(own.size() - 1) : own.get(1);
            ExplorationRecord.InstanceDisk disk = shown.get(place);
            seeded.disks()
                    .put(new Disk(
                            disk.id(),
                            like.region(),
                            instanceId,
                            DiskType.of(disk.type()).orElse(like.type()),
                            like.category(),
                            disk.size(),
                            disk.device(),
                            like.encrypted(),
                            place == 0 || last ? like.condition() : DiskCondition.NORMAL,
                            "",
                            like.createdAt()));
            seeded.snapshots()
                    .all(like.region(), it -> it.diskId().equals(like.id()))
                    .forEach(it -> seeded.snapshots()
                            .put(new Snapshot(
                                    it.id(),
                                    it.region(),
                                    disk.id(),
                                    it.instanceId(),
                                    it.diskType(),
                                    it.size(),
                                    it.createdAt(),
                                    it.readyAt(),
                                    it.encrypted(),
                                    it.forbidden(),
                                    it.category(),
                                    it.name())));
        }
    }
}
