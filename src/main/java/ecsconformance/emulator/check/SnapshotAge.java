package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import java.time.Instant;
import java.util.Optional;

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
