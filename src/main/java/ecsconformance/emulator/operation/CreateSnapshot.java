package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.Refusals;
import java.util.Optional;

/** CreateSnapshot of an attached disk, one at a time for each disk. */
final class CreateSnapshot implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("DiskId").isEmpty()) {
            return AnswerForms.missing("DiskId");
        }
        Optional<Disk> found = account.disks().find(parameters.text("DiskId").get(), parameters.region());
        if (found.isEmpty()) {
            return AnswerForms.notFound("Disk");
        }
        Disk disk = found.get();
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
        account.tag(snapshot.id(), TagFilter.sent(parameters));
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
            return Optional.of(
                    new Refusal(403, "InstanceLockedForSecurity", "The instance is locked due to security reasons."));
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
}
