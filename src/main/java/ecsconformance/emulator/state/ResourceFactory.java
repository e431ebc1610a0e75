package ecsconformance.emulator.state;

import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts resources into an account that nobody asked the API for. They take no place in its quotas. */
final class ResourceFactory {

    static final int SYSTEM_SIZE = 40;
    static final int FIRST_DATA_SIZE = 20;
    static final int SECOND_DATA_SIZE = 60;

    private final Account account;
    private final UnaryOperator<String> newId;

    ResourceFactory(Account account) {
        this(account, account::newId);
    }

    /** @param newId the id for the next resource of a kind, such as {@code i} */
    ResourceFactory(Account account, UnaryOperator<String> newId) {
        this.account = account;
        this.newId = newId;
    }

    Account account() {
        return account;
    }

    /** A Running instance with a system disk and two data disks, changed as told. */
    Instance instance(String region, UnaryOperator<Instance> change) {
        Instance instance = account.instances()
                .put(change.apply(
                        new Instance(newId.apply("i"), region, "Running", false, "centos_7", "", account.now())));
        disk(instance, DiskType.SYSTEM, SYSTEM_SIZE, "/dev/xvda");
        disk(instance, DiskType.DATA, FIRST_DATA_SIZE, "/dev/xvdb");
        disk(instance, DiskType.DATA, SECOND_DATA_SIZE, "/dev/xvdc");
        return instance;
    }

    Instance instance(UnaryOperator<Instance> change) {
        return instance(account.home(), change);
    }

    Instance instance() {
        return instance(it -> it);
    }

    /** Changes the instance's system disk. */
    Instance systemDisk(Instance instance, UnaryOperator<Disk> change) {
        account.disks().put(change.apply(account.disksOf(instance).get(0)));
        return instance;
    }

    /** Changes the instance's last data disk. */
    Instance lastDisk(Instance instance, UnaryOperator<Disk> change) {
        account.disks().put(change.apply(last(instance)));
        return instance;
    }

    /** Gives the instance's last data disk a snapshot that never finishes. */
    Instance unfinishedSnapshot(Instance instance) {
        Disk disk = last(instance);
        account.snapshots()
                .put(new Snapshot(
                        account.newId("s"),
                        disk.region(),
                        disk.id(),
                        instance.id(),
                        disk.type(),
                        disk.size(),
                        account.now(),
                        Instant.MAX,
                        false,
                        false,
                        Snapshot.STANDARD,
                        ""));
        return instance;
    }

    /** An accomplished snapshot of a disk that is attached to nothing any more, changed as told. */
    Snapshot snapshot(String region, DiskType type, UnaryOperator<Snapshot> change) {
        return account.snapshots()
                .put(change.apply(new Snapshot(
                        newId.apply("s"),
                        region,
                        account.newId("d"),
                        "",
                        type,
                        type == DiskType.SYSTEM ? SYSTEM_SIZE : FIRST_DATA_SIZE,
                        account.now(),
                        account.now(),
                        false,
                        false,
                        Snapshot.STANDARD,
                        "")));
    }

    Snapshot snapshot(DiskType type, UnaryOperator<Snapshot> change) {
        return snapshot(account.home(), type, change);
    }

    /** An image that has long been Available. */
    Image image() {
        Snapshot snapshot = snapshot(DiskType.SYSTEM, it -> it);
        return account.images()
                .put(new Image(
                        account.newId("m"),
                        account.home(),
                        "seed-" + account.newId("n"),
                        "",
                        "x86_64",
                        "CentOS",
                        "",
                        List.of(new Image.ImageDisk("/dev/xvda", DiskType.SYSTEM, SYSTEM_SIZE, snapshot.id())),
                        Map.of(),
                        account.now(),
                        account.now(),
                        false));
    }

    Node.Fields attributes(Instance instance) {
        return Node.Fields.none()
                .with("status", instance.status())
                .with(
                        "disks",
                        new Node.Items(
                                "",
                                account.disksOf(instance).stream()
                                        .map(ResourceFactory::attributes)
                                        .toList()));
    }

    Node.Fields attributes(Snapshot snapshot) {
        return Node.Fields.none()
                .with("size", snapshot.size())
                .with("diskType", snapshot.diskType().word())
                .with(
                        "createdAt",
                        snapshot.createdAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .with("status", snapshot.status(account.now()));
    }

    private static Node.Fields attributes(Disk disk) {
        return Node.Fields.none()
                .with("id", disk.id())
                .with("type", disk.type().word())
                .with("size", disk.size())
                .with("device", disk.device());
    }

    private Disk last(Instance instance) {
        List<Disk> disks = account.disksOf(instance);
        return disks.get(disks.size() - 1);
    }

    private void disk(Instance instance, DiskType type, int size, String device) {
        account.disks().put(Disk.usual(account.newId("d"), instance, type, size, device, "", account.now()));
    }
}
