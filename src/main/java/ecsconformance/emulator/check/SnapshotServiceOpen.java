package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** The account has opened the snapshot service. */
public final class SnapshotServiceOpen implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(!account.status().snapshotServiceOpen(), Refusals.SNAPSHOT_SERVICE_CLOSED);
    }
}
