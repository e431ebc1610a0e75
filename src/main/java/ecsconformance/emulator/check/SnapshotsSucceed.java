package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskCondition;
import java.util.Optional;

/** The snapshots of the disks succeed. */
public final class SnapshotsSucceed implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(
                template.disks().stream().anyMatch(disk -> disk.condition() == DiskCondition.SNAPSHOT_FAILING),
                Refusals.SNAPSHOT_FAILED);
    }
}
