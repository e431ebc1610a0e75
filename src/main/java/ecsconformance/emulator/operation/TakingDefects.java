package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;

import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.MappingEntry;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What can go wrong with how a request is understood: the method taken, and the disks of a mapping. */
public final class TakingDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "priority.snapshot-before-instance",
                    "a snapshot goes before an instance",
                    "priority.refusal",
                    understanding(sent -> sent.text("SnapshotId").isPresent() ? without(sent, "InstanceId") : sent)),
            of(
                    "priority.snapshot-before-mapping",
                    "a snapshot goes before a mapping",
                    "priority.mapping",
                    understanding(
                            sent -> sent.text("SnapshotId").isPresent() ? withoutDisks(sent, disk -> true) : sent)),
            of(
                    "size.wraps",
                    "a size beyond 32 bits loses its upper bits",
                    "size.huge",
                    understanding(TakingDefects::wrapped)),
            of(
                    "size.fraction-cut",
                    "a size is read up to its first character that is no digit",
                    "size.number",
                    understanding(sent -> size(sent, text -> text.replaceFirst("^(\\d+)\\D.*", "$1")))),
            of(
                    "size.default-20",
                    "an empty disk has 20 GiB where no size is given",
                    "size.empty-disk-default",
                    understanding(sent -> each(
                            sent,
                            disk -> disk.snapshotId().isEmpty() && disk.size().isEmpty(),
                            "Size",
                            disk -> "20"))),
            of(
                    "disks.after-a-gap-lost",
                    "a disk after a gap in N is lost",
                    "mapping.gap",
                    understanding(sent ->
                            withoutDisks(sent, disk -> disk.n() > sent.mapping().size()))),
            of(
                    "disks.same-snapshot-once",
                    "a snapshot that comes twice makes one disk",
                    "mapping.same-data-snapshot",
                    understanding(sent -> withoutDisks(
                            sent,
                            disk -> disk.snapshotId().isPresent()
                                    && sent.mapping().stream()
                                            .anyMatch(other -> other.n() < disk.n()
                                                    && other.snapshotId().equals(disk.snapshotId()))))),
            of(
                    "disks.leading-empty-lost",
                    "an empty disk before all others is lost",
                    "mapping.any-place",
                    understanding(sent -> withoutDisks(
                            sent, disk -> disk.n() == 1 && disk.snapshotId().isEmpty()))),
            of(
                    "device.from-xvdc",
                    "the first default device is /dev/xvdc",
                    "device.data-default",
                    understanding(sent -> each(
                            sent,
                            disk -> disk.n() > 1 && disk.device().isEmpty(),
                            "Device",
                            disk -> "/dev/xvd" + (char) ('a' + disk.n())))));

    private TakingDefects() {}

    private static Change<?> understanding(UnaryOperator<CreateImageRequest> otherwise) {
        return CreateImage.UNDERSTANDING.change(before -> sent -> otherwise.apply(before.apply(sent)));
    }

    private static CreateImageRequest without(CreateImageRequest sent, String parameter) {
        return sent.with(parameter, Optional.empty());
    }

    private static CreateImageRequest withoutDisks(CreateImageRequest sent, Predicate<MappingEntry> some) {
        CreateImageRequest fewer = sent;
        for (MappingEntry disk : sent.mapping()) {
            fewer = some.test(disk) ? placed(fewer, disk.n(), Optional.empty()) : fewer;
        }
        return fewer;
    }

    /** Disk N with all that the entry says, or without anything. */
    private static CreateImageRequest placed(CreateImageRequest sent, int n, Optional<MappingEntry> entry) {
        String prefix = "DiskDeviceMapping." + n + ".";
        return sent.with(prefix + "Device", entry.flatMap(MappingEntry::device))
                .with(prefix + "DiskType", entry.flatMap(MappingEntry::diskType))
                .with(prefix + "Size", entry.flatMap(MappingEntry::size))
                .with(prefix + "SnapshotId", entry.flatMap(MappingEntry::snapshotId));
    }

    private static CreateImageRequest each(
            CreateImageRequest sent, Predicate<MappingEntry> some, String part, Function<MappingEntry, String> value) {
        CreateImageRequest changed = sent;
        for (MappingEntry disk : sent.mapping()) {
            changed = some.test(disk)
                    ? changed.with("DiskDeviceMapping." + disk.n() + "." + part, Optional.of(value.apply(disk)))
                    : changed;
        }
        return changed;
    }

    private static CreateImageRequest size(CreateImageRequest sent, UnaryOperator<String> change) {
        return each(
                sent,
                disk -> disk.size().isPresent(),
                "Size",
                disk -> change.apply(disk.size().orElse("")));
    }

    private static CreateImageRequest wrapped(CreateImageRequest sent) {
        return size(sent, text -> text.matches("\\d{10,}") ? Integer.toString(new BigInteger(text).intValue()) : text);
    }

    private static ImageDisk device(ImageDisk disk, String device) {
        return new ImageDisk(device, disk.type(), disk.size(), disk.snapshotId());
    }
}
