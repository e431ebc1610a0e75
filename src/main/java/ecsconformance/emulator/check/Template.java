package ecsconformance.emulator.check;

import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Instance;
import java.util.List;

/** An instance that an image is made of, with its disks. */
public record Template(Instance instance, List<Disk> disks) {

    public Template {
        disks = List.copyOf(disks);
    }
}
