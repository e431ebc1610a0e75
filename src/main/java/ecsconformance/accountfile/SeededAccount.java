package ecsconformance.accountfile;

import ecsconformance.wire.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An account of an emulator as its file describes it.
 *
 * @param region        empty for the emulator's own
 * @param imageQuota    the number of images that it may have, those of the file among them
 * @param snapshotQuota the same for snapshots
 */
public record SeededAccount(
        Credentials credentials,
        Optional<String> region,
        Optional<Integer> imageQuota,
        Optional<Integer> snapshotQuota,
        List<String> resourceGroups,
        List<Instance> instances,
        List<Snapshot> snapshots,
        List<Image> images) {

    public SeededAccount {
        resourceGroups = List.copyOf(resourceGroups);
        instances = List.copyOf(instances);
        snapshots = List.copyOf(snapshots);
        images = List.copyOf(images);
    }

    /**
     * An instance.
     *
     * @param fixture the state it begins in; empty for an ordinary one
     * @param disks   all it has, instead of those of the fixture; none for those
     */
    public record Instance(String id, Optional<String> fixture, Optional<String> status, List<Disk> disks) {
        public Instance {
            disks = List.copyOf(disks);
        }
    }

    /**
     * A disk.
     *
     * @param device empty for the next one free
     */
    public record Disk(Optional<String> id, String type, int size, Optional<String> device, boolean encrypted) {}

    /**
     * A snapshot.
     *
     * @param fixture the state it begins in; empty for an ordinary one
     */
    public record Snapshot(
            String id,
            Optional<String> fixture,
            Optional<String> diskType,
            Optional<Integer> size,
            Optional<Instant> createdAt,
            Optional<String> status,
            boolean encrypted) {}

    /**
     * An image.
     *
     * @param snapshots ids of the snapshots it was made of, that of the system disk first
     */
    public record Image(String id, String name, List<String> snapshots, Map<String, String> tags) {
        public Image {
            snapshots = List.copyOf(snapshots);
            tags = Map.copyOf(tags);
        }
    }
}
