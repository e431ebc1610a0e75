package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Snapshot;
import java.util.List;
import java.util.Optional;

/** Checks of the disks of a mapping together. */
public final class DiskChecks {

    private DiskChecks() {}

    /** A disk is at least as large as its snapshot. */
    public static final class SizeHoldsSnapshot implements Check<List<MappedDisk>> {

        @Override
        public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
            return Check.refuseIf(
                    disks.stream()
                            .anyMatch(disk -> disk.snapshot()
                                    .filter(snapshot -> disk.size() < snapshot.size())
                                    .isPresent()),
                    Refusals.SIZE_NOT_SUPPORTED);
        }
    }

    /** Exactly one disk is the system disk, and it comes from a snapshot. */
    public static final class OneSystemDisk implements Check<List<MappedDisk>> {

        @Override
        public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
            List<MappedDisk> system =
                    disks.stream().filter(MappedDisk::isSystem).toList();
            if (system.size() > 1) {
                return Optional.of(Refusals.TWO_SYSTEM_SNAPSHOTS);
            }
            boolean none = system.isEmpty() || system.get(0).snapshot().isEmpty();
            return Check.refuseIf(none, Refusals.NO_SYSTEM_SNAPSHOT);
        }
    }

    /** The system disk is /dev/xvda, and no data disk is. */
    public static final class DeviceOfItsType implements Check<List<MappedDisk>> {

        private static final String SYSTEM_DEVICE = "/dev/xvda";

        @Override
        public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
            return all(disks, account).stream().findFirst();
        }

        @Override
        public List<Refusal> all(List<MappedDisk> disks, Account account) {
            return disks.stream().flatMap(disk -> of(disk).stream()).toList();
        }

        private static Optional<Refusal> of(MappedDisk disk) {
            Optional<String> device = disk.entry().device();
            return disk.isSystem()
                    ? Check.refuseIf(
                            device.filter(it -> !it.equals(SYSTEM_DEVICE)).isPresent(), Refusals.DEVICE_MALFORMED)
                    : Check.refuseIf(device.filter(SYSTEM_DEVICE::equals).isPresent(), Refusals.DEVICE_IN_USE);
        }
    }

    /** No two disks have one device. */
    public static final class DevicesDiffer implements Check<List<MappedDisk>> {

        @Override
        public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
            List<String> devices = disks.stream()
                    .flatMap(disk -> disk.entry().device().stream())
                    .toList();
            return Check.refuseIf(devices.stream().distinct().count() < devices.size(), Refusals.DEVICE_IN_USE);
        }
    }

    /** A data-disk snapshot becomes a system disk for accounts on the white list only. */
    public static final class WhiteList implements Check<List<MappedDisk>> {

        @Override
        public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
            boolean dataAsSystem = disks.stream()
                    .filter(MappedDisk::isSystem)
                    .flatMap(disk -> disk.snapshot().stream())
                    .anyMatch(snapshot -> snapshot.diskType() == DiskType.DATA);
            return Check.refuseIf(dataAsSystem && !account.status().onWhiteList(), Refusals.NOT_ON_WHITE_LIST);
        }
    }

    /** The system disk does not come from an encrypted snapshot. */
    public static final class SystemDiskNotEncrypted implements Check<List<MappedDisk>> {

        @Override
        public Optional<Refusal> check(List<MappedDisk> disks, Account account) {
            return Check.refuseIf(
                    disks.stream()
                            .filter(MappedDisk::isSystem)
                            .flatMap(disk -> disk.snapshot().stream())
                            .anyMatch(Snapshot::encrypted),
                    Refusals.ENCRYPTED);
        }
    }
}
