package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import java.util.Optional;

/** The system disk is not encrypted. */
public final class SystemDiskOfInstanceNotEncrypted implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(
                template.disks().stream().anyMatch(disk -> disk.type() == DiskType.SYSTEM && disk.encrypted()),
                Refusals.ENCRYPTED);
    }
}
