package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.behaviour.Defect.unobservable;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.device;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.holding;
import static ecsconformance.emulator.defects.CheckChanges.sparing;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.after;
import static ecsconformance.emulator.defects.EffectChanges.changed;
import static ecsconformance.emulator.defects.EffectChanges.device;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.holding;
import static ecsconformance.emulator.defects.EffectChanges.holdingDisks;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.making;
import static ecsconformance.emulator.defects.EffectChanges.placed;
import static ecsconformance.emulator.defects.EffectChanges.understanding;
import static ecsconformance.emulator.defects.EffectChanges.withoutDisks;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.DiskChecks.OneSystemDisk;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.ImageCreation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code mapping.*} catch. */
final class MappingDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("disks.sixteen", "a mapping has sixteen disks at most, the system disk among them",
                "mapping.sixteen-data-disks", form(new MappingForm().upTo(16))),
            of("disks.no-limit", "more disks than devices are an internal error", "mapping.more-disks-than-devices",
                form(new MappingForm().upTo(99))),
            of("disks.two", "a mapping has two disks at most", "mapping.combination", form(new MappingForm().upTo(2))),
            of("effect.mapped-snapshots-used-up", "the data snapshots are gone once an image was made of a mapping",
                "mapping.combination", after((account, request, answer) -> {
                    if (answer instanceof Answer.Granted) {
                        request.text("DiskDeviceMapping.2.SnapshotId").ifPresent(account.snapshots()::remove);
                    }
                    return answer;
                })),
            of("system-disk.none", "a mapping needs no system disk", "mapping.no-system-disk",
                sparing(disks -> disks.stream().noneMatch(MappedDisk::isSystem))),
            of("system-disk.none-beside-an-empty-disk", "with an empty disk a mapping needs no system disk",
                "mapping.no-system-disk", sparing(disks -> disks.stream().anyMatch(disk -> disk.snapshot().isEmpty()))),
            of("system-disk.two", "a mapping may have two system disks", "mapping.two-system-disks",
                sparing(disks -> disks.stream().filter(MappedDisk::isSystem).count() > 1)),
            of("system-disk.same-twice", "a system snapshot that comes twice counts once", "mapping.two-system-disks",
                change(it -> it.altered(OneSystemDisk.class, check -> check.seeing(MappingDefects::distinct)))),
            of("system-disk.first-two-only", "a system disk further on than the second is not counted",
                "mapping.two-system-disks", change(it -> it.altered(OneSystemDisk.class,
                    check -> check.seeing(disks -> disks.subList(0, Math.min(2, disks.size())))))),
            of("system-disk.none-for-empty-disks", "empty disks alone make an image", "mapping.only-empty-disks",
                sparing(disks -> disks.stream().allMatch(disk -> disk.snapshot().isEmpty()))),
            of("system-disk.empty", "the system disk may be empty", "mapping.empty-system-disk",
                sparing(disks -> disks.stream().anyMatch(disk -> disk.isSystem() && disk.snapshot().isEmpty()))),
            of("disks.after-a-gap-lost", "a disk after a gap in N is lost", "mapping.gap",
                understanding(sent -> withoutDisks(sent, disk -> disk.n() > sent.mapping().size()))),
            of("disks.same-snapshot-once", "a snapshot that comes twice makes one disk", "mapping.same-data-snapshot",
                understanding(sent -> withoutDisks(sent,
                        disk -> disk.snapshotId().isPresent()
                            && sent.mapping().stream().anyMatch(
                            other -> other.n() < disk.n() && other.snapshotId().equals(disk.snapshotId()))))),
            of("disks.leading-empty-lost", "an empty disk before all others is lost", "mapping.any-place",
                understanding(sent -> withoutDisks(sent, disk -> disk.n() == 1 && disk.snapshotId().isEmpty()))),
            of("device.order-reversed", "default devices are given from the last disk on", "mapping.default-devices",
                making(making -> making.holding(MappingDefects::reversedDevices))),
            of("disk-snapshot.of-an-empty-disk", "an empty disk is of a snapshot", "mapping.empty-data-disk",
                holding(disk -> disk.snapshotId().isEmpty()
                    ? new ImageDisk(disk.device(), disk.type(), disk.size(), "s-empty") : disk)),
            of("disk-size.empty-disks-5", "every empty disk has 5 GiB", "mapping.empty-data-disk",
                holding(disk -> disk.snapshotId().isEmpty() ? new ImageDisk(disk.device(), disk.type(), 5, "") : disk)),
            of("describe-images.devices-numbered", "DescribeImages numbers the devices", "mapping.default-devices",
                image(it -> it.each("DiskDeviceMappings", disk -> disk.with("Device", "/dev/xvd1")))),
            of("image-disks.system-only", "an image of a mapping holds its system disk only", "mapping.default-devices",
                ImageCreation.SEAM.change(making -> making.holding(disks -> disks.subList(0, 1)))),
            of("device.by-place", "where the system disk is not the first, a data disk has the device of its place",
                "mapping.any-place",
                holdingDisks(disks -> disks.get(0).type() == DiskType.SYSTEM ? disks : byPlace(disks))),
            of("device.many-reversed", "more than three data disks get their devices from the last on",
                "mapping.many-default-devices", holdingDisks(disks -> disks.size() > 4 ? reversed(disks) : disks)),
            of("device.empty-disks-last", "empty disks get their devices after all others",
                "mapping.empty-disks-among-others", holdingDisks(MappingDefects::emptyLast)),
            unobservable("empty-disk.holds-data", "an empty data disk holds what was on its blocks before",
                "mapping.empty-data-disk",
                "no documented operation shows what is on a disk; somebody would have to start an instance and look")),
        wrong("mapping.no-system-disk", Refusals.NO_SYSTEM_SNAPSHOT, 403, "MissingSystemDisk"),
        wrong("mapping.two-system-disks", Refusals.TWO_SYSTEM_SNAPSHOTS, 403, "InvalidSystemDisk"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static List<MappedDisk> distinct(List<MappedDisk> disks) {
        Set<Optional<String>> seen = new HashSet<>();
        return disks.stream()
                .filter(disk -> seen.add(disk.entry().snapshotId()))
                .toList();
    }

    /** The data disks swap their devices. */
    private static List<ImageDisk> reversedDevices(List<ImageDisk> disks) {
        List<ImageDisk> data =
                disks.stream().filter(disk -> disk.type() == DiskType.DATA).toList();
        List<ImageDisk> all = new ArrayList<>(
                disks.stream().filter(disk -> disk.type() == DiskType.SYSTEM).toList());
        for (int place = 0; place < data.size(); place++) {
            all.add(device(data.get(place), data.get(data.size() - 1 - place).device()));
        }
        return all;
    }

    private static List<ImageDisk> byPlace(List<ImageDisk> disks) {
        List<ImageDisk> placed = new ArrayList<>();
        for (ImageDisk disk : disks) {
            String own = "/dev/xvd" + (char) ('a' + placed.size());
            placed.add(disk.type() == DiskType.SYSTEM ? disk : device(disk, own));
        }
        return placed;
    }

    private static List<ImageDisk> reversed(List<ImageDisk> disks) {
        List<ImageDisk> changed = new ArrayList<>();
        for (int place = 0; place < disks.size(); place++) {
            ImageDisk disk = disks.get(place);
            changed.add(
                    disk.type() == DiskType.SYSTEM
                            ? disk
                            : device(disk, disks.get(disks.size() - place).device()));
        }
        return changed;
    }

    private static List<ImageDisk> emptyLast(List<ImageDisk> disks) {
        List<ImageDisk> ordered = new ArrayList<>(disks);
        ordered.sort(Comparator.comparing(disk -> disk.snapshotId().isEmpty()));
        List<ImageDisk> changed = new ArrayList<>();
        for (int place = 0; place < disks.size(); place++) {
            changed.add(device(ordered.get(place), disks.get(place).device()));
        }
        return changed;
    }

    private MappingDefects() {}
}
