package ecsconformance.emulator.check;

import static ecsconformance.emulator.behaviour.Defect.of;
import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.behaviour.Defect;
import java.util.List;

/** What can go wrong with the disks of a mapping. */
public final class MappingDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "size-range.largest-plus-one",
                    "a disk may have 2001 GiB",
                    "size.range",
                    change(it -> it.instead(MappingForm.class, new MappingForm().of(5, 2001)))),
            of(
                    "size-holds-snapshot.first-disk-only",
                    "only the first disk must be as large as its snapshot",
                    "size.below-snapshot",
                    change(it ->
                            it.altered(SizeHoldsSnapshot.class, check -> check.seeing(disks -> disks.subList(0, 1))))),
            of(
                    "devices-differ.missing",
                    "two disks may name one device",
                    "device.in-use",
                    change(it -> it.without(DevicesDiffer.class))));

    private MappingDefects() {}
}
