package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.check.CreateImageRequest.Method.SNAPSHOT;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.behaviour.Defect;
import java.time.Instant;
import java.util.List;

/** What can go wrong with the snapshots that a request names. */
public final class SnapshotDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "snapshot-age.missing",
                    "a snapshot of any age is accepted",
                    "snapshot.age",
                    change(it -> it.without(SnapshotAge.class))),
            of(
                    "snapshot-age.method-2-only",
                    "the age of a snapshot in a mapping does not matter",
                    "snapshot.age",
                    change(it -> it.when(Case.by(MAPPING), some -> some.without(SnapshotAge.class)))),
            of(
                    "snapshot-age.first-disk-only",
                    "in a mapping, only the age of the first disk's snapshot matters",
                    "snapshot.age",
                    change(it -> it.when(Case.disk(2), some -> some.without(SnapshotAge.class)))),
            of(
                    "snapshot-age.by-the-year",
                    "a snapshot of any day of 2013 is too old",
                    "snapshot.age",
                    change(it ->
                            it.instead(SnapshotAge.class, new SnapshotAge(Instant.parse("2014-01-01T00:00:00Z"))))),
            of(
                    "snapshot-ready.method-3-only",
                    "an unfinished snapshot is accepted by method 2",
                    "snapshot.not-ready",
                    change(it -> it.when(Case.by(SNAPSHOT), some -> some.without(SnapshotReady.class)))),
            of(
                    "snapshot-allowed.status",
                    "a forbidden snapshot is refused with 400",
                    "snapshot.forbidden",
                    Refusing.instead(Refusals.SNAPSHOT_FORBIDDEN, Refusals.SNAPSHOT_FORBIDDEN.withStatus(400))),
            of(
                    "snapshot-category.system-snapshots-only",
                    "the category of a data snapshot does not matter",
                    "snapshot.category",
                    change(it -> it.altered(
                            SnapshotCategory.class,
                            check -> check.sparing(snapshot -> snapshot.diskType() == DiskType.DATA)))));

    private SnapshotDefects() {}
}
