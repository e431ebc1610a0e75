package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.List;
import java.util.Optional;

/** The system disk does not come from an encrypted snapshot. */
public final class SystemDiskNotEncrypted implements Check<List<MappedDisk>> {

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        return Check.refuseIf(
                disks.stream()
                        .filter(MappedDisk::isSystem)
                        .flatMap(disk -> disk.snapshot().stream())
                        .anyMatch(Snapshot::encrypted),
                Refusals.ENCRYPTED);
    }
}
