package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;

/**
 * The 37 rows of the error table of CreateImage in its order, written down from the page, and the few refusals for which
 * the page has a rule but no row. Where a row leaves its message open, the emulator fills it.
 */
public final class Refusals {

    public static final Refusal SNAPSHOT_NOT_FOUND =
            new Refusal(404, "InvalidSnapshotId.NotFound", "The specified SnapshotId does not exist.");

    public static final Refusal IMAGE_NAME_MALFORMED =
            new Refusal(400, "InvalidImageName.Malformed", "The specified Image name is wrongly formed.");

    public static final Refusal IMAGE_NAME_DUPLICATED =
            new Refusal(400, "InvalidImageName.Duplicated", "The specified Image name has already bean used.");

    public static final Refusal DESCRIPTION_MALFORMED =
            new Refusal(400, "InvalidDescription.Malformed", "The specified description is wrongly formed.");

    public static final Refusal IMAGE_VERSION_MALFORMED =
            new Refusal(400, "InvalidImageVersion.Malformed", "The specified ImageVersion is wrongly formed.");

    public static final Refusal SNAPSHOT_NOT_READY = new Refusal(
            403,
            "InvalidSnapshotId.NotReady",
            "The current status of the DiskDeviceMapping.n.SnapshotId or SnapshotId does not support this operation.");

    public static final Refusal SNAPSHOT_TOO_OLD = new Refusal(
            403,
            "InvalidSnapshot.TooOld",
            "This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId is created before 2013-07-15.");

    public static final Refusal SNAPSHOT_FORBIDDEN =
            new Refusal(403, "OperationDenied", "The specified snapshot is not allowed to create image.");

    public static final Refusal IMAGE_QUOTA_EXCEEDED =
            new Refusal(403, "QuotaExceed.Image", "The Image Quota exceeds.");

    public static final Refusal NOT_FROM_SYSTEM_DISK =
            new Refusal(403, "OperationDenied", "The specified snapshot is not from system disk.");

    public static final Refusal TOKEN_CONFLICT = new Refusal(
            403,
            "InvalidParamter.Conflict",
            "The specified same token is trying to make requests with different parameters.");

    public static final Refusal INSTANCE_NOT_FOUND =
            new Refusal(404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist.");

    public static final Refusal INSTANCE_STATUS = new Refusal(
            400, "IncorrectInstanceStatus", "The current status of the instance does not support this operation.");

    public static final Refusal INSTANCE_LOCKED = new Refusal(
            400,
            "InstanceLockedForSecurity",
            "The specified operation is denied as your instance is locked for security reasons.");

    public static final Refusal DEVICE_MALFORMED = new Refusal(
            400, "InvalidDevice.Malformed", "The specified parameter DiskDeviceMapping.n.Device is not valid.");

    public static final Refusal SOURCE_MISSING = new Refusal(
            400,
            "MissingParameter",
            "The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.");

    public static final Refusal SIZE_NOT_SUPPORTED = new Refusal(
            400,
            "InvalidSize.ValueNotSupported",
            "The specified parameter DiskDeviceMapping.n.Size beyond the permitted range.");

    public static final Refusal DEVICE_IN_USE = new Refusal(
            400, "InvalidDevice.InUse", "The specified parameter DiskDeviceMapping.n.Device has been occupied.");

    public static final Refusal NO_SYSTEM_SNAPSHOT = new Refusal(
            400,
            "OperationDenied",
            "The specified parameter DiskDeviceMapping.n.SnapshotId does not contain system disk snapshot.");

    public static final Refusal TWO_SYSTEM_SNAPSHOTS = new Refusal(
            400,
            "OperationDenied",
            "The specified parameter DiskDeviceMapping.n.SnapshotId contains two or more system disk snapshots.");

    public static final Refusal DISK_CATEGORY = new Refusal(
            400, "InvalidDiskCategory.CreateImage", "The specified diskCategory is not allowed to create image.");

    public static final Refusal NO_BALANCE =
            new Refusal(403, "InvalidAccountStatus.NotEnoughBalance", "Your account does not have enough balance.");

    public static final Refusal SNAPSHOT_SERVICE_CLOSED = new Refusal(
            403, "InvalidAccountStatus.SnapshotServiceUnavailable", "Snapshot service has not been opened yet.");

    public static final Refusal NOT_ON_WHITE_LIST = new Refusal(
            403, "UserNotInTheWhiteList", "The user is not in the white list of create image by data disk snapshot.");

    public static final Refusal ARCHITECTURE_MALFORMED =
            new Refusal(400, "InvalidArchitecture.Malformed", "The specified Architecture is wrongly formed.");

    public static final Refusal PLATFORM_MALFORMED =
            new Refusal(400, "InvalidPlatform.Malformed", "The specified Platform is wrongly formed.");

    public static final Refusal ENCRYPTED =
            new Refusal(400, "OperationDenied", "Not support creating system image from an encrypted snapshot/disk.");

    public static final Refusal ALL_EMPTY = new Refusal(
            400,
            "InvalidParameter.AllEmpty",
            "The parameters SnapshotId, InstanceId and DiskDeviceMapping are all empty.");

    public static final Refusal DEVICE_STATUS_INVALID = new Refusal(
            403, "IncorrectDiskStatus.Invalid", "Device status is invalid, please restart instance and try again.");

    public static final Refusal SNAPSHOT_CATEGORY = new Refusal(
            403,
            "OperationDenied.InvalidSnapshotCategory",
            "The category of the specified snapshot does not support this operation.");

    public static final Refusal SNAPSHOT_QUOTA_EXCEEDED =
            new Refusal(403, "QuotaExceed.Snapshot", "The snapshot quota exceeds.");

    public static final Refusal DISK_TRANSFERRING = new Refusal(
            403,
            "IncorrectDiskStatus.Transferring",
            "The specified device is transferring, you can retry after the process is finished.");

    public static final Refusal DISK_STATUS =
            new Refusal(403, "IncorrectDiskStatus", "The current disk status does not support this operation.");

    public static final Refusal SYSTEM_SNAPSHOT_MISSING = new Refusal(
            403, "InvalidSystemSnapshot.Missing", "The source snapshot of the specified system disk does not exist.");

    public static final Refusal CREATING_SNAPSHOT =
            new Refusal(403, "IncorrectDiskStatus.CreatingSnapshot", "A previous snapshot creation is in process.");

    public static final Refusal RESOURCE_GROUP_NOT_FOUND = new Refusal(
            404, "InvalidResourceGroup.NotFound", "The ResourceGroup provided does not exist in our records.");

    public static final Refusal SNAPSHOT_FAILED =
            new Refusal(500, "InternalError", "The process of creating snapshot has failed due to some unknown error.");

    public static final Refusal TOKEN_NOT_SUPPORTED =
            new Refusal(400, "InvalidClientToken.ValueNotSupported", "The ClientToken provided is invalid.");

    public static final Refusal DISK_TYPE_NOT_SUPPORTED = new Refusal(
            400,
            "InvalidDiskType.ValueNotSupported",
            "The specified parameter DiskDeviceMapping.n.DiskType is not valid.");

    static final Refusal TOO_MANY_DISKS = new Refusal(
            400, "InvalidParameter.DiskDeviceMapping", "The specified parameter DiskDeviceMapping has too many disks.");

    public static final Refusal TAG_KEY_MALFORMED =
            new Refusal(400, "InvalidTagKey.Malformed", "The specified Tag.n.Key is not valid.");

    public static final Refusal TAG_VALUE_MALFORMED =
            new Refusal(400, "InvalidTagValue.Malformed", "The specified Tag.n.Value is not valid.");

    public static final Refusal TAG_KEY_DUPLICATED =
            new Refusal(400, "Duplicate.TagKey", "The Tag.N.Key contains a duplicate key.");

    static final Refusal TOO_MANY_TAGS =
            new Refusal(400, "NumberExceed.Tags", "The maximum number of Tags is exceeded.");

    private Refusals() {}
}
