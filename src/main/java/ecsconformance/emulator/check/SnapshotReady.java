package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** A snapshot is accomplished. */
public final class SnapshotReady implements Check<Snapshot> {

    @Override
    public Optional<Refusal> check(Snapshot snapshot, Account account) {
        return Check.refuseIf(!snapshot.isReady(account.now()), Refusals.SNAPSHOT_NOT_READY);
    }
}
