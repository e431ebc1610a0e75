package ecsconformance.emulator.account;

/** What stands in the way of taking a snapshot of a disk. */
public enum DiskCondition {
    NORMAL,
    STATUS_INVALID,
    TRANSFERRING,
    DEVICE_STATUS_INVALID,
    SOURCE_SNAPSHOT_DELETED,
    SNAPSHOT_FAILING
}
