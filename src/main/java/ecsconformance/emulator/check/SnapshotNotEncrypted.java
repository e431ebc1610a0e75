package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.util.Optional;

/** The system disk does not come from an encrypted snapshot. */
public final class SnapshotNotEncrypted implements Check<Snapshot> {

    @Override
    public Optional<Refusal> check(Snapshot snapshot, Account account) {
        return Check.refuseIf(snapshot.encrypted(), Refusals.ENCRYPTED);
    }
}
