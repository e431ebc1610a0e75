package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import java.time.Instant;
import java.util.Optional;

/** Checks of a snapshot that a request names. */
public final class SnapshotChecks {

    private SnapshotChecks() {}

    /** A snapshot is accomplished. */
    public static final class SnapshotReady implements Check<Snapshot> {

        @Override
        public Optional<Refusal> check(Snapshot snapshot, Account account) {
            return Check.refuseIf(!snapshot.isReady(account.now()), Refusals.SNAPSHOT_NOT_READY);
        }
    }

    /** A snapshot of 2013-07-15 or earlier, by the day in UTC, is too old. */
    public record SnapshotAge(Instant firstAllowed) implements Check<Snapshot> {

        SnapshotAge() {
            this(Instant.parse("2013-07-16T00:00:00Z"));
        }

        @Override
        public Optional<Refusal> check(Snapshot snapshot, Account account) {
            return Check.refuseIf(snapshot.createdAt().isBefore(firstAllowed), Refusals.SNAPSHOT_TOO_OLD);
        }
    }

    /** An image may be made from the snapshot. */
    public static final class SnapshotAllowed implements Check<Snapshot> {

        @Override
        public Optional<Refusal> check(Snapshot snapshot, Account account) {
            return Check.refuseIf(snapshot.forbidden(), Refusals.SNAPSHOT_FORBIDDEN);
        }
    }

    /** The snapshot is of a category from which an image may be made. */
    public static final class SnapshotCategory implements Check<Snapshot> {

        @Override
        public Optional<Refusal> check(Snapshot snapshot, Account account) {
            return Check.refuseIf(!snapshot.category().equals(Snapshot.STANDARD), Refusals.SNAPSHOT_CATEGORY);
        }
    }

    /** Method 2 takes a snapshot of a system disk only. */
    public static final class SnapshotOfSystemDisk implements Check<Snapshot> {

        @Override
        public Optional<Refusal> check(Snapshot snapshot, Account account) {
            return Check.refuseIf(snapshot.diskType() != DiskType.SYSTEM, Refusals.NOT_FROM_SYSTEM_DISK);
        }
    }

    /** The system disk does not come from an encrypted snapshot. */
    public static final class SnapshotNotEncrypted implements Check<Snapshot> {

        @Override
        public Optional<Refusal> check(Snapshot snapshot, Account account) {
            return Check.refuseIf(snapshot.encrypted(), Refusals.ENCRYPTED);
        }
    }
}
