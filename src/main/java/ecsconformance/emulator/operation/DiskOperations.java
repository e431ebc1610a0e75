package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations on disks. */
final class DiskOperations {

    private DiskOperations() {}

    static Answer describe(Account account, Parameters parameters) {
        String type = parameters.text("DiskType").orElse("all");
        List<Disk> disks = account.disks()
                .all(
                        parameters.region(),
                        it -> (type.equals("all") || it.type().word().equals(type))
                                && parameters.allowsId("DiskIds", it.id())
                                && parameters.allows("InstanceId", it.instanceId()::equals)
                                && parameters.allows(
                                        "Category",
                                        category -> category.equals("all") || category.equals(it.category()))
                                && parameters.allows(
                                        "Status", status -> status.equals("All") || status.equals(status(it)))
                                && TagOperations.fits(parameters, account.tagsOf(it.id())));
        return AnswerForms.page(parameters, disks, "Disks", "Disk", it -> fields(it, account));
    }

    private static String status(Disk disk) {
        return disk.instanceId().isEmpty() ? "Available" : "In_use";
    }

    private static Node.Fields fields(Disk disk, Account account) {
        Node.Fields fields = Node.Fields.none()
                .with("DiskId", disk.id())
                .with("DiskName", "")
                .with("Type", disk.type().word())
                .with("Category", disk.category())
                .with("Size", disk.size())
                .with("Device", disk.device())
                .with("Status", status(disk))
                .with("InstanceId", disk.instanceId())
                .with("SourceSnapshotId", disk.sourceSnapshotId())
                .with("Encrypted", disk.encrypted())
                .with("RegionId", disk.region())
                .with("ZoneId", disk.region() + "-b")
                .with("CreationTime", AnswerForms.time(disk.createdAt()))
                .with("OperationLocks", "OperationLock", List.<Node.Fields>of());
        return AnswerForms.withTags(fields, account.tagsOf(disk.id()));
    }

    /** CreateDisk: a data disk that is attached to nothing, empty or from a snapshot. */
    static Answer create(Account account, Parameters parameters) {
        Optional<String> snapshotId = parameters.text("SnapshotId");
        Optional<Snapshot> snapshot =
                snapshotId.flatMap(id -> account.snapshots().find(id, parameters.region()));
        if (snapshotId.isPresent() && snapshot.isEmpty()) {
            return AnswerForms.notFound("Snapshot");
        }
        Optional<Refusal> unusable =
                snapshot.flatMap(it -> Check.first(CreateImageChecks.SNAPSHOT_OF_DISK, it, account));
        if (unusable.isPresent()) {
            return AnswerForms.refused(unusable.get());
        }
        int size = parameters.number("Size", snapshot.map(Snapshot::size).orElse(0));
        if (size == 0) {
            return AnswerForms.missing("Size");
        }
        if (size < snapshot.map(Snapshot::size).orElse(0)) {
            return AnswerForms.refused(403, "InvalidDiskSize.TooSmall", "The disk is smaller than its snapshot.");
        }
        Disk disk = account.disks()
                .put(new Disk(
                        account.newId("d"),
                        parameters.region(),
                        "",
                        DiskType.DATA,
                        parameters.text("DiskCategory").orElse("cloud"),
                        size,
                        "",
                        parameters.flag("Encrypted"),
                        DiskCondition.NORMAL,
                        snapshotId.orElse(""),
                        account.now()));
        account.tag(disk.id(), TagOperations.sent(parameters));
        return AnswerForms.granted("DiskId", disk.id());
    }

    /** DeleteDisk of a disk that is attached to nothing. */
    static Answer delete(Account account, Parameters parameters) {
        return AnswerForms.ofNamed("Disk", account.disks(), parameters, disk -> {
            if (!disk.instanceId().isEmpty()) {
                return AnswerForms.refused(Refusals.DISK_STATUS);
            }
            account.disks().remove(disk.id());
            account.untag(disk.id());
            return AnswerForms.granted();
        });
    }

    /** AttachDisk of an Available disk, on the device named or the next one free. */
    static Answer attach(Account account, Parameters parameters) {
        Optional<Instance> instance =
                account.instances().find(parameters.text("InstanceId").orElse(""), parameters.region());
        if (instance.isEmpty()) {
            return AnswerForms.notFound("Instance");
        }
        if (instance.get().securityLocked()) {
            return AnswerForms.refused(AnswerForms.INSTANCE_LOCKED);
        }
        Optional<Disk> disk = account.disks().find(parameters.text("DiskId").orElse(""), parameters.region());
        if (disk.isEmpty()) {
            return AnswerForms.notFound("Disk");
        }
        if (!disk.get().instanceId().isEmpty()) {
            return AnswerForms.refused(Refusals.DISK_STATUS);
        }
        Set<String> taken =
                account.disksOf(instance.get()).stream().map(Disk::device).collect(Collectors.toSet());
        Optional<String> device = parameters.text("Device").or(() -> Devices.next(taken));
        if (device.isEmpty()) {
            return AnswerForms.refused(403, "InstanceDiskLimitExceeded", "The instance has no device left for a disk.");
        }
        if (!Devices.isForData(device.get())) {
            return AnswerForms.refused(400, "InvalidDevice.Malformed", "The specified device is not valid.");
        }
        if (taken.contains(device.get())) {
            return AnswerForms.refused(403, "InvalidDevice.InUse", "The specified device has been occupied.");
        }
        account.disks().put(disk.get().attachedTo(instance.get().id(), device.get()));
        return AnswerForms.granted();
    }

    /** ReplaceSystemDisk of a Stopped instance, with an own image that is Available and holds no data-disk snapshot. */
    static Answer replaceSystemDisk(Account account, Parameters parameters) {
        Optional<Instance> found =
                account.instances().find(parameters.text("InstanceId").orElse(""), parameters.region());
        if (found.isEmpty()) {
            return AnswerForms.notFound("Instance");
        }
        Optional<Image> image = account.images().find(parameters.text("ImageId").orElse(""), parameters.region());
        if (image.isEmpty()) {
            return AnswerForms.notFound("Image");
        }
        Instance instance = found.get();
        if (!instance.status().equals("Stopped")) {
            return AnswerForms.refused(AnswerForms.INSTANCE_STATUS);
        }
        if (!image.get().isReady(account.now())) {
            return AnswerForms.refused(403, "ImageNotReady", "The specified image is not Available yet.");
        }
        if (image.get().disks().stream().anyMatch(disk -> disk.type() == DiskType.DATA)) {
            return AnswerForms.refused(
                    400, "OperationDenied", "The specified image contains the snapshot, do not support the operation.");
        }
        Image.ImageDisk system = image.get().disks().get(0);
        account.disksOf(instance).stream()
                .filter(disk -> disk.type() == DiskType.SYSTEM)
                .forEach(disk -> {
                    account.disks().remove(disk.id());
                    account.untag(disk.id());
                });
        Disk disk = account.disks()
                .put(Disk.usual(
                        account.newId("d"),
                        instance,
                        DiskType.SYSTEM,
                        parameters.number("SystemDisk.Size", system.size()),
                        system.device(),
                        system.snapshotId(),
                        account.now()));
        account.instances().put(instance.from(image.get().id()));
        return AnswerForms.granted("DiskId", disk.id());
    }
}
