package ecsconformance.emulator.readings;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.CreateImageRequest.MappingEntry;
import ecsconformance.emulator.check.DiskChecks.DeviceOfItsType;
import ecsconformance.emulator.check.DiskChecks.DevicesDiffer;
import ecsconformance.emulator.check.DiskChecks.SizeHoldsSnapshot;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.MappingForm;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAge;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The choices that the page leaves about the disks of a mapping, and about the age of snapshots. */
final class MappingReadings {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Instant CUTOFF = Instant.parse("2013-07-15T00:00:00Z");
    private static final Refusal SIZE_NO_NUMBER =
            new Refusal(400, "InvalidParameter", "The specified parameter DiskDeviceMapping.n.Size is no Integer.");
    private static final Refusal GAP =
            new Refusal(400, "InvalidParameter", "The numbers of DiskDeviceMapping.n leave one out.");

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("cutoff-day", "a snapshot created on 2013-07-15 itself",
            Choice.of("inclusive", "is too old, by the day in UTC"),
            Choice.of("exclusive", "is accepted",
                change(it -> it.instead(SnapshotAge.class, new SnapshotAge(CUTOFF))))),
        Reading.of("mapping-gaps", "numbers N of disks with one left out between them",
            Choice.of("accepted", "are in order"),
            Choice.of("refused", "are refused",
                change(it -> it.altered(MappingForm.class, form -> form.and(Check.of(MappingReadings::hasGap, GAP)))))),
        Reading.of("size-number", "the code for a size that is no whole number",
            Choice.of("range", "InvalidSize.ValueNotSupported"),
            Choice.of("type", "InvalidParameter", sizes(size -> !NUMBER.matcher(size).matches()))),
        Reading.of("size-huge", "the code for a size that no integer of 32 bits holds",
            Choice.of("range", "InvalidSize.ValueNotSupported"),
            Choice.of("type", "InvalidParameter", sizes(MappingReadings::isNoInteger))),
        Reading.of("size-below-snapshot", "the code for a size below the snapshot's",
            Choice.of("range", "400 InvalidSize.ValueNotSupported"),
            Choice.of("disk-size-400", "400 InvalidDiskSize.TooSmall", tooSmall(400)),
            Choice.of("disk-size-403", "403 InvalidDiskSize.TooSmall", tooSmall(403))),
        Reading.of("device-of-its-disk", "the code for /dev/xvda on a data disk, or another device on the system disk",
            Choice.of("each", "InvalidDevice.InUse and InvalidDevice.Malformed"),
            Choice.of("malformed", "InvalidDevice.Malformed", device(Refusals.DEVICE_MALFORMED)),
            Choice.of("in-use", "InvalidDevice.InUse", device(Refusals.DEVICE_IN_USE)),
            Choice.of("denied", "OperationDenied", device(Refusals.NO_SYSTEM_SNAPSHOT))),
        Reading.of("default-beside-named", "a default device that another disk names",
            Choice.of("skips", "the next free one is taken"),
            Choice.of("refuses", "the two collide", devices(MappingReadings::defaultCollides)),
            Choice.of("by-count", "the first disk without a device has /dev/xvdb in any case",
                devices(MappingReadings::countCollides))));
    // spotless:on

    private MappingReadings() {}

    private static Change<?> devices(Predicate<List<MappedDisk>> collide) {
        return change(it ->
                it.altered(DevicesDiffer.class, differ -> differ.and(Check.of(collide, Refusals.DEVICE_IN_USE))));
    }

    private static boolean hasGap(CreateImageRequest request) {
        List<MappingEntry> disks = request.mapping();
        return !disks.isEmpty()
                && disks.get(disks.size() - 1).n() - disks.get(0).n() >= disks.size();
    }

    private static Change<?> tooSmall(int status) {
        Refusal refusal = Refusals.SIZE_NOT_SUPPORTED.withStatus(status).withCode("InvalidDiskSize.TooSmall");
        return change(it -> it.altered(SizeHoldsSnapshot.class, check -> check.refusing(refusal)));
    }

    private static Change<?> device(Refusal refusal) {
        return change(it -> it.altered(DeviceOfItsType.class, check -> check.refusing(refusal)));
    }

    private static Change<?> sizes(Predicate<String> wrong) {
        Check<CreateImageRequest> type = Check.of(
                request -> request.mapping().stream()
                        .flatMap(entry -> entry.size().stream())
                        .anyMatch(wrong),
                SIZE_NO_NUMBER);
        return change(it -> it.altered(MappingForm.class, type::and));
    }

    private static boolean isNoInteger(String size) {
        return NUMBER.matcher(size).matches() && new BigInteger(size).bitLength() >= Integer.SIZE;
    }

    /** A default is the first that no disk before it has, whatever the disks after it name. */
    private static boolean defaultCollides(List<MappedDisk> disks) {
        Set<String> taken = new HashSet<>();
        for (MappedDisk disk : disks) {
            String device = disk.entry().device().orElseGet(() -> disk.isSystem() ? "/dev/xvda" : firstFree(taken));
            if (!taken.add(device)) {
                return true;
            }
        }
        return false;
    }

    /** The defaults are one after the other, whatever the other disks name. */
    private static boolean countCollides(List<MappedDisk> disks) {
        Set<String> named =
                disks.stream().flatMap(disk -> disk.entry().device().stream()).collect(Collectors.toSet());
        long defaults = disks.stream()
                .filter(disk -> !disk.isSystem() && disk.entry().device().isEmpty())
                .count();
        return LongStream.range('b', 'b' + defaults).anyMatch(letter -> named.contains("/dev/xvd" + (char) letter));
    }

    private static String firstFree(Set<String> taken) {
        return IntStream.rangeClosed('b', 'z')
                .mapToObj(letter -> "/dev/xvd" + (char) letter)
                .filter(device -> !taken.contains(device))
                .findFirst()
                .orElse("");
    }
}
