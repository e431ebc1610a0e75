package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.stream.Stream;

/** Each refusal with another status, and with another code: those that sister operations or careless writers use. */
public final class RefusalDefects {

    public static final List<Defect> ALL = Stream.of(
                    wrong("snapshot.not-found", Refusals.SNAPSHOT_NOT_FOUND, 400, "InvalidSnapshot.NotFound"),
                    wrong("image-name.alphabet", Refusals.IMAGE_NAME_MALFORMED, 404, "InvalidParameter.ImageName"),
                    wrong("image-name.duplicated", Refusals.IMAGE_NAME_DUPLICATED, 409, "InvalidImageName.Duplicate"),
                    wrong("description.malformed", Refusals.DESCRIPTION_MALFORMED, 422, "InvalidDescription"),
                    wrong("image-version.malformed", Refusals.IMAGE_VERSION_MALFORMED, 404, "InvalidVersion.Malformed"),
                    wrong("snapshot.not-ready", Refusals.SNAPSHOT_NOT_READY, 400, "InvalidSnapshot.NotReady"),
                    wrong("snapshot.age", Refusals.SNAPSHOT_TOO_OLD, 400, "InvalidSnapshotId.TooOld"),
                    wrong("snapshot.forbidden", Refusals.SNAPSHOT_FORBIDDEN, 404, "Forbidden"),
                    wrong("account.image-quota", Refusals.IMAGE_QUOTA_EXCEEDED, 400, "QuotaExceeded.Image"),
                    wrong("snapshot.not-from-system-disk", Refusals.NOT_FROM_SYSTEM_DISK, 400, "InvalidSnapshotType"),
                    wrong("client-token.conflict", Refusals.TOKEN_CONFLICT, 409, "InvalidParameter.Conflict"),
                    wrong("instance.not-found", Refusals.INSTANCE_NOT_FOUND, 400, "InvalidInstance.NotFound"),
                    wrong("instance.incorrect-status", Refusals.INSTANCE_STATUS, 403, "InvalidInstanceStatus"),
                    wrong("instance.security-lock", Refusals.INSTANCE_LOCKED, 403, "InstanceLocked"),
                    wrong("device.malformed", Refusals.DEVICE_MALFORMED, 403, "InvalidDeviceName.Malformed"),
                    wrong("source.missing", Refusals.SOURCE_MISSING, 404, "MissingSource"),
                    wrong("size.range", Refusals.SIZE_NOT_SUPPORTED, 403, "InvalidDiskSize.ValueNotSupported"),
                    wrong("device.in-use", Refusals.DEVICE_IN_USE, 403, "InvalidDevice.Occupied"),
                    wrong("mapping.no-system-disk", Refusals.NO_SYSTEM_SNAPSHOT, 403, "MissingSystemDisk"),
                    wrong("mapping.two-system-disks", Refusals.TWO_SYSTEM_SNAPSHOTS, 403, "InvalidSystemDisk"),
                    wrong("disk.category", Refusals.DISK_CATEGORY, 403, "InvalidDiskCategory.NotSupported"),
                    wrong("account.balance", Refusals.NO_BALANCE, 402, "InvalidAccountStatus.NoBalance"),
                    wrong("account.snapshot-service", Refusals.SNAPSHOT_SERVICE_CLOSED, 400, "SnapshotServiceClosed"),
                    wrong("account.white-list", Refusals.NOT_ON_WHITE_LIST, 400, "UserNotInWhiteList"),
                    wrong("architecture.malformed", Refusals.ARCHITECTURE_MALFORMED, 404, "InvalidArchitecture"),
                    wrong("platform.malformed", Refusals.PLATFORM_MALFORMED, 404, "InvalidPlatform"),
                    wrong("snapshot.encrypted", Refusals.ENCRYPTED, 403, "EncryptedSnapshot"),
                    wrong("source.empty", Refusals.ALL_EMPTY, 403, "AllEmpty"),
                    wrong("disk.device-status", Refusals.DEVICE_STATUS_INVALID, 400, "IncorrectDeviceStatus"),
                    wrong("snapshot.category", Refusals.SNAPSHOT_CATEGORY, 400, "OperationDenied"),
                    wrong("account.snapshot-quota", Refusals.SNAPSHOT_QUOTA_EXCEEDED, 400, "QuotaExceeded.Snapshot"),
                    wrong("disk.transferring", Refusals.DISK_TRANSFERRING, 400, "IncorrectDiskStatus"),
                    wrong("disk.status", Refusals.DISK_STATUS, 400, "InvalidDiskStatus"),
                    wrong("disk.source-snapshot-deleted", Refusals.SYSTEM_SNAPSHOT_MISSING, 404, "MissingSnapshot"),
                    wrong("disk.snapshot-in-progress", Refusals.CREATING_SNAPSHOT, 400, "CreatingSnapshot"),
                    wrong("resource-group.not-found", Refusals.RESOURCE_GROUP_NOT_FOUND, 400, "InvalidResourceGroup"),
                    wrong("disk.snapshot-failed", Refusals.SNAPSHOT_FAILED, 403, "SnapshotFailed"),
                    wrong("client-token.too-long", Refusals.TOKEN_NOT_SUPPORTED, 404, "MalformedToken"),
                    wrong("disk-type.invalid", Refusals.DISK_TYPE_NOT_SUPPORTED, 404, "UnknownType"))
            .flatMap(List::stream)
            .toList();

    private RefusalDefects() {}

    /** The two defects of one refusal, named after the rule that states it. */
    private static List<Defect> wrong(String owner, Refusal documented, int status, String code) {
        String area = "refusal." + owner;
        return List.of(
                Defect.of(
                        area + ".status",
                        documented.code() + " comes with the status " + status,
                        owner,
                        Refusing.instead(documented, documented.withStatus(status))),
                Defect.of(
                        area + ".code",
                        documented.code() + " is called " + code,
                        owner,
                        Refusing.instead(documented, documented.withCode(code))));
    }
}
