package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import java.util.List;
import java.util.Optional;

/** What can go wrong with the sizes and the number of a mapping's disks. */
public final class SizeDefects {

    public static final List<Defect> ALL = List.of(
            of("size-range.four", "a disk may have 4 GiB", "size.range", form(new MappingForm().of(4, 2000))),
            of("size-range.six", "a disk has 6 GiB or more", "size.range", form(new MappingForm().of(6, 2000))),
            of("size-range.1999", "a disk has 1999 GiB at most", "size.range", form(new MappingForm().of(5, 1999))),
            of(
                    "size-range.no-upper-limit",
                    "a disk may have any size from 5 GiB on",
                    "size.range",
                    form(new MappingForm().of(5, 999_999))),
            of(
                    "size-range.first-two-disks-only",
                    "the size of the third disk does not matter",
                    "size.range",
                    seeing("DiskDeviceMapping.3.Size")),
            of(
                    "size-range.data-disks-only",
                    "the size of the first disk has no limit",
                    "size.range",
                    seeing("DiskDeviceMapping.1.Size")),
            of(
                    "size-number.internal-error",
                    "a size that is no number is an internal error",
                    "size.number",
                    change(it -> it.altered(
                            MappingForm.class,
                            form -> form.sparing(
                                    request -> TextDefects.is(request, "DiskDeviceMapping.2.Size", ".*[^0-9-].*"))))),
            of(
                    "size-huge.internal-error",
                    "a size beyond 32 bits is an internal error",
                    "size.huge",
                    change(it -> it.altered(
                            MappingForm.class,
                            form -> form.sparing(
                                    request -> TextDefects.is(request, "DiskDeviceMapping.2.Size", "\\d{10,}"))))),
            of(
                    "size-holds-snapshot.missing",
                    "a disk may be smaller than its snapshot",
                    "size.below-snapshot",
                    change(it -> it.without(SizeHoldsSnapshot.class))),
            of(
                    "size-holds-snapshot.minus-one",
                    "a disk may be 1 GiB smaller than its snapshot",
                    "size.below-snapshot",
                    holding((disk, snapshot) -> disk.size() < snapshot.size() - 1)),
            of(
                    "size-holds-snapshot.system-disk-only",
                    "a data disk may be smaller than its snapshot",
                    "size.below-snapshot",
                    holding((disk, snapshot) -> disk.isSystem() && disk.size() < snapshot.size())),
            of(
                    "size-holds-snapshot.more-than",
                    "a size that is given must be more than the snapshot's",
                    "size.at-least-snapshot",
                    holding((disk, snapshot) -> disk.entry().size().isPresent() && disk.size() <= snapshot.size())),
            of(
                    "disks.sixteen",
                    "a mapping has sixteen disks at most, the system disk among them",
                    "mapping.sixteen-data-disks",
                    form(new MappingForm().upTo(16))),
            of(
                    "disks.no-limit",
                    "more disks than devices are an internal error",
                    "mapping.more-disks-than-devices",
                    form(new MappingForm().upTo(99))),
            of("disks.two", "a mapping has two disks at most", "mapping.combination", form(new MappingForm().upTo(2))));

    private SizeDefects() {}

    @FunctionalInterface
    private interface TooSmall {

        boolean test(MappedDisk disk, Snapshot snapshot);
    }

    private static Change<?> form(MappingForm other) {
        return change(it -> it.instead(MappingForm.class, other));
    }

    /** The form is checked as if that parameter were not there. */
    private static Change<?> seeing(String without) {
        return change(it ->
                it.altered(MappingForm.class, form -> form.seeing(request -> request.with(without, Optional.empty()))));
    }

    private static Change<?> holding(TooSmall broken) {
        Check<List<MappedDisk>> other = Check.of(
                disks -> disks.stream()
                        .anyMatch(disk -> disk.snapshot()
                                .filter(snapshot -> broken.test(disk, snapshot))
                                .isPresent()),
                Refusals.SIZE_NOT_SUPPORTED);
        return change(it -> it.instead(SizeHoldsSnapshot.class, other));
    }
}
