package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Disk;
import ecsconformance.emulator.account.Disk.DiskCondition;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.check.InstanceChecks.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks of the instance that an image is made of, and of its disks. */
public final class InstanceChecks {

    private InstanceChecks() {}

    /** An instance that an image is made of, with its disks. */
    public record Template(Instance instance, List<Disk> disks) {

        public Template {
            disks = List.copyOf(disks);
        }
    }

    /** The instance is not locked for security. */
    public static final class InstanceNotLocked implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(template.instance().securityLocked(), Refusals.INSTANCE_LOCKED);
        }
    }

    /** The instance is Running or Stopped. */
    public record InstanceStatus(Set<String> allowed) implements Check<Template> {

        private static final Set<String> ALLOWED = Set.of("Running", "Stopped");

        InstanceStatus() {
            this(ALLOWED);
        }

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(!allowed.contains(template.instance().status()), Refusals.INSTANCE_STATUS);
        }
    }

    /** No disk is local. */
    public static final class DiskCategories implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(template.disks().stream().anyMatch(Disk::isLocal), Refusals.DISK_CATEGORY);
        }
    }

    /** Every disk is in a condition that allows a snapshot. */
    public static final class DiskConditions implements Check<Template> {

        private static final Map<DiskCondition, Refusal> REFUSALS = Map.of(
                DiskCondition.STATUS_INVALID, Refusals.DISK_STATUS,
                DiskCondition.TRANSFERRING, Refusals.DISK_TRANSFERRING,
                DiskCondition.DEVICE_STATUS_INVALID, Refusals.DEVICE_STATUS_INVALID,
                DiskCondition.SOURCE_SNAPSHOT_DELETED, Refusals.SYSTEM_SNAPSHOT_MISSING);

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return all(template, account).stream().findFirst();
        }

        @Override
        public List<Refusal> all(Template template, Account account) {
            return template.disks().stream()
                    .map(Disk::condition)
                    .filter(REFUSALS::containsKey)
                    .map(REFUSALS::get)
                    .toList();
        }
    }

    /** No disk has an unfinished snapshot. */
    public static final class NoSnapshotInProgress implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            Set<String> disks = template.disks().stream().map(Disk::id).collect(Collectors.toSet());
            return Check.refuseIf(
                    !account.snapshots()
                            .all(
                                    template.instance().region(),
                                    snapshot -> disks.contains(snapshot.diskId()) && !snapshot.isReady(account.now()))
                            .isEmpty(),
                    Refusals.CREATING_SNAPSHOT);
        }
    }

    /** The system disk is not encrypted. */
    public static final class SystemDiskOfInstanceNotEncrypted implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(
                    template.disks().stream().anyMatch(disk -> disk.type() == DiskType.SYSTEM && disk.encrypted()),
                    Refusals.ENCRYPTED);
        }
    }

    /** The account has opened the snapshot service. */
    public static final class SnapshotServiceOpen implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(!account.status().snapshotServiceOpen(), Refusals.SNAPSHOT_SERVICE_CLOSED);
        }
    }

    /** The snapshot quota has a place for each disk. */
    public static final class SnapshotQuotaLeft implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(
                    !account.snapshotQuota().has(template.disks().size()), Refusals.SNAPSHOT_QUOTA_EXCEEDED);
        }
    }

    /** The snapshots of the disks succeed. */
    public static final class SnapshotsSucceed implements Check<Template> {

        @Override
        public Optional<Refusal> check(Template template, Account account) {
            return Check.refuseIf(
                    template.disks().stream().anyMatch(disk -> disk.condition() == DiskCondition.SNAPSHOT_FAILING),
                    Refusals.SNAPSHOT_FAILED);
        }
    }
}
