package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** CreateDisk: a data disk that is attached to nothing, empty or from a snapshot. */
final class CreateDisk implements Operation {

    @Override
    public Answer answer(Account account, Parameters parameters) {
        Optional<String> snapshotId = parameters.text("SnapshotId");
        Optional<Snapshot> snapshot =
                snapshotId.flatMap(id -> account.snapshots().find(id, parameters.region()));
        if (snapshotId.isPresent() && snapshot.isEmpty()) {
            return Answers.notFound("Snapshot");
        }
        int size = parameters.number("Size", snapshot.map(Snapshot::size).orElse(0));
        if (size == 0) {
            return Answers.missing("Size");
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
        account.tagsOf(disk.id()).putAll(TagFilter.sent(parameters));
        return Answers.granted("DiskId", disk.id());
    }
}
