package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** An image may be made from the snapshot. */
public final class SnapshotAllowed implements Check<Snapshot> {

    @Override
    public Optional<Refusal> check(Snapshot snapshot, Account account) {
        return Check.refuseIf(snapshot.forbidden(), Refusals.SNAPSHOT_FORBIDDEN);
    }
}
