package ecsconformance.emulator.readings;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.DiskChecks.OneSystemDisk;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The choices that the page leaves about the types of disks, and about which is the system disk. */
final class DiskTypeReadings {

    private static final Refusal REPEATED =
            new Refusal(400, "InvalidParameter", "Two of DiskDeviceMapping.n.SnapshotId are the same.");

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("disk-type-invalid", "the code for an unknown disk type",
            Choice.of("type", "InvalidDiskType.ValueNotSupported"),
            Choice.of("parameter", "InvalidParameter.DiskType", diskType("InvalidParameter.DiskType")),
            Choice.of("denied", "OperationDenied", diskType("OperationDenied"))),
        Reading.of("system-as-data", "the code for a system snapshot as the only data disk",
            Choice.of("no-system", "400 OperationDenied"),
            Choice.of("not-meant", "403 OperationDenied",
                systemDisk(DiskTypeReadings::isSystemAsData, Refusals.SNAPSHOT_FORBIDDEN)),
            Choice.of("type", "400 InvalidDiskType.ValueNotSupported",
                systemDisk(DiskTypeReadings::isSystemAsData, Refusals.DISK_TYPE_NOT_SUPPORTED))),
        Reading.of("second-system-snapshot", "a second system snapshot that is typed data",
            Choice.of("type-decides", "is a data disk"),
            Choice.of("two-snapshots", "is one too many", secondSystem(Refusals.TWO_SYSTEM_SNAPSHOTS)),
            Choice.of("not-meant", "403 OperationDenied", secondSystem(Refusals.SNAPSHOT_FORBIDDEN))),
        Reading.of("two-system-snapshots", "the code for two system snapshots",
            Choice.of("two-system", "400 OperationDenied"),
            Choice.of("device", "InvalidDevice.InUse, for both are /dev/xvda", bothSystem())),
        Reading.of("data-as-second-system", "the code for a data snapshot typed system beside a system snapshot",
            Choice.of("two-system", "400 OperationDenied"),
            Choice.of("not-system", "403 OperationDenied", dataAsSecond(Refusals.NOT_FROM_SYSTEM_DISK)),
            Choice.of("device", "InvalidDevice.InUse", dataAsSecond(Refusals.DEVICE_IN_USE)),
            Choice.of("type", "InvalidDiskType.ValueNotSupported", dataAsSecond(Refusals.DISK_TYPE_NOT_SUPPORTED))),
        Reading.of("only-empty-disks", "the code for a mapping without any snapshot",
            Choice.of("no-system", "OperationDenied"),
            Choice.of("missing", "MissingParameter", systemDisk(DiskTypeReadings::areEmpty, Refusals.SOURCE_MISSING))),
        Reading.of("empty-system-disk", "the code for a system disk that has no snapshot",
            Choice.of("no-system", "OperationDenied"),
            Choice.of("missing", "MissingParameter", emptySystem(Refusals.SOURCE_MISSING)),
            Choice.of("type", "InvalidDiskType.ValueNotSupported", emptySystem(Refusals.DISK_TYPE_NOT_SUPPORTED))),
        Reading.of("system-disk-place", "the place of the system disk in a mapping",
            Choice.of("any", "is any"),
            Choice.of("first", "is the first", systemDisk(DiskTypeReadings::isLater, Refusals.NO_SYSTEM_SNAPSHOT))),
        Reading.of("data-snapshot-repeated", "a data snapshot that two disks are made from",
            Choice.of("two-disks", "makes both"),
            Choice.of("refused", "is refused", systemDisk(DiskTypeReadings::repeatData, REPEATED))));
    // spotless:on

    private DiskTypeReadings() {}

    private static Change<?> diskType(String code) {
        return RefusalChange.instead(Refusals.DISK_TYPE_NOT_SUPPORTED, Refusals.DISK_TYPE_NOT_SUPPORTED.withCode(code));
    }

    /** A condition that is looked at before there is one system disk. */
    private static Change<?> systemDisk(Predicate<List<MappedDisk>> broken, Refusal refusal) {
        Check<List<MappedDisk>> before = Check.of(broken, refusal);
        return change(it -> it.altered(OneSystemDisk.class, before::and));
    }

    private static Change<?> secondSystem(Refusal refusal) {
        return systemDisk(
                disks -> disks.stream().filter(MappedDisk::isSystem).count() == 1
                        && from(DiskType.SYSTEM, disks).count() > 1,
                refusal);
    }

    private static Change<?> bothSystem() {
        return systemDisk(
                disks -> disks.stream().filter(MappedDisk::isSystem).count() > 1
                        && from(DiskType.DATA, disks).noneMatch(MappedDisk::isSystem),
                Refusals.DEVICE_IN_USE);
    }

    private static Change<?> dataAsSecond(Refusal refusal) {
        return systemDisk(
                disks -> disks.stream().filter(MappedDisk::isSystem).count() > 1
                        && from(DiskType.DATA, disks).anyMatch(MappedDisk::isSystem),
                refusal);
    }

    private static Change<?> emptySystem(Refusal refusal) {
        return systemDisk(
                disks -> disks.stream()
                        .anyMatch(disk -> disk.isSystem() && disk.snapshot().isEmpty()),
                refusal);
    }

    private static boolean isSystemAsData(List<MappedDisk> disks) {
        return disks.stream().noneMatch(MappedDisk::isSystem)
                && from(DiskType.SYSTEM, disks).findAny().isPresent();
    }

    private static boolean areEmpty(List<MappedDisk> disks) {
        return disks.stream()
                .noneMatch(disk -> disk.isSystem() || disk.snapshot().isPresent());
    }

    private static boolean isLater(List<MappedDisk> disks) {
        return !disks.get(0).isSystem() && disks.stream().anyMatch(MappedDisk::isSystem);
    }

    private static boolean repeatData(List<MappedDisk> disks) {
        return from(DiskType.DATA, disks).map(MappedDisk::snapshot).distinct().count()
                < from(DiskType.DATA, disks).count();
    }

    private static Stream<MappedDisk> from(DiskType type, List<MappedDisk> disks) {
        return disks.stream()
                .filter(disk ->
                        disk.snapshot().filter(it -> it.diskType() == type).isPresent());
    }
}
