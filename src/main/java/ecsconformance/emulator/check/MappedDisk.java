package ecsconformance.emulator.check;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.check.CreateImageRequest.MappingEntry;
import java.util.Optional;

/** A disk of a mapping after its snapshot was read. A value that the request leaves out has its documented default. */
public record MappedDisk(MappingEntry entry, Optional<Snapshot> snapshot) {

    private static final int EMPTY_DISK_SIZE = 5;

    public DiskType type() {
        return entry.diskType()
                .flatMap(DiskType::of)
                .or(() -> snapshot.map(Snapshot::diskType))
                .orElse(DiskType.DATA);
    }

    /** The same as a data disk, where its type is none that there is. */
    public MappedDisk dataIfUnknown() {
        return entry.diskType().filter(word -> DiskType.of(word).isEmpty()).isPresent()
                ? new MappedDisk(entry.typed(DiskType.DATA.word()), snapshot)
                : this;
    }

    /** GiB: as given where it is a number, else the snapshot's, else that of an empty disk. */
    public int size() {
        return entry.size()
                .filter(size -> size.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .or(() -> snapshot.map(Snapshot::size))
                .orElse(EMPTY_DISK_SIZE);
    }

    public boolean isSystem() {
        return type() == DiskType.SYSTEM;
    }
}
