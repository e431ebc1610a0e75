package ecsconformance.emulator.account;

/** The rights of the account itself: to pay, to take snapshots, and to use data-disk snapshots as system disks. */
public record AccountStatus(boolean hasBalance, boolean snapshotServiceOpen, boolean onWhiteList) {

    public static final AccountStatus ORDINARY = new AccountStatus(true, true, true);

    public AccountStatus withoutBalance() {
        return new AccountStatus(false, snapshotServiceOpen, onWhiteList);
    }

    public AccountStatus withoutSnapshotService() {
        return new AccountStatus(hasBalance, false, onWhiteList);
    }

    public AccountStatus offWhiteList() {
        return new AccountStatus(hasBalance, snapshotServiceOpen, false);
    }
}
