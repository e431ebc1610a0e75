package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What can go wrong with the checks of a mapping's devices, types and system disk. */
public final class DiskDefects {

    public static final List<Defect> ALL = List.of(
            of("device-form.no-xvdz", "/dev/xvdz is no device", "device.malformed", device("/dev/xvd[a-y]")),
            of(
                    "device-form.two-letters",
                    "a device may have two letters at its end",
                    "device.malformed",
                    device("/dev/xvd[a-z]{1,2}")),
            of(
                    "device-form.capital",
                    "a device may end with a capital",
                    "device.malformed",
                    device("/dev/xvd[a-zA-Z]")),
            of("device-form.digit", "a device may end with a digit", "device.malformed", device("/dev/xvd[a-z0-9]")),
            of(
                    "device-form.no-letter",
                    "a device may have no letter at its end",
                    "device.malformed",
                    device("/dev/xvd[a-z]?")),
            of(
                    "device-form.partition",
                    "a device may name a partition",
                    "device.malformed",
                    device("/dev/xvd[a-z]\\d?")),
            of(
                    "device-form.other-families",
                    "a device may be a SCSI disk",
                    "device.malformed",
                    device("/dev/(xvd|sd)[a-z]")),
            of("device-form.vd", "a device may be a virtio disk", "device.malformed", device("/dev/x?vd[a-z]")),
            of(
                    "device-form.no-path",
                    "a device may come without its path",
                    "device.malformed",
                    device("(/dev/)?xvd[a-z]")),
            of(
                    "device-form.third-disk-unchecked",
                    "the device of the third disk may be anything",
                    "device.malformed",
                    seeing("DiskDeviceMapping.3.Device")),
            of(
                    "device-form.system-disk-unchecked",
                    "the device of the first disk may be of another family",
                    "device.malformed",
                    change(it -> it.altered(
                                    MappingForm.class,
                                    form -> form.seeing(
                                            request -> request.with("DiskDeviceMapping.1.Device", Optional.empty())))
                            .without(DeviceOfItsType.class))),
            of(
                    "device-type.missing",
                    "any disk may have any device",
                    "device.of-its-disk",
                    change(it -> it.without(DeviceOfItsType.class))),
            of(
                    "device-type.system-disk-only",
                    "a data disk may be /dev/xvda",
                    "device.of-its-disk",
                    change(it -> it.altered(DeviceOfItsType.class, check -> check.seeing(only(MappedDisk::isSystem))))),
            of(
                    "devices-differ.empty-disks-unchecked",
                    "the device of an empty disk may be another one's",
                    "device.in-use",
                    change(it -> it.altered(
                            DevicesDiffer.class,
                            check -> check.seeing(only(disk -> disk.snapshot().isPresent()))))),
            of(
                    "device-default.xvdb-reserved",
                    "nobody may name /dev/xvdb beside a default device",
                    "device.default-beside-named",
                    refusing(
                            disks -> disks.stream()
                                            .anyMatch(disk ->
                                                    disk.entry().device().isEmpty() && !disk.isSystem())
                                    && disks.stream()
                                            .anyMatch(disk -> disk.entry()
                                                    .device()
                                                    .filter("/dev/xvdb"::equals)
                                                    .isPresent()),
                            Refusals.DEVICE_MALFORMED)),
            of(
                    "disk-type.unknown-ignored",
                    "an unknown type counts as left out",
                    "disk-type.invalid",
                    change(it -> it.altered(
                            MappingForm.class,
                            form -> form.seeing(
                                    request -> request.with("DiskDeviceMapping.1.DiskType", Optional.empty())
                                            .with("DiskDeviceMapping.2.DiskType", Optional.empty()))))),
            of(
                    "system-disk.none-for-a-system-snapshot",
                    "a system snapshot as a data disk needs no system disk",
                    "disk-type.system-as-data",
                    sparing(disks -> disks.stream().anyMatch(disk -> !disk.isSystem() && is(disk, DiskType.SYSTEM)))),
            of(
                    "system-disk.second-snapshot-not-found",
                    "a second system snapshot is said not to exist",
                    "disk-type.system-as-second-disk",
                    refusing(
                            disks -> disks.stream()
                                            .filter(disk -> is(disk, DiskType.SYSTEM))
                                            .count()
                                    > 1,
                            Refusals.SNAPSHOT_NOT_FOUND)),
            of(
                    "system-disk.two-by-type",
                    "a data snapshot may be a second system disk",
                    "disk-type.two-system-disks",
                    sparing(disks -> disks.stream().anyMatch(disk -> disk.isSystem() && is(disk, DiskType.DATA)))),
            of(
                    "system-disk.none",
                    "a mapping needs no system disk",
                    "mapping.no-system-disk",
                    sparing(disks -> disks.stream().noneMatch(MappedDisk::isSystem))),
            of(
                    "system-disk.none-beside-an-empty-disk",
                    "with an empty disk a mapping needs no system disk",
                    "mapping.no-system-disk",
                    sparing(disks ->
                            disks.stream().anyMatch(disk -> disk.snapshot().isEmpty()))),
            of(
                    "system-disk.two",
                    "a mapping may have two system disks",
                    "mapping.two-system-disks",
                    sparing(disks -> disks.stream().filter(MappedDisk::isSystem).count() > 1)),
            of(
                    "system-disk.same-twice",
                    "a system snapshot that comes twice counts once",
                    "mapping.two-system-disks",
                    change(it -> it.altered(OneSystemDisk.class, check -> check.seeing(DiskDefects::distinct)))),
            of(
                    "system-disk.first-two-only",
                    "a system disk further on than the second is not counted",
                    "mapping.two-system-disks",
                    change(it -> it.altered(
                            OneSystemDisk.class,
                            check -> check.seeing(disks -> disks.subList(0, Math.min(2, disks.size())))))),
            of(
                    "system-disk.none-for-empty-disks",
                    "empty disks alone make an image",
                    "mapping.only-empty-disks",
                    sparing(disks ->
                            disks.stream().allMatch(disk -> disk.snapshot().isEmpty()))),
            of(
                    "system-disk.empty",
                    "the system disk may be empty",
                    "mapping.empty-system-disk",
                    sparing(disks -> disks.stream()
                            .anyMatch(disk -> disk.isSystem() && disk.snapshot().isEmpty()))));

    private DiskDefects() {}

    @FunctionalInterface
    private interface TooSmall {

        boolean test(MappedDisk disk, Snapshot snapshot);
    }

    private static Change<?> form(MappingForm other) {
        return change(it -> it.instead(MappingForm.class, other));
    }

    private static Change<?> device(String form) {
        return form(new MappingForm().naming(form));
    }

    /** The form is checked as if that parameter were not there. */
    private static Change<?> seeing(String without) {
        return change(it ->
                it.altered(MappingForm.class, form -> form.seeing(request -> request.with(without, Optional.empty()))));
    }

    private static Change<?> sparing(Predicate<List<MappedDisk>> some) {
        return change(it -> it.altered(OneSystemDisk.class, check -> check.sparing(some)));
    }

    private static Change<?> refusing(Predicate<List<MappedDisk>> some, Refusal refusal) {
        return change(it ->
                it.altered(OneSystemDisk.class, check -> Check.of(some, refusal).and(check)));
    }

    private static UnaryOperator<List<MappedDisk>> only(Predicate<MappedDisk> some) {
        return disks -> disks.stream().filter(some).toList();
    }

    private static boolean is(MappedDisk disk, DiskType type) {
        return disk.snapshot().filter(snapshot -> snapshot.diskType() == type).isPresent();
    }

    private static List<MappedDisk> distinct(List<MappedDisk> disks) {
        Set<Optional<String>> seen = new HashSet<>();
        return disks.stream()
                .filter(disk -> seen.add(disk.entry().snapshotId()))
                .toList();
    }
}
