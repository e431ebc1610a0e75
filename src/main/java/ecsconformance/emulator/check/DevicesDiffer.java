package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** No two disks have one device. */
public final class DevicesDiffer implements Check<List<MappedDisk>> {

    @Override
    public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
        List<String> devices =
                disks.stream().flatMap(disk -> disk.entry().device().stream()).toList();
        return Check.refuseIf(devices.stream().distinct().count() < devices.size(), Refusals.DEVICE_IN_USE);
    }
}
