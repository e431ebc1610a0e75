package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** The snapshot is of a category from which an image may be made. */
public final class SnapshotCategory implements Check<Snapshot> {

    @Override
    public Optional<Refusal> check(Snapshot snapshot, Account account) {
        return Check.refuseIf(!snapshot.category().equals(Snapshot.STANDARD), Refusals.SNAPSHOT_CATEGORY);
    }
}
