package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.DiskCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every disk is in a condition that allows a snapshot. */
public final class DiskConditions implements Check<Template> {

    private static final Map<DiskCondition, Refusal> REFUSALS = Map.of(
            DiskCondition.STATUS_INVALID, Refusals.DISK_STATUS,
            DiskCondition.TRANSFERRING, Refusals.DISK_TRANSFERRING,
            DiskCondition.DEVICE_STATUS_INVALID, Refusals.DEVICE_STATUS_INVALID,
            DiskCondition.SOURCE_SNAPSHOT_DELETED, Refusals.SYSTEM_SNAPSHOT_MISSING);

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return all(template, account).stream().findFirst();
    }

    @Override
    public List<Refusal> all(Template template, Account account) {
        return template.disks().stream()
                .map(Disk::condition)
                .filter(REFUSALS::containsKey)
                .map(REFUSALS::get)
                .toList();
    }
}
