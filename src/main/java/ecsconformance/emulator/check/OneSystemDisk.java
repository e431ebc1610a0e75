package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** Exactly one disk is the system disk, and it comes from a snapshot. */
public final class OneSystemDisk implements Check<List<MappedDisk>> {

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        List<MappedDisk> system = disks.stream().filter(MappedDisk::isSystem).toList();
        if (system.size() > 1) {
            return Optional.of(Refusals.TWO_SYSTEM_SNAPSHOTS);
        }
        boolean none = system.isEmpty() || system.get(0).snapshot().isEmpty();
        return Check.refuseIf(none, Refusals.NO_SYSTEM_SNAPSHOT);
    }
}
