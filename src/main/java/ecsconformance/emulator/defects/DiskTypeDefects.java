package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.holding;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.name;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.sparing;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.holding;
import static ecsconformance.emulator.defects.EffectChanges.refusing;
import static ecsconformance.emulator.defects.EffectChanges.understanding;

import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code disk-type.*} catch. */
final class DiskTypeDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            typed(1, "system", "disk-type.begins-like-system", "a type need only begin like system", "system.*"),
            typed(1, "system", "disk-type.part-of-system", "a part of system is enough as a type", "s|sy|sys|syst"),
            typed(1, "system", "disk-type.holds-system", "a type need only hold system", ".*system"),
            typed("disk-type.begins-like", "a type need only begin like one of the two", "data.*"),
            typed("disk-type.part-of", "a part of a type is enough", "da|dat|data"),
            typed("disk-type.holds", "a type need only hold one of the two", ".*data"),
            of("disk-type.unknown-ignored", "an unknown type counts as left out", "disk-type.invalid",
                change(it -> it.altered(MappingForm.class,
                        form -> form.seeing(
                            request -> request.with("DiskDeviceMapping.1.DiskType", Optional.empty()).with(
                                "DiskDeviceMapping.2.DiskType", Optional.empty()))))),
            of("system-disk.none-for-a-system-snapshot", "a system snapshot as a data disk needs no system disk",
                "disk-type.system-as-data",
                sparing(disks -> disks.stream().anyMatch(disk -> !disk.isSystem() && is(disk, DiskType.SYSTEM)))),
            of("system-disk.second-snapshot-not-found", "a second system snapshot is said not to exist",
                "disk-type.system-as-second-disk", refusing(disks ->
                    disks.stream().filter(disk -> is(disk, DiskType.SYSTEM)).count() > 1, Refusals.SNAPSHOT_NOT_FOUND)),
            of("system-disk.two-by-type", "a data snapshot may be a second system disk", "disk-type.two-system-disks",
                sparing(disks -> disks.stream().anyMatch(disk -> disk.isSystem() && is(disk, DiskType.DATA)))),
            of("disk-type.of-one-disk-only", "a type counts only where there is one disk", "disk-type.values",
                understanding(sent -> sent.mapping().size() > 1
                    ? sent.with("DiskDeviceMapping.1.DiskType", Optional.empty()) : sent)),
            of("disk-type.all-system", "every disk of the image is a system disk", "disk-type.values",
                holding(disk -> new ImageDisk(disk.device(), DiskType.SYSTEM, disk.size(), disk.snapshotId())))),
        wrong("disk-type.invalid", Refusals.DISK_TYPE_NOT_SUPPORTED, 404, "UnknownType"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static Defect typed(String name, String breaks, String like) {
        return typed(2, "data", name, breaks, like);
    }

    private static Defect typed(int disk, String value, String name, String breaks, String like) {
        String type = "DiskDeviceMapping." + disk + ".DiskType";
        return of(
                name,
                breaks,
                "disk-type.invalid",
                change(it -> it.altered(
                        MappingForm.class,
                        form -> form.seeing(request ->
                                is(request, type, like) ? request.with(type, Optional.of(value)) : request))));
    }

    private DiskTypeDefects() {}
}
