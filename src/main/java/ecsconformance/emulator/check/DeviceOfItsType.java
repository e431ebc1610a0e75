package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** The system disk is /dev/xvda, and no data disk is. */
final class DeviceOfItsType implements Check<List<MappedDisk>> {

    private static final String SYSTEM_DEVICE = "/dev/xvda";

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        for (MappedDisk disk : disks) {
            Optional<String> device = disk.entry().device();
            if (disk.isSystem()
                    && device.filter(it -> !it.equals(SYSTEM_DEVICE)).isPresent()) {
                return Optional.of(Refusals.DEVICE_MALFORMED);
            }
            if (!disk.isSystem() && device.filter(SYSTEM_DEVICE::equals).isPresent()) {
                return Optional.of(Refusals.DEVICE_IN_USE);
            }
        }
        return Optional.empty();
    }
}
