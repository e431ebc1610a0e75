package ecsconformance.emulator.check;

import static ecsconformance.emulator.check.CreateImageChecks.change;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the page leaves open of disks and snapshots. */
public final class MappingReadings {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Instant CUTOFF = Instant.parse("2013-07-15T00:00:00Z");
    private static final Refusal SIZE_NO_NUMBER =
            new Refusal(400, "InvalidParameter", "The specified parameter DiskDeviceMapping.n.Size is no Integer.");
    private static final Refusal GAP =
            new Refusal(400, "InvalidParameter", "The numbers of DiskDeviceMapping.n leave one out.");

    public static final List<Reading> ALL = List.of(
            Reading.of(
                    "cutoff-day",
                    "a snapshot created on 2013-07-15 itself",
                    Choice.of("inclusive", "is too old, by the day in UTC"),
                    Choice.of(
                            "exclusive",
                            "is accepted",
                            change(it -> it.instead(SnapshotAge.class, new SnapshotAge(CUTOFF))))),
            Reading.of(
                    "mapping-gaps",
                    "numbers N of disks with one left out between them",
                    Choice.of("accepted", "are in order"),
                    Choice.of(
                            "refused",
                            "are refused",
                            change(it -> it.altered(
                                    MappingForm.class, form -> form.and(Check.of(MappingReadings::hasGap, GAP)))))),
            Reading.of(
                    "size-number",
                    "the code for a size that is no whole number",
                    Choice.of("range", "InvalidSize.ValueNotSupported"),
                    Choice.of(
                            "type",
                            "InvalidParameter",
                            change(it -> it.altered(
                                    MappingForm.class,
                                    form -> Check.<CreateImageRequest>of(MappingReadings::hasNoNumber, SIZE_NO_NUMBER)
                                            .and(form))))),
            Reading.of(
                    "size-below-snapshot",
                    "the code for a size below the snapshot's",
                    Choice.of("range", "400 InvalidSize.ValueNotSupported"),
                    Choice.of("disk-size-400", "400 InvalidDiskSize.TooSmall", tooSmall(400)),
                    Choice.of("disk-size-403", "403 InvalidDiskSize.TooSmall", tooSmall(403))),
            Reading.of(
                    "disk-type-invalid",
                    "the code for an unknown disk type",
                    Choice.of("type", "InvalidDiskType.ValueNotSupported"),
                    Choice.of("parameter", "InvalidParameter.DiskType", diskType("InvalidParameter.DiskType")),
                    Choice.of("denied", "OperationDenied", diskType("OperationDenied"))),
            Reading.of(
                    "system-as-data",
                    "the code for a system snapshot as the only data disk",
                    Choice.of("no-system", "400 OperationDenied"),
                    Choice.of("not-meant", "403 OperationDenied", systemAsData(Refusals.SNAPSHOT_FORBIDDEN)),
                    Choice.of(
                            "type",
                            "400 InvalidDiskType.ValueNotSupported",
                            systemAsData(Refusals.DISK_TYPE_NOT_SUPPORTED))),
            Reading.of(
                    "device-of-its-disk",
                    "the code for /dev/xvda on a data disk, or another device on the system disk",
                    Choice.of("each", "InvalidDevice.InUse and InvalidDevice.Malformed"),
                    Choice.of("malformed", "InvalidDevice.Malformed", device(Refusals.DEVICE_MALFORMED)),
                    Choice.of("in-use", "InvalidDevice.InUse", device(Refusals.DEVICE_IN_USE)),
                    Choice.of("denied", "OperationDenied", device(Refusals.NO_SYSTEM_SNAPSHOT))),
            Reading.of(
                    "default-beside-named",
                    "a default device that another disk names",
                    Choice.of("skips", "the next free one is taken"),
                    Choice.of(
                            "refuses",
                            "the two collide",
                            change(it -> it.altered(
                                    DevicesDiffer.class,
                                    differ -> differ.and(
                                            Check.of(MappingReadings::defaultCollides, Refusals.DEVICE_IN_USE)))))));

    private MappingReadings() {}

    private static Change<?> names(Predicate<String> forbidden) {
        Check<CreateImageRequest> more = Check.of(
                request -> request.text("ImageName").filter(forbidden).isPresent(), Refusals.IMAGE_NAME_MALFORMED);
        return change(it -> it.altered(ImageNameForm.class, form -> form.and(more)));
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

    private static Change<?> diskType(String code) {
        return Refusing.instead(Refusals.DISK_TYPE_NOT_SUPPORTED, Refusals.DISK_TYPE_NOT_SUPPORTED.withCode(code));
    }

    private static Change<?> device(Refusal refusal) {
        return change(it -> it.altered(DeviceOfItsType.class, check -> check.refusing(refusal)));
    }

    private static Change<?> systemAsData(Refusal refusal) {
        return change(it -> it.altered(
                OneSystemDisk.class,
                one -> Check.<List<MappedDisk>>of(MappingReadings::isSystemAsData, refusal)
                        .and(one)));
    }

    private static boolean isSystemAsData(List<MappedDisk> disks) {
        return disks.stream().noneMatch(MappedDisk::isSystem)
                && disks.stream()
                        .flatMap(disk -> disk.snapshot().stream())
                        .anyMatch(snapshot -> snapshot.diskType() == DiskType.SYSTEM);
    }

    private static boolean hasNoNumber(CreateImageRequest request) {
        return request.mapping().stream()
                .flatMap(entry -> entry.size().stream())
                .anyMatch(size -> !NUMBER.matcher(size).matches());
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

    private static String firstFree(Set<String> taken) {
        return IntStream.rangeClosed('b', 'z')
                .mapToObj(letter -> "/dev/xvd" + (char) letter)
                .filter(device -> !taken.contains(device))
                .findFirst()
                .orElse("");
    }
}
