package ecsconformance.emulator.account;

import java.time.Instant;

/**
 * A snapshot.
 *
 * @param size      GiB of the disk it is of
 * @param readyAt   the time at which it is accomplished; {@link Instant#MAX} for never
 * @param forbidden whether no image may be made from it
 * @param category  {@code standard}, or one from which no image may be made
 */
public record Snapshot(
        String id,
        String region,
        String diskId,
        String instanceId,
        DiskType diskType,
        int size,
        Instant createdAt,
        Instant readyAt,
        boolean encrypted,
        boolean forbidden,
        String category,
        String name) {

    public static final String STANDARD = "standard";

    public Snapshot created(Instant other) {
        return new Snapshot(
                id, region, diskId, instanceId, diskType, size, other, other, encrypted, forbidden, category, name);
    }

    public Snapshot readyAt(Instant other) {
        return new Snapshot(
                id, region, diskId, instanceId, diskType, size, createdAt, other, encrypted, forbidden, category, name);
    }

    public Snapshot forbiddenOne() {
        return new Snapshot(
                id, region, diskId, instanceId, diskType, size, createdAt, readyAt, encrypted, true, category, name);
    }

    public Snapshot ofCategory(String other) {
        return new Snapshot(
                id, region, diskId, instanceId, diskType, size, createdAt, readyAt, encrypted, forbidden, other, name);
    }

    public Snapshot of(DiskType otherType, int otherSize) {
        return new Snapshot(
                id,
                region,
                diskId,
                instanceId,
                otherType,
                otherSize,
                createdAt,
                readyAt,
                encrypted,
                forbidden,
                category,
                name);
    }

    public Snapshot encryptedOne() {
        return new Snapshot(
                id, region, diskId, instanceId, diskType, size, createdAt, readyAt, true, forbidden, category, name);
    }

    /** The same under another id, of another disk. */
    public Snapshot known(String otherId, String otherDisk) {
        return new Snapshot(
                otherId,
                region,
                otherDisk,
                instanceId,
                diskType,
                size,
                createdAt,
                readyAt,
                encrypted,
                forbidden,
                category,
                name);
    }

    public boolean isReady(Instant now) {
        return !now.isBefore(readyAt);
    }

    public String status(Instant now) {
        return isReady(now) ? "accomplished" : "progressing";
    }
}
