package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import java.util.Optional;

/** No disk is local. */
public final class DiskCategories implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(template.disks().stream().anyMatch(Disk::isLocal), Refusals.DISK_CATEGORY);
    }
}
