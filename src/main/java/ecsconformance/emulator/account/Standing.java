package ecsconformance.emulator.account;

/** What the account itself is allowed: to pay, to take snapshots, and to use data-disk snapshots as system disks. */
public record Standing(boolean hasBalance, boolean snapshotServiceOpen, boolean onWhiteList) {

    public static final Standing ORDINARY = new Standing(true, true, true);

    public Standing withoutBalance() {
        return new Standing(false, snapshotServiceOpen, onWhiteList);
    }

    public Standing withoutSnapshotService() {
        return new Standing(hasBalance, false, onWhiteList);
    }

    public Standing offWhiteList() {
        return new Standing(hasBalance, snapshotServiceOpen, false);
    }
}
