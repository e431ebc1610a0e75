package ecsconformance.emulator.check;

import ecsconformance.emulator.account.Snapshot;
import java.util.List;

/**
 * All checks of CreateImage in the order in which they are made. The page gives none, so the form of what was sent comes
 * first, then what exists, its state, the account, and the quotas last.
 */
public final class CreateImageChecks {

    /** Of the request by itself, before a repeated ClientToken is looked up. */
    public static final List<Check<CreateImageRequest>> FORM = List.of(
            new TokenForm(),
            new ImageNameForm(),
            new DescriptionForm(),
            new ImageVersionForm(),
            new ArchitectureForm(),
            new PlatformForm(),
            new TagForm(),
            new SourceNamed(),
            new MappingForm());

    /** Of every snapshot that the request names. */
    public static final List<Check<Snapshot>> SNAPSHOT =
            List.of(new SnapshotReady(), new SnapshotAge(), new SnapshotAllowed(), new SnapshotCategory());

    /** Of the one snapshot of method 2. */
    public static final List<Check<Snapshot>> SINGLE_SNAPSHOT =
            List.of(new SnapshotOfSystemDisk(), new SnapshotNotEncrypted());

    /** Of the disks of method 3 together. */
    public static final List<Check<List<MappedDisk>>> MAPPING = List.of(
            new SizeHoldsSnapshot(),
            new OneSystemDisk(),
            new DeviceOfItsType(),
            new DevicesDiffer(),
            new WhiteList(),
            new SystemDiskNotEncrypted());

    /** Of the instance of method 1. */
    public static final List<Check<Template>> INSTANCE = List.of(
            new InstanceNotLocked(),
            new InstanceStatus(),
            new DiskCategories(),
            new DiskConditions(),
            new NoSnapshotInProgress(),
            new SystemDiskOfInstanceNotEncrypted(),
            new SnapshotServiceOpen(),
            new SnapshotQuotaLeft());

    /** Of the account and what else the request refers to. */
    public static final List<Check<CreateImageRequest>> ACCOUNT =
            List.of(new ImageNameFree(), new ResourceGroupExists(), new BalanceLeft(), new ImageQuotaLeft());

    /** What is found out last, while the snapshots are being taken. */
    public static final List<Check<Template>> TAKING = List.of(new SnapshotsSucceed());

    private CreateImageChecks() {}
}
