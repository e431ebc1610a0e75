package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** A disk is at least as large as its snapshot. */
public final class SizeHoldsSnapshot implements Check<List<MappedDisk>> {

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        return Check.refuseIf(
                disks.stream()
                        .anyMatch(disk -> disk.snapshot()
                                .filter(snapshot -> disk.size() < snapshot.size())
                                .isPresent()),
                Refusals.SIZE_NOT_SUPPORTED);
    }
}
