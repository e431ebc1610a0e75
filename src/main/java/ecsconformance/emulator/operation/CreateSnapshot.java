package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** CreateSnapshot of an attached disk, one at a time for each disk. */
final class CreateSnapshot implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        if (parameters.text("DiskId").isEmpty()) {
            return Answers.missing("DiskId");
        }
        Optional<Disk> found = account.disks().find(parameters.text("DiskId").get(), parameters.region());
        if (found.isEmpty()) {
            return Answers.notFound("Disk");
        }
        Disk disk = found.get();
        boolean unfinished = !account.snapshots()
                .all(disk.region(), it -> it.diskId().equals(disk.id()) && !it.isReady(account.now()))
                .isEmpty();
        if (unfinished) {
            return Answers.refused(
                    403, "IncorrectDiskStatus.CreatingSnapshot", "A previous snapshot creation is in process.");
        }
        if (!account.snapshotQuota().has(1)) {
            return Answers.refused(403, "QuotaExceed.Snapshot", "The snapshot quota exceeds.");
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
                        account.imageReadyAt(),
                        disk.encrypted(),
                        false,
                        Snapshot.STANDARD,
                        parameters.text("SnapshotName").orElse("")));
        account.snapshotQuota().take(1);
        account.tagsOf(snapshot.id()).putAll(TagFilter.sent(parameters));
        return Answers.granted("SnapshotId", snapshot.id());
    }
}
