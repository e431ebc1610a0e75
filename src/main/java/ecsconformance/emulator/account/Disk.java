package ecsconformance.emulator.account;

import java.time.Instant;

/**
 * A disk.
 *
 * @param instanceId empty while it is attached to nothing
 * @param size       GiB
 */
public record Disk(
        String id,
        String region,
        String instanceId,
        DiskType type,
        String category,
        int size,
        String device,
        boolean encrypted,
        DiskCondition condition,
        String sourceSnapshotId,
        Instant createdAt) {

    private static final String USUAL_CATEGORY = "cloud_efficiency";

    /** A disk of the instance's, of the usual category, unencrypted and ready for everything. */
    public static Disk usual(
            String id,
            Instance instance,
            DiskType type,
            int size,
            String device,
            String sourceSnapshotId,
            Instant createdAt) {
        return new Disk(
                id,
                instance.region(),
                instance.id(),
                type,
                USUAL_CATEGORY,
                size,
                device,
                false,
                DiskCondition.NORMAL,
                sourceSnapshotId,
                createdAt);
    }

    public Disk attachedTo(String otherInstanceId, String otherDevice) {
        return new Disk(
                id,
                region,
                otherInstanceId,
                type,
                category,
                size,
                otherDevice,
                encrypted,
                condition,
                sourceSnapshotId,
                createdAt);
    }

    public Disk in(DiskCondition other) {
        return new Disk(
                id, region, instanceId, type, category, size, device, encrypted, other, sourceSnapshotId, createdAt);
    }

    public Disk ofCategory(String other) {
        return new Disk(
                id, region, instanceId, type, other, size, device, encrypted, condition, sourceSnapshotId, createdAt);
    }

    public Disk encryptedDisk() {
        return new Disk(
                id, region, instanceId, type, category, size, device, true, condition, sourceSnapshotId, createdAt);
    }

    /** Tells whether the disk is built into its host, of which no image can be made. */
    public boolean isLocal() {
        return category.startsWith("local_");
    }

    /** The obstacles to taking a snapshot of a disk. */
    public enum DiskCondition {
        NORMAL,
        STATUS_INVALID,
        TRANSFERRING,
        DEVICE_STATUS_INVALID,
        SOURCE_SNAPSHOT_DELETED,
        SNAPSHOT_FAILING
    }
}
