package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import java.util.List;
import java.util.Optional;

/** A data-disk snapshot becomes a system disk for accounts on the white list only. */
public final class WhiteList implements Check<List<MappedDisk>> {

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        boolean dataAsSystem = disks.stream()
                .filter(MappedDisk::isSystem)
                .flatMap(disk -> disk.snapshot().stream())
                .anyMatch(snapshot -> snapshot.diskType() == DiskType.DATA);
        return Check.refuseIf(dataAsSystem && !account.status().onWhiteList(), Refusals.NOT_ON_WHITE_LIST);
    }
}
