package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.sparing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.without;

import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.InstanceChecks.DiskCategories;
import ecsconformance.emulator.check.InstanceChecks.DiskConditions;
import ecsconformance.emulator.check.InstanceChecks.NoSnapshotInProgress;
import ecsconformance.emulator.check.InstanceChecks.SnapshotsSucceed;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code disk.*} catch. */
final class DiskDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("disk-condition.status-unchecked", "a disk in a forbidden status is accepted", "disk.status",
                sparing(DiskCondition.STATUS_INVALID)),
            of("disk-condition.transferring-unchecked", "a disk that is being moved is accepted", "disk.transferring",
                sparing(DiskCondition.TRANSFERRING)),
            of("disk-condition.device-unchecked", "an invalid device status is accepted", "disk.device-status",
                sparing(DiskCondition.DEVICE_STATUS_INVALID)),
            of("disk-condition.source-unchecked", "a deleted source snapshot is accepted",
                "disk.source-snapshot-deleted", sparing(DiskCondition.SOURCE_SNAPSHOT_DELETED)),
            of("disk-condition.system-disk-only", "the status of a data disk does not matter", "disk.status",
                change(it -> it.altered(DiskConditions.class, check -> check.seeing(DiskDefects::systemDisk)))),
            of("disk-progress.missing", "an unfinished snapshot of a disk does not matter",
                "disk.snapshot-in-progress", without(NoSnapshotInProgress.class)),
            of("disk-progress.system-disk-only", "an unfinished snapshot of a data disk does not matter",
                "disk.snapshot-in-progress",
                change(it -> it.altered(NoSnapshotInProgress.class, check -> check.seeing(DiskDefects::systemDisk)))),
            of("disk-snapshots.failure-ignored", "snapshots that fail make an image", "disk.snapshot-failed",
                without(SnapshotsSucceed.class)),
            of("disk-category.missing", "a local disk is accepted", "disk.category", without(DiskCategories.class)),
            of("disk-categories.first-disk-only", "only the category of the system disk matters", "disk.category",
                change(it -> it.altered(DiskCategories.class, check ->
                    check.seeing(template -> new Template(template.instance(), template.disks().subList(0, 1))))))),
        wrong("disk.category", Refusals.DISK_CATEGORY, 403, "InvalidDiskCategory.NotSupported"),
        wrong("disk.device-status", Refusals.DEVICE_STATUS_INVALID, 400, "IncorrectDeviceStatus"),
        wrong("disk.transferring", Refusals.DISK_TRANSFERRING, 400, "IncorrectDiskStatus"),
        wrong("disk.status", Refusals.DISK_STATUS, 400, "InvalidDiskStatus"),
        wrong("disk.source-snapshot-deleted", Refusals.SYSTEM_SNAPSHOT_MISSING, 404, "MissingSnapshot"),
        wrong("disk.snapshot-in-progress", Refusals.CREATING_SNAPSHOT, 400, "CreatingSnapshot"),
        wrong("disk.snapshot-failed", Refusals.SNAPSHOT_FAILED, 403, "SnapshotFailed"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static Template systemDisk(Template template) {
        return new Template(template.instance(), template.disks().subList(0, 1));
    }

    private DiskDefects() {}
}
