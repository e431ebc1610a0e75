package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.Optional;

/** The operations on snapshots. */
final class SnapshotOperations {

    private SnapshotOperations() {}

    static Answer describe(Account account, Parameters parameters) {
        String status = parameters.text("Status").orElse("all");
        List<Snapshot> snapshots = account.snapshots()
                .all(
                        parameters.region(),
                        it -> (status.equals("all") || it.status(account.now()).equals(status))
                                && parameters.allows("InstanceId", it.instanceId()::equals)
                                && parameters.allows("DiskId", it.diskId()::equals)
                                && parameters.allows("SnapshotName", it.name()::equals)
                                && parameters.allowsId("SnapshotIds", it.id())
                                && parameters.allows(
                                        "SourceDiskType", it.diskType().word()::equalsIgnoreCase)
                                && parameters.allows("Encrypted", wanted -> it.encrypted() || !wanted.equals("true"))
                                && parameters.allows("Usage", usage(it, account)::equals)
                                && TagOperations.fits(parameters, account.tagsOf(it.id())));
        return AnswerForms.page(parameters, snapshots, "Snapshots", "Snapshot", it -> fields(it, account));
    }

    private static Node.Fields fields(Snapshot snapshot, Account account) {
        Node.Fields fields = Node.Fields.none()
                .with("SnapshotId", snapshot.id())
                .with("SnapshotName", snapshot.name())
                .with("Description", "")
                .with("Status", snapshot.status(account.now()))
                .with("Progress", snapshot.isReady(account.now()) ? "100%" : "0%")
                .with("CreationTime", AnswerForms.time(snapshot.createdAt()))
                .with("SourceDiskId", snapshot.diskId())
                .with("SourceDiskSize", snapshot.size())
                .with("SourceDiskType", snapshot.diskType().word())
                .with("SnapshotType", "user")
                .with("Category", snapshot.category())
                .with("Encrypted", snapshot.encrypted())
                .with("Usage", usage(snapshot, account))
                .with("ProductCode", "");
        return AnswerForms.withTags(fields, account.tagsOf(snapshot.id()));
    }

    private static String usage(Snapshot snapshot, Account account) {
        return isUsed(snapshot, account) ? "image" : "none";
    }

    static boolean isUsed(Snapshot snapshot, Account account) {
        return !account.images()
                .all(
                        snapshot.region(),
                        image -> image.disks().stream()
                                .anyMatch(disk -> disk.snapshotId().equals(snapshot.id())))
                .isEmpty();
    }

    /** CreateSnapshot of an attached disk, one at a time for each disk. */
    static Answer create(Account account, Parameters parameters) {
        return AnswerForms.ofNamed("Disk", account.disks(), parameters, disk -> create(account, parameters, disk));
    }

    private static Answer create(Account account, Parameters parameters, Disk disk) {
        Optional<Refusal> refusal = refusal(disk, account);
        if (refusal.isPresent()) {
            return AnswerForms.refused(refusal.get());
        }
        boolean unfinished = !account.snapshots()
                .all(disk.region(), it -> it.diskId().equals(disk.id()) && !it.isReady(account.now()))
                .isEmpty();
        if (unfinished) {
            return AnswerForms.refused(
                    403, "IncorrectDiskStatus.CreatingSnapshot", "A previous snapshot creation is in process.");
        }
        if (!account.snapshotQuota().has(1)) {
            return AnswerForms.refused(403, "QuotaExceed.Snapshot", "The snapshot quota exceeds.");
        }
        Snapshot snapshot = account.snapshots()
                .put(new Snapshot(
                        account.newId("s"),
                        disk.region(),
                        disk.id(),
                        disk.instanceId(),
                        disk.type(),
                        disk.size(),
                        account.now(),
                        account.snapshotReadyAt(),
                        disk.encrypted(),
                        false,
                        Snapshot.STANDARD,
                        parameters.text("SnapshotName").orElse("")));
        account.snapshotQuota().take(1);
        account.tag(snapshot.id(), TagOperations.sent(parameters));
        return AnswerForms.granted("SnapshotId", snapshot.id());
    }

    /** The objections of the disk, its instance and the account. */
    private static Optional<Refusal> refusal(Disk disk, Account account) {
        Optional<Instance> instance = account.instances().find(disk.instanceId(), disk.region());
        if (instance.isEmpty()) {
            return Optional.of(
                    new Refusal(403, "IncorrectDiskStatus.NeverAttached", "The disk is attached to no instance."));
        }
        if (instance.get().securityLocked()) {
            return Optional.of(AnswerForms.INSTANCE_LOCKED);
        }
        if (disk.isLocal()) {
            return Optional.of(new Refusal(
                    400, "DiskCategory.OperationNotSupported", "The category of the disk does not allow snapshots."));
        }
        if (!account.status().hasBalance()) {
            return Optional.of(Refusals.NO_BALANCE);
        }
        return Check.refuseIf(!account.status().snapshotServiceOpen(), Refusals.SNAPSHOT_SERVICE_CLOSED);
    }

    /** DeleteSnapshot: refused while an image uses it; one that does not exist is deleted already. */
    static Answer delete(Account account, Parameters parameters) {
        if (parameters.text("SnapshotId").isEmpty()) {
            return AnswerForms.missing("SnapshotId");
        }
        Optional<Snapshot> snapshot =
                account.snapshots().find(parameters.text("SnapshotId").get(), parameters.region());
        if (snapshot.filter(it -> isUsed(it, account)).isPresent()) {
            return AnswerForms.refused(
                    403,
                    "SnapshotCreatedImage",
                    "The snapshot has been used to create user defined images, please delete them first.");
        }
        snapshot.ifPresent(it -> {
            account.snapshots().remove(it.id());
            account.untag(it.id());
            account.snapshotQuota().giveBack();
        });
        return AnswerForms.granted();
    }
}
