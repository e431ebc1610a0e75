package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.check.CreateImageRequest.Method.MAPPING;
import static ecsconformance.emulator.check.CreateImageRequest.Method.SNAPSHOT;

import ecsconformance.emulator.account.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.Set;

/** What can go wrong with the states of snapshots, instances, disks and accounts. */
public final class StateDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "snapshot-ready.missing",
                    "an unfinished snapshot is accepted",
                    "snapshot.not-ready",
                    without(SnapshotReady.class)),
            of(
                    "snapshot-ready.third-disk-unchecked",
                    "the third disk may have an unfinished snapshot",
                    "snapshot.not-ready",
                    change(it -> it.when(Case.disk(3), some -> some.without(SnapshotReady.class)))),
            of(
                    "snapshot-allowed.missing",
                    "a forbidden snapshot is accepted",
                    "snapshot.forbidden",
                    without(SnapshotAllowed.class)),
            of(
                    "snapshot-allowed.method-2-only",
                    "a mapping may hold a forbidden snapshot",
                    "snapshot.forbidden",
                    change(it -> it.when(Case.by(MAPPING), some -> some.without(SnapshotAllowed.class)))),
            of(
                    "snapshot-category.missing",
                    "the category of a snapshot does not matter",
                    "snapshot.category",
                    without(SnapshotCategory.class)),
            of(
                    "snapshot-category.method-3-only",
                    "the category of a single snapshot does not matter",
                    "snapshot.category",
                    change(it -> it.when(Case.by(SNAPSHOT), some -> some.without(SnapshotCategory.class)))),
            of(
                    "snapshot-age.data-unchecked",
                    "the age of a data snapshot does not matter",
                    "snapshot.age",
                    change(it -> it.altered(
                            SnapshotAge.class, age -> age.sparing(snapshot -> snapshot.diskType() == DiskType.DATA)))),
            of(
                    "snapshot-age.cutoff-day-forbidden",
                    "a snapshot of the cutoff day is refused as a forbidden one",
                    "snapshot.age-on-the-cutoff-day",
                    change(it -> it.altered(
                            SnapshotReady.class,
                            ready -> ready.and(Check.of(
                                    snapshot -> snapshot.createdAt().toString().startsWith("2013-07-15"),
                                    Refusals.SNAPSHOT_NOT_READY))))),
            of(
                    "snapshot-encrypted.method-2-unchecked",
                    "a single encrypted snapshot is accepted",
                    "snapshot.encrypted",
                    without(SnapshotNotEncrypted.class)),
            of(
                    "snapshot-encrypted.method-3-unchecked",
                    "an encrypted snapshot in a mapping is accepted",
                    "snapshot.encrypted",
                    without(SystemDiskNotEncrypted.class)),
            of(
                    "disk-encrypted.missing",
                    "an instance may have an encrypted system disk",
                    "snapshot.encrypted",
                    without(SystemDiskOfInstanceNotEncrypted.class)),
            of(
                    "snapshot-of-system-disk.missing",
                    "a data snapshot makes an image by itself",
                    "snapshot.not-from-system-disk",
                    without(SnapshotOfSystemDisk.class)),
            of(
                    "snapshot-of-system-disk.inverted",
                    "only a data snapshot makes an image by itself",
                    "snapshot.system",
                    change(it -> it.instead(
                            SnapshotOfSystemDisk.class,
                            Check.of(
                                    snapshot -> snapshot.diskType() == DiskType.SYSTEM,
                                    Refusals.NOT_FROM_SYSTEM_DISK)))),
            of(
                    "snapshot-id.other-form",
                    "an id of another form is refused as one that may not be used",
                    "snapshot.odd-id",
                    Refusing.instead(
                            (request, n) -> !TextDefects.is(request, "SnapshotId", "s-.+"),
                            Refusals.SNAPSHOT_NOT_FOUND,
                            Refusals.SNAPSHOT_FORBIDDEN)),
            of(
                    "instance-id.other-form",
                    "an id of another form is refused as of a wrong state",
                    "instance.odd-id",
                    Refusing.instead(
                            (request, n) -> !TextDefects.is(request, "InstanceId", "i-.+"),
                            Refusals.INSTANCE_NOT_FOUND,
                            Refusals.INSTANCE_STATUS)),
            of(
                    "instance-status.missing",
                    "the status of an instance does not matter",
                    "instance.incorrect-status",
                    without(InstanceStatus.class)),
            of(
                    "instance-status.starting-too",
                    "a starting instance is accepted",
                    "instance.incorrect-status",
                    change(it -> it.instead(
                            InstanceStatus.class, new InstanceStatus(Set.of("Running", "Stopped", "Starting"))))),
            of(
                    "instance-status.stopped-only",
                    "a running instance is refused",
                    "instance.states",
                    change(it -> it.instead(InstanceStatus.class, new InstanceStatus(Set.of("Stopped"))))),
            of(
                    "instance-status.beside-a-snapshot-unchecked",
                    "the status of an instance beside a snapshot does not matter",
                    "priority.state",
                    change(it -> it.when(Case.sending("SnapshotId"), some -> some.without(InstanceStatus.class)))),
            of(
                    "instance-lock.missing",
                    "a locked instance is accepted",
                    "instance.security-lock",
                    without(InstanceNotLocked.class)),
            of(
                    "disk-condition.status-unchecked",
                    "a disk in a forbidden status is accepted",
                    "disk.status",
                    sparing(DiskCondition.STATUS_INVALID)),
            of(
                    "disk-condition.transferring-unchecked",
                    "a disk that is being moved is accepted",
                    "disk.transferring",
                    sparing(DiskCondition.TRANSFERRING)),
            of(
                    "disk-condition.device-unchecked",
                    "an invalid device status is accepted",
                    "disk.device-status",
                    sparing(DiskCondition.DEVICE_STATUS_INVALID)),
            of(
                    "disk-condition.source-unchecked",
                    "a deleted source snapshot is accepted",
                    "disk.source-snapshot-deleted",
                    sparing(DiskCondition.SOURCE_SNAPSHOT_DELETED)),
            of(
                    "disk-condition.system-disk-only",
                    "the status of a data disk does not matter",
                    "disk.status",
                    change(it -> it.altered(DiskConditions.class, check -> check.seeing(StateDefects::systemDisk)))),
            of(
                    "disk-progress.missing",
                    "an unfinished snapshot of a disk does not matter",
                    "disk.snapshot-in-progress",
                    without(NoSnapshotInProgress.class)),
            of(
                    "disk-progress.system-disk-only",
                    "an unfinished snapshot of a data disk does not matter",
                    "disk.snapshot-in-progress",
                    change(it ->
                            it.altered(NoSnapshotInProgress.class, check -> check.seeing(StateDefects::systemDisk)))),
            of(
                    "disk-snapshots.failure-ignored",
                    "snapshots that fail make an image",
                    "disk.snapshot-failed",
                    without(SnapshotsSucceed.class)),
            of("disk-category.missing", "a local disk is accepted", "disk.category", without(DiskCategories.class)),
            of(
                    "account-service.missing",
                    "an account without the snapshot service gets its image",
                    "account.snapshot-service",
                    without(SnapshotServiceOpen.class)),
            of(
                    "account-snapshot-quota.missing",
                    "the snapshot quota does not matter",
                    "account.snapshot-quota",
                    without(SnapshotQuotaLeft.class)),
            of(
                    "account-image-quota.missing",
                    "the image quota does not matter",
                    "account.image-quota",
                    without(ImageQuotaLeft.class)),
            of(
                    "account-white-list.missing",
                    "the white list does not matter",
                    "account.white-list",
                    without(WhiteList.class)),
            of(
                    "account-balance.of-the-service",
                    "an account without balance is told of the snapshot service",
                    "account.balance",
                    Refusing.instead(Refusals.NO_BALANCE, Refusals.SNAPSHOT_SERVICE_CLOSED)),
            of(
                    "resource-group.missing",
                    "a resource group need not exist",
                    "resource-group.not-found",
                    without(ResourceGroupExists.class)),
            of(
                    "resource-group.method-3-unchecked",
                    "with a mapping a resource group need not exist",
                    "resource-group.not-found",
                    change(it -> it.when(Case.by(MAPPING), some -> some.without(ResourceGroupExists.class)))),
            of(
                    "resource-group.unsupported",
                    "no resource group is accepted",
                    "resource-group.exists",
                    change(it -> it.altered(
                            ResourceGroupExists.class,
                            check -> check.and(Check.of(
                                    request -> request.text("ResourceGroupId").isPresent(),
                                    Refusals.RESOURCE_GROUP_NOT_FOUND))))));

    private StateDefects() {}

    private static Change<?> without(Class<? extends Check<?>> type) {
        return change(it -> it.without(type));
    }

    private static Change<?> sparing(DiskCondition condition) {
        return change(it -> it.altered(
                DiskConditions.class,
                check -> check.sparing(
                        template -> template.disks().stream().anyMatch(disk -> disk.condition() == condition))));
    }

    private static Template systemDisk(Template template) {
        return new Template(template.instance(), template.disks().subList(0, 1));
    }
}
