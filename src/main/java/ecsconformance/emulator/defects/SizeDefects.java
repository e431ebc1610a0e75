package ecsconformance.emulator.defects;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;
import static ecsconformance.emulator.defects.CheckChanges.form;
import static ecsconformance.emulator.defects.CheckChanges.holding;
import static ecsconformance.emulator.defects.CheckChanges.is;
import static ecsconformance.emulator.defects.CheckChanges.refusing;
import static ecsconformance.emulator.defects.CheckChanges.seeing;
import static ecsconformance.emulator.defects.CheckChanges.without;
import static ecsconformance.emulator.defects.CheckChanges.wrong;
import static ecsconformance.emulator.defects.EffectChanges.disk;
import static ecsconformance.emulator.defects.EffectChanges.each;
import static ecsconformance.emulator.defects.EffectChanges.holding;
import static ecsconformance.emulator.defects.EffectChanges.image;
import static ecsconformance.emulator.defects.EffectChanges.size;
import static ecsconformance.emulator.defects.EffectChanges.understanding;

import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.DiskChecks.SizeHoldsSnapshot;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.Refusals;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deliberate defects that the rules {@code size.*} catch. */
final class SizeDefects {

    // spotless:off
    static final List<Defect> ALL = Stream.of(
        List.of(
            of("size-range.four", "a disk may have 4 GiB", "size.range", form(new MappingForm().of(4, 2000))),
            of("size-range.six", "a disk has 6 GiB or more", "size.range", form(new MappingForm().of(6, 2000))),
            of("size-range.1999", "a disk has 1999 GiB at most", "size.range", form(new MappingForm().of(5, 1999))),
            of("size-range.no-upper-limit", "a disk may have any size from 5 GiB on", "size.range",
                form(new MappingForm().of(5, 999_999))),
            of("size-range.first-two-disks-only", "the size of the third disk does not matter", "size.range",
                seeing("DiskDeviceMapping.3.Size")),
            of("size-range.data-disks-only", "the size of the first disk has no limit", "size.range",
                seeing("DiskDeviceMapping.1.Size")),
            of("size-number.internal-error", "a size that is no number is an internal error", "size.number",
                refusing(MappingForm.class, request -> is(request, "DiskDeviceMapping.2.Size", ".*[^0-9-].*"),
                    Refusals.SNAPSHOT_FAILED)),
            of("size-huge.internal-error", "a size beyond 32 bits is an internal error", "size.huge",
                refusing(MappingForm.class, request -> is(request, "DiskDeviceMapping.2.Size", "\\d{10,}"),
                    Refusals.SNAPSHOT_FAILED)),
            of("size-holds-snapshot.missing", "a disk may be smaller than its snapshot", "size.below-snapshot",
                without(SizeHoldsSnapshot.class)),
            of("size-holds-snapshot.minus-one", "a disk may be 1 GiB smaller than its snapshot", "size.below-snapshot",
                holding((disk, snapshot) -> disk.size() < snapshot.size() - 1)),
            of("size-holds-snapshot.system-disk-only", "a data disk may be smaller than its snapshot",
                "size.below-snapshot", holding((disk, snapshot) -> disk.isSystem() && disk.size() < snapshot.size())),
            of("size-holds-snapshot.more-than", "a size that is given must be more than the snapshot's",
                "size.at-least-snapshot",
                holding((disk, snapshot) -> disk.entry().size().isPresent() && disk.size() <= snapshot.size())),
            of("size.wraps", "a size beyond 32 bits loses its upper bits", "size.huge",
                understanding(SizeDefects::wrapped)),
            of("size.fraction-cut", "a size is read up to its first character that is no digit", "size.number",
                understanding(sent -> size(sent, text -> text.replaceFirst("^(\\d+)\\D.*", "$1")))),
            of("size.third-as-its-snapshot", "a third disk has the size of its snapshot, whatever is given",
                "size.at-least-snapshot",
                understanding(sent -> sent.text("DiskDeviceMapping.3.SnapshotId").isPresent()
                    ? sent.with("DiskDeviceMapping.3.Size", Optional.empty()) : sent)),
            of("size.default-20", "an empty disk has 20 GiB where no size is given", "size.empty-disk-default",
                understanding(sent -> each(sent, disk -> disk.snapshotId().isEmpty() && disk.size().isEmpty(), "Size",
                        disk -> "20"))),
            of("describe-images.size-constant", "DescribeImages shows 40 GiB for each disk", "size.at-least-snapshot",
                image(it -> it.each("DiskDeviceMappings", disk -> disk.with("Size", "40")))),
            of("size-range.largest-plus-one", "a disk may have 2001 GiB", "size.range",
                change(it -> it.instead(MappingForm.class, new MappingForm().of(5, 2001)))),
            of("size-holds-snapshot.first-disk-only", "only the first disk must be as large as its snapshot",
                "size.below-snapshot", change(it -> it.altered(SizeHoldsSnapshot.class,
                    check -> check.seeing(disks -> disks.subList(0, 1)))))),
        wrong("size.range", Refusals.SIZE_NOT_SUPPORTED, 403, "InvalidDiskSize.ValueNotSupported"))
        .flatMap(List::stream).toList();
    // spotless:on

    private static CreateImageRequest wrapped(CreateImageRequest sent) {
        return size(sent, text -> text.matches("\\d{10,}") ? Integer.toString(new BigInteger(text).intValue()) : text);
    }

    private SizeDefects() {}
}
