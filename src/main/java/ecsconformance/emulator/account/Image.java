package ecsconformance.emulator.account;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A custom image: Creating until {@code readyAt}, from then on Available, or CreateFailed where it failed. */
public record Image(
        String id,
        String region,
        String name,
        String description,
        String architecture,
        String platform,
        String resourceGroupId,
        List<ImageDisk> disks,
        Map<String, String> tags,
        Instant createdAt,
        Instant readyAt,
        boolean failed) {

    public Image {
        disks = List.copyOf(disks);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** A disk of an image; the snapshot's id is empty for an empty disk. */
    public record ImageDisk(String device, DiskType type, int size, String snapshotId) {}

    public boolean isReady(Instant now) {
        return !failed && isSettled(now);
    }

    public String status(Instant now) {
        if (!isSettled(now)) {
            return "Creating";
        }
        return failed ? "CreateFailed" : "Available";
    }

    private boolean isSettled(Instant now) {
        return !now.isBefore(readyAt);
    }

    /** The same, known by another id. */
    public Image known(String otherId) {
        return with(otherId, disks, tags);
    }

    /** The same with other disks. */
    public Image holding(List<ImageDisk> others) {
        return with(id, others, tags);
    }

    public Image tagged(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.putAll(more);
        return with(id, disks, all);
    }

    private Image with(String otherId, List<ImageDisk> otherDisks, Map<String, String> otherTags) {
        return new Image(
                otherId,
                region,
                name,
                description,
                architecture,
                platform,
                resourceGroupId,
                otherDisks,
                otherTags,
                createdAt,
                readyAt,
                failed);
    }
}
