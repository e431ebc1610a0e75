package ecsconformance.emulator.operation;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.check.MappedDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a device to each disk of a mapping: /dev/xvda to the system disk, the rest in the order of N, named ones kept. */
final class DeviceAllocation {

    private static final String SYSTEM_DEVICE = "/dev/xvda";

    private DeviceAllocation() {}

    static List<Image.ImageDisk> of(List<MappedDisk> disks) {
        Set<String> taken =
                disks.stream().flatMap(disk -> disk.entry().device().stream()).collect(Collectors.toSet());
        List<Image.ImageDisk> allocated = new ArrayList<>();
        for (MappedDisk disk : disks) {
            String device =
                    disk.entry().device().orElseGet(() -> disk.type() == DiskType.SYSTEM ? SYSTEM_DEVICE : next(taken));
            taken.add(device);
            allocated.add(new Image.ImageDisk(
                    device,
                    disk.type(),
                    disk.size(),
                    disk.snapshot().map(it -> it.id()).orElse("")));
        }
        return allocated;
    }

    private static String next(Set<String> taken) {
        for (char letter = 'b'; letter <= 'z'; letter++) {
            if (!taken.contains("/dev/xvd" + letter)) {
                return "/dev/xvd" + letter;
            }
        }
        throw new IllegalStateException("more disks than devices, which the form check refuses");
    }
}
