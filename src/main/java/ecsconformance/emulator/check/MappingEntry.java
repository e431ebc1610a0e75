package ecsconformance.emulator.check;

import java.util.Optional;

/** The parameters of a request about one disk, {@code DiskDeviceMapping.N.…}; a value that is sent empty counts as left out. */
public record MappingEntry(
        int n, Optional<String> device, Optional<String> diskType, Optional<String> size, Optional<String> snapshotId) {

    boolean isEmpty() {
        return device.isEmpty() && diskType.isEmpty() && size.isEmpty() && snapshotId.isEmpty();
    }
}
