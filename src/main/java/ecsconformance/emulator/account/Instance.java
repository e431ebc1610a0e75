package ecsconformance.emulator.account;

import java.time.Instant;

/** An instance; its disks know it by its id. */
public record Instance(
        String id,
        String region,
        String status,
        boolean securityLocked,
        String imageId,
        String name,
        Instant createdAt) {

    public Instance in(String otherStatus) {
        return new Instance(id, region, otherStatus, securityLocked, imageId, name, createdAt);
    }

    public Instance lockedForSecurity() {
        return new Instance(id, region, status, true, imageId, name, createdAt);
    }

    public Instance from(String otherImageId) {
        return new Instance(id, region, status, securityLocked, otherImageId, name, createdAt);
    }
}
