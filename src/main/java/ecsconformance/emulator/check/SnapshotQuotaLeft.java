package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** The snapshot quota has a place for each disk. */
public final class SnapshotQuotaLeft implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(!account.snapshotQuota().has(template.disks().size()), Refusals.SNAPSHOT_QUOTA_EXCEEDED);
    }
}
