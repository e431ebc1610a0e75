package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** Method 2 takes a snapshot of a system disk only. */
public final class SnapshotOfSystemDisk implements Check<Snapshot> {

    @Override
    public Optional<Refusal> check(Snapshot snapshot, Account account) {
        return Check.refuseIf(snapshot.diskType() != DiskType.SYSTEM, Refusals.NOT_FROM_SYSTEM_DISK);
    }
}
