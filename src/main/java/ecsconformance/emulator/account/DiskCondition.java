package ecsconformance.emulator.account;

/** The obstacles to taking a snapshot of a disk. */
public enum DiskCondition {
    NORMAL,
    STATUS_INVALID,
    TRANSFERRING,
    DEVICE_STATUS_INVALID,
    SOURCE_SNAPSHOT_DELETED,
    SNAPSHOT_FAILING
}
