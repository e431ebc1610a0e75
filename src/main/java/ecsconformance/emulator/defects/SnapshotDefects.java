package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.check.CreateImageRequest.Method.SNAPSHOT;
import static ecsconformance.emulator.defects.CheckChanges.holding;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.alike;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.holding;
import static ecsconformance.emulator.defects.EffectChanges.isUnknown;
import static ecsconformance.emulator.defects.EffectChanges.sending;
import static ecsconformance.emulator.defects.EffectChanges.with;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.DiskChecks.SystemDiskNotEncrypted;
import ecsconformance.emulator.check.InstanceChecks.SystemDiskOfInstanceNotEncrypted;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAge;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAllowed;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotCategory;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotNotEncrypted;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotOfSystemDisk;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotReady;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code snapshot.*} catch. */
final class SnapshotDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("snapshot-ready.missing", "an unfinished snapshot is accepted", "snapshot.not-ready",
                without(SnapshotReady.class)),
            of("snapshot-ready.third-disk-unchecked", "the third disk may have an unfinished snapshot",
                "snapshot.not-ready", without(SnapshotReady.class, Case.disk(3))),
            of("snapshot-allowed.missing", "a forbidden snapshot is accepted", "snapshot.forbidden",
                without(SnapshotAllowed.class)),
            of("snapshot-allowed.method-2-only", "a mapping may hold a forbidden snapshot", "snapshot.forbidden",
                without(SnapshotAllowed.class, Case.by(MAPPING))),
            of("snapshot-category.missing", "the category of a snapshot does not matter", "snapshot.category",
                without(SnapshotCategory.class)),
            of("snapshot-category.method-3-only", "the category of a single snapshot does not matter",
                "snapshot.category", without(SnapshotCategory.class, Case.by(SNAPSHOT))),
            of("snapshot-age.data-unchecked", "the age of a data snapshot does not matter", "snapshot.age",
                change(it -> it.altered(SnapshotAge.class,
                        age -> age.sparing(snapshot -> snapshot.diskType() == DiskType.DATA)))),
            of("snapshot-age.cutoff-day-forbidden", "a snapshot of the cutoff day is refused as one that is not ready",
                "snapshot.age-on-the-cutoff-day",
                change(it -> it.altered(SnapshotReady.class,
                        ready -> ready.and(
                            Check.of(snapshot -> snapshot.createdAt().toString().startsWith("2013-07-15"),
                                Refusals.SNAPSHOT_NOT_READY))))),
            of("snapshot-encrypted.method-2-unchecked", "a single encrypted snapshot is accepted",
                "snapshot.encrypted", without(SnapshotNotEncrypted.class)),
            of("snapshot-encrypted.method-3-unchecked", "an encrypted snapshot in a mapping is accepted",
                "snapshot.encrypted", without(SystemDiskNotEncrypted.class)),
            of("disk-encrypted.missing", "an instance may have an encrypted system disk", "snapshot.encrypted",
                without(SystemDiskOfInstanceNotEncrypted.class)),
            of("snapshot-of-system-disk.missing", "a data snapshot makes an image by itself",
                "snapshot.not-from-system-disk", without(SnapshotOfSystemDisk.class)),
            of("snapshot-of-system-disk.inverted", "only a data snapshot makes an image by itself", "snapshot.system",
                change(it -> it.instead(SnapshotOfSystemDisk.class,
                    Check.of(snapshot -> snapshot.diskType() == DiskType.SYSTEM, Refusals.NOT_FROM_SYSTEM_DISK)))),
            of("snapshot-id.other-form", "an id of another form is refused as one that may not be used",
                "snapshot.odd-id", RefusalChange.instead((request, n) -> !is(request, "SnapshotId", "s-.+"),
                    Refusals.SNAPSHOT_NOT_FOUND, Refusals.SNAPSHOT_FORBIDDEN)),
            of("disk-size.one-more", "a disk of the image is 1 GiB larger", "snapshot.image-disks",
                holding(disk -> new ImageDisk(disk.device(), disk.type(), disk.size() + 1, disk.snapshotId()))),
            of("existence.unknown-snapshot-of-third-disk-ignored",
                "the third disk is empty where its snapshot does not exist", "snapshot.not-found",
                sending((account, sent) -> isUnknown(account, sent.get("DiskDeviceMapping.3.SnapshotId"))
                        ? with(sent,
                        Map.of("DiskDeviceMapping.3.SnapshotId", "", "DiskDeviceMapping.3.Size", "20")) : sent)),
            of("existence.snapshot-of-any-region", "a snapshot of another region is taken", "snapshot.foreign",
                sending((account, sent) -> account.snapshots().find(sent.getOrDefault("SnapshotId", ""),
                    Account.ELSEWHERE).isPresent() ? with(sent, Map.of("RegionId", Account.ELSEWHERE)) : sent)),
            of("existence.mapped-snapshot-of-any-region", "a snapshot of another region is taken into a mapping",
                "snapshot.foreign",
                sending((account, sent) -> account.snapshots()
                                .find(
                                        sent.getOrDefault("DiskDeviceMapping.1.SnapshotId", ""),
                                        Account.ELSEWHERE)
                                .isPresent()
                        ? with(sent, Map.of("RegionId", Account.ELSEWHERE))
                        : sent)),
            of("snapshot-id.begins-like", "a snapshot's id need only begin like one that exists", "snapshot.odd-id",
                alike("SnapshotId", (known, sent) -> sent.startsWith(known))),
            of("snapshot-id.part-of", "a part of a snapshot's id is enough", "snapshot.odd-id",
                alike("SnapshotId", (known, sent) -> known.startsWith(sent))),
            of("snapshot-age.missing", "a snapshot of any age is accepted", "snapshot.age", without(SnapshotAge.class)),
            of("snapshot-age.method-2-only", "the age of a snapshot in a mapping does not matter", "snapshot.age",
                without(SnapshotAge.class, Case.by(MAPPING))),
            of("snapshot-age.first-disk-only", "in a mapping, only the age of the first disk's snapshot matters",
                "snapshot.age", without(SnapshotAge.class, Case.disk(2))),
            of("snapshot-age.by-the-year", "a snapshot of any day of 2013 is too old", "snapshot.age",
                change(it -> it.instead(SnapshotAge.class, new SnapshotAge(Instant.parse("2014-01-01T00:00:00Z"))))),
            of("snapshot-ready.method-3-only", "an unfinished snapshot is accepted by method 2", "snapshot.not-ready",
                without(SnapshotReady.class, Case.by(SNAPSHOT))),
            of("snapshot-allowed.status", "a forbidden snapshot is refused with 400", "snapshot.forbidden",
                RefusalChange.instead(Refusals.SNAPSHOT_FORBIDDEN, Refusals.SNAPSHOT_FORBIDDEN.withStatus(400))),
            of("snapshot-category.system-snapshots-only", "the category of a data snapshot does not matter",
                "snapshot.category", change(it -> it.altered(SnapshotCategory.class,
                    check -> check.sparing(snapshot -> snapshot.diskType() == DiskType.DATA))))),
        wrong("snapshot.not-found", Refusals.SNAPSHOT_NOT_FOUND, 400, "InvalidSnapshot.NotFound"),
        wrong("snapshot.not-ready", Refusals.SNAPSHOT_NOT_READY, 400, "InvalidSnapshot.NotReady"),
        wrong("snapshot.age", Refusals.SNAPSHOT_TOO_OLD, 400, "InvalidSnapshotId.TooOld"),
        wrong("snapshot.forbidden", Refusals.SNAPSHOT_FORBIDDEN, 404, "Forbidden"),
        wrong("snapshot.not-from-system-disk", Refusals.NOT_FROM_SYSTEM_DISK, 400, "InvalidSnapshotType"),
        wrong("snapshot.encrypted", Refusals.ENCRYPTED, 403, "EncryptedSnapshot"),
        wrong("snapshot.category", Refusals.SNAPSHOT_CATEGORY, 400, "OperationDenied"))
        .flatMap(List::stream).toList();
    // spotless:on

    private SnapshotDefects() {}
}
