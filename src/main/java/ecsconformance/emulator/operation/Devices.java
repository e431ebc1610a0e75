package ecsconformance.emulator.operation;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.check.MappedDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The device names of disks: /dev/xvda for the system disk, /dev/xvdb to /dev/xvdz for data disks. */
public final class Devices {

    public static final String SYSTEM = "/dev/xvda";

    private static final Pattern DATA = Pattern.compile("/dev/xvd[b-z]");

    private Devices() {}

    static boolean isForData(String device) {
        return DATA.matcher(device).matches();
    }

    /** The first device for a data disk that is not taken; empty where all are. */
    static Optional<String> next(Set<String> taken) {
        for (char letter = 'b'; letter <= 'z'; letter++) {
            if (!taken.contains("/dev/xvd" + letter)) {
                return Optional.of("/dev/xvd" + letter);
            }
        }
        return Optional.empty();
    }

    /** Gives a device to each disk of a mapping: /dev/xvda to the system disk, the rest in the order of N, named ones kept. */
    static List<Image.ImageDisk> allocated(List<MappedDisk> disks) {
        Set<String> taken =
                disks.stream().flatMap(disk -> disk.entry().device().stream()).collect(Collectors.toSet());
        List<Image.ImageDisk> allocated = new ArrayList<>();
        for (MappedDisk disk : disks) {
            String device =
                    disk.entry().device().orElseGet(() -> disk.type() == DiskType.SYSTEM ? SYSTEM : nextData(taken));
            taken.add(device);
            allocated.add(new Image.ImageDisk(
                    device,
                    disk.type(),
                    disk.size(),
                    disk.snapshot().map(it -> it.id()).orElse("")));
        }
        return allocated;
    }

    private static String nextData(Set<String> taken) {
        return next(taken)
                .orElseThrow(() -> new IllegalStateException("more disks than devices, which the form check refuses"));
    }
}
