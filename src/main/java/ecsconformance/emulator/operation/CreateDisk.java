package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import java.util.Optional;

/** CreateDisk: a data disk that is attached to nothing, empty or from a snapshot. */
final class CreateDisk implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
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
        account.tag(disk.id(), TagFilter.sent(parameters));
        return AnswerForms.granted("DiskId", disk.id());
    }
}
