package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.check.AccountChecks.BalanceLeft;
import ecsconformance.emulator.check.AccountChecks.ImageNameFree;
import ecsconformance.emulator.check.AccountChecks.ImageQuotaLeft;
import ecsconformance.emulator.check.AccountChecks.ResourceGroupExists;
import ecsconformance.emulator.check.DiskChecks.DeviceOfItsType;
import ecsconformance.emulator.check.DiskChecks.DevicesDiffer;
import ecsconformance.emulator.check.DiskChecks.OneSystemDisk;
import ecsconformance.emulator.check.DiskChecks.SizeHoldsSnapshot;
import ecsconformance.emulator.check.DiskChecks.SystemDiskNotEncrypted;
import ecsconformance.emulator.check.DiskChecks.WhiteList;
import ecsconformance.emulator.check.FormChecks.ArchitectureForm;
import ecsconformance.emulator.check.FormChecks.DescriptionForm;
import ecsconformance.emulator.check.FormChecks.ImageNameForm;
import ecsconformance.emulator.check.FormChecks.ImageVersionForm;
import ecsconformance.emulator.check.FormChecks.PlatformForm;
import ecsconformance.emulator.check.FormChecks.SourceNamed;
import ecsconformance.emulator.check.FormChecks.TokenForm;
import ecsconformance.emulator.check.InstanceChecks.DiskCategories;
import ecsconformance.emulator.check.InstanceChecks.DiskConditions;
import ecsconformance.emulator.check.InstanceChecks.InstanceNotLocked;
import ecsconformance.emulator.check.InstanceChecks.InstanceStatus;
import ecsconformance.emulator.check.InstanceChecks.NoSnapshotInProgress;
import ecsconformance.emulator.check.InstanceChecks.SnapshotQuotaLeft;
import ecsconformance.emulator.check.InstanceChecks.SnapshotServiceOpen;
import ecsconformance.emulator.check.InstanceChecks.SnapshotsSucceed;
import ecsconformance.emulator.check.InstanceChecks.SystemDiskOfInstanceNotEncrypted;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAge;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotAllowed;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotCategory;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotNotEncrypted;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotOfSystemDisk;
import ecsconformance.emulator.check.SnapshotChecks.SnapshotReady;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All checks of CreateImage in the order in which they are made. The page states no order. This order is: the form of
 * the parameters, the existence of resources, their state, the account, the quotas.
 *
 * @param form           of the request by itself, before a repeated ClientToken is looked up
 * @param snapshot       of every snapshot that the request names
 * @param singleSnapshot of the one snapshot of method 2
 * @param mapping        of the disks of method 3 together
 * @param instance       of the instance of method 1
 * @param account        of the account and what else the request refers to
 * @param taking         of what shows last, while the snapshots are being taken
 * @param partial        changes that hold for some requests only
 */
public record CreateImageChecks(
        List<Check<CreateImageRequest>> form,
        List<Check<Snapshot>> snapshot,
        List<Check<Snapshot>> singleSnapshot,
        List<Check<List<MappedDisk>>> mapping,
        List<Check<Template>> instance,
        List<Check<CreateImageRequest>> account,
        List<Check<Template>> taking,
        List<Partial> partial) {

    public static final Seam<CreateImageChecks> SEAM = new Seam<>("checks of CreateImage");

    public static final CreateImageChecks DOCUMENTED = new CreateImageChecks(
            List.of(
                    new TokenForm(),
                    new ImageNameForm(),
                    new DescriptionForm(),
                    new ImageVersionForm(),
                    new ArchitectureForm(),
                    new PlatformForm(),
                    new TagForm(),
                    new SourceNamed(),
                    new MappingForm()),
            List.of(new SnapshotReady(), new SnapshotAge(), new SnapshotAllowed(), new SnapshotCategory()),
            List.of(new SnapshotOfSystemDisk(), new SnapshotNotEncrypted()),
            List.of(
                    new SizeHoldsSnapshot(),
                    new OneSystemDisk(),
                    new DeviceOfItsType(),
                    new DevicesDiffer(),
                    new WhiteList(),
                    new SystemDiskNotEncrypted()),
            List.of(
                    new InstanceNotLocked(),
                    new InstanceStatus(),
                    new DiskCategories(),
                    new DiskConditions(),
                    new NoSnapshotInProgress(),
                    new SystemDiskOfInstanceNotEncrypted(),
                    new SnapshotServiceOpen(),
                    new SnapshotQuotaLeft()),
            List.of(new ImageNameFree(), new ResourceGroupExists(), new BalanceLeft(), new ImageQuotaLeft()),
            List.of(new SnapshotsSucceed()),
            List.of());

    /** Of a snapshot that a disk is made from, which has these two limits as well. */
    public static final List<Check<Snapshot>> SNAPSHOT_OF_DISK = List.of(new SnapshotReady(), new SnapshotAge());

    /** A change of the checks, and the requests it holds for. */
    private record Partial(Case when, UnaryOperator<CreateImageChecks> change) {}

    /** A check that another one stands for. */
    private record Altered<S>(Class<?> documented, Check<S> check) implements Check<S> {
        @Override
        public Optional<Refusal> check(S subject, Account account) {
            return check.check(subject, account);
        }

        @Override
        public List<Refusal> all(S subject, Account account) {
            return check.all(subject, account);
        }
    }

    /** The checks that this request, and disk N of its mapping, has to pass; 0 for the request as a whole. */
    public CreateImageChecks of(CreateImageRequest request, int n) {
        CreateImageChecks checks = this;
        for (Partial part : partial) {
            checks = part.when().holds(request, n) ? part.change().apply(checks) : checks;
        }
        return checks;
    }

    /** A change for those requests only. */
    public CreateImageChecks when(Case holds, UnaryOperator<CreateImageChecks> change) {
        List<Partial> more = new ArrayList<>(partial);
        more.add(new Partial(holds, change));
        return new CreateImageChecks(form, snapshot, singleSnapshot, mapping, instance, account, taking, more);
    }

    /** Leaves a check out. */
    public CreateImageChecks without(Class<? extends Check<?>> type) {
        return replaced(type, check -> (subject, account) -> Optional.empty());
    }

    /** Makes another check of the same kind in its place, such as one with other limits. */
    public <S> CreateImageChecks instead(Class<? extends Check<S>> type, Check<S> other) {
        return replaced(type, check -> other);
    }

    /**
     * Alters a check, and whatever already stands for it.
     *
     * @throws IllegalArgumentException where no such check is made
     */
    public <S> CreateImageChecks altered(Class<? extends Check<S>> type, UnaryOperator<Check<S>> change) {
        return replaced(type, check -> change.apply(sameKind(check)));
    }

    /** A change of the checks of an account. */
    public static Change<CreateImageChecks> change(UnaryOperator<CreateImageChecks> change) {
        return SEAM.change(change);
    }

    private CreateImageChecks replaced(Class<?> type, UnaryOperator<Check<?>> change) {
        CreateImageChecks replaced = new CreateImageChecks(
                replaced(form, type, change),
                replaced(snapshot, type, change),
                replaced(singleSnapshot, type, change),
                replaced(mapping, type, change),
                replaced(instance, type, change),
                replaced(account, type, change),
                replaced(taking, type, change),
                partial);
        if (replaced.equals(this)) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no check of CreateImage");
        }
        return replaced;
    }

    private static <S> List<Check<S>> replaced(List<Check<S>> checks, Class<?> type, UnaryOperator<Check<?>> change) {
        return checks.stream()
                .map(check -> stands(type, check) ? new Altered<S>(type, sameKind(change.apply(check))) : check)
                .toList();
    }

    private static boolean stands(Class<?> type, Check<?> check) {
        return type.isInstance(check)
                || check instanceof Altered<?> altered && altered.documented().equals(type);
    }

    /** A check takes the place of one with the same subject: the class that was asked for says so. */
    @SuppressWarnings("unchecked")
    private static <S> Check<S> sameKind(Check<?> check) {
        return (Check<S>) check;
    }
}
