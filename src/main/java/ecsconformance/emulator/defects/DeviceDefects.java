package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.device;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.holding;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.seeing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.changed;
import static ecsconformance.emulator.defects.EffectChanges.device;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.each;
import static ecsconformance.emulator.defects.EffectChanges.holding;
import static ecsconformance.emulator.defects.EffectChanges.holdingDisks;
import static ecsconformance.emulator.defects.EffectChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.understanding;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.DiskChecks.DeviceOfItsType;
import ecsconformance.emulator.check.DiskChecks.DevicesDiffer;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.Refusals;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code device.*} catch. */
final class DeviceDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("device-form.no-xvdz", "/dev/xvdz is no device", "device.malformed", device("/dev/xvd[a-y]")),
            of("device-form.two-letters", "a device may have two letters at its end", "device.malformed",
                device("/dev/xvd[a-z]{1,2}")),
            of("device-form.capital", "a device may end with a capital", "device.malformed",
                device("/dev/xvd[a-zA-Z]")),
            of("device-form.digit", "a device may end with a digit", "device.malformed", device("/dev/xvd[a-z0-9]")),
            of("device-form.no-letter", "a device may have no letter at its end", "device.malformed",
                device("/dev/xvd[a-z]?")),
            of("device-form.partition", "a device may name a partition", "device.malformed",
                device("/dev/xvd[a-z]\\d?")),
            of("device-form.other-families", "a device may be a SCSI disk", "device.malformed",
                device("/dev/(xvd|sd)[a-z]")),
            of("device-form.vd", "a device may be a virtio disk", "device.malformed", device("/dev/x?vd[a-z]")),
            of("device-form.no-path", "a device may come without its path", "device.malformed",
                device("(/dev/)?xvd[a-z]")),
            of("device-form.third-disk-unchecked", "the device of the third disk may be anything", "device.malformed",
                seeing("DiskDeviceMapping.3.Device")),
            of("device-form.system-disk-unchecked", "the device of the first disk may be of another family",
                "device.malformed",
                change(it -> it.altered(
                                MappingForm.class,
                                form -> form.seeing(request -> request.with(
                                        "DiskDeviceMapping.1.Device", Optional.empty())))
                        .without(DeviceOfItsType.class))),
            of("device-type.missing", "any disk may have any device", "device.of-its-disk",
                without(DeviceOfItsType.class)),
            of("device-type.system-disk-only", "a data disk may be /dev/xvda", "device.of-its-disk",
                change(it -> it.altered(DeviceOfItsType.class, check -> check.seeing(only(MappedDisk::isSystem))))),
            of("devices-differ.empty-disks-unchecked", "the device of an empty disk may be another one's",
                "device.in-use", change(it -> it.altered(DevicesDiffer.class,
                    check -> check.seeing(only(disk -> disk.snapshot().isPresent()))))),
            of("devices-differ.neighbours-only", "only disks of neighbouring numbers may not name one device",
                "device.in-use", change(it -> it.altered(DevicesDiffer.class,
                    check -> check.sparing(disks -> !haveNeighboursAlike(disks))))),
            of("device-default.xvdb-reserved", "nobody may name /dev/xvdb beside a default device",
                "device.default-beside-named",
                refusing(
                    disks -> disks.stream().anyMatch(disk -> disk.entry().device().isEmpty() && !disk.isSystem())
                        && disks.stream().anyMatch(
                        disk -> disk.entry().device().filter("/dev/xvdb"::equals).isPresent()),
                    Refusals.DEVICE_MALFORMED)),
            of("device.from-xvdc", "the first default device is /dev/xvdc", "device.data-default",
                understanding(sent -> each(sent, disk -> disk.n() > 1 && disk.device().isEmpty(), "Device",
                        disk -> "/dev/xvd" + (char) ('a' + disk.n())))),
            of("device.system-elsewhere", "the system disk is /dev/vda", "device.system-default",
                holding(disk -> disk.type() == DiskType.SYSTEM ? device(disk, "/dev/vda") : disk)),
            of("device.named-in-order", "the devices that are named are given to the disks in order", "device.named",
                holdingDisks(disks -> {
                    Iterator<String> sorted =
                            disks.stream().map(ImageDisk::device).sorted().iterator();
                    return disks.stream().map(disk -> device(disk, sorted.next())).toList();
                })),
            of("device.repeated", "all disks but the system disk are /dev/xvdb", "device.default-differs",
                holding(disk -> disk.type() == DiskType.DATA ? device(disk, "/dev/xvdb") : disk)),
            of("devices-differ.missing", "two disks may name one device", "device.in-use",
                without(DevicesDiffer.class)),
            of("device.empty-disk-as-the-one-before", "an empty disk gets the device of the data disk before it",
                "device.default-after-named", holdingDisks(DeviceDefects::asTheOneBefore))),
        wrong("device.malformed", Refusals.DEVICE_MALFORMED, 403, "InvalidDeviceName.Malformed"),
        wrong("device.in-use", Refusals.DEVICE_IN_USE, 403, "InvalidDevice.Occupied"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static UnaryOperator<List<MappedDisk>> only(Predicate<MappedDisk> some) {
        return disks -> disks.stream().filter(some).toList();
    }

    private static boolean haveNeighboursAlike(List<MappedDisk> disks) {
        return IntStream.range(1, disks.size())
                .anyMatch(place -> disks.get(place).entry().device().isPresent()
                        && disks.get(place)
                                .entry()
                                .device()
                                .equals(disks.get(place - 1).entry().device()));
    }

    private static List<ImageDisk> asTheOneBefore(List<ImageDisk> disks) {
        List<ImageDisk> changed = new ArrayList<>();
        Optional<ImageDisk> before = Optional.empty();
        for (ImageDisk disk : disks) {
            boolean follows = disk.snapshotId().isEmpty()
                    && before.filter(it -> it.type() == DiskType.DATA
                                    && !it.snapshotId().isEmpty())
                            .isPresent();
            changed.add(follows ? device(disk, before.get().device()) : disk);
            before = Optional.of(disk);
        }
        return changed;
    }

    private DeviceDefects() {}
}
