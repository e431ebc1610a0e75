package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** The system disk is /dev/xvda, and no data disk is. */
public final class DeviceOfItsType implements Check<List<MappedDisk>> {

    private static final String SYSTEM_DEVICE = "/dev/xvda";

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        return all(disks, account).stream().findFirst();
    }

    @Override
    public List<Refusal> all(List<MappedDisk> disks, Account account) {
        return disks.stream().flatMap(disk -> of(disk).stream()).toList();
    }

    private static Optional<Refusal> of(MappedDisk disk) {
        Optional<String> device = disk.entry().device();
        return disk.isSystem()
                ? Check.refuseIf(device.filter(it -> !it.equals(SYSTEM_DEVICE)).isPresent(), Refusals.DEVICE_MALFORMED)
                : Check.refuseIf(device.filter(SYSTEM_DEVICE::equals).isPresent(), Refusals.DEVICE_IN_USE);
    }
}
