package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All that CreateImage may answer, instead of the one answer that the emulator gives. The page orders no checks, so a
 * request that breaks several conditions may be refused for any of them.
 */
public final class AllowedAnswers {

    private static final Set<Seam<?>> SEAMS = Set.of(
            CreateImage.UNDERSTANDING,
            CreateImageChecks.SEAM,
            RefusalChange.SEAM,
            CreateImage.LATE,
            Tokens.SEAM,
            ImageCreation.SEAM);

    /** As many as there are devices. */
    private static final int MOST_DISKS = 26;

    private static final Refusal NO_SUCH_REGION =
            new Refusal(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");

    private final UnaryOperator<CreateImageRequest> understanding;
    private final CreateImageChecks allChecks;
    private final RefusalChange refusing;
    private final Set<Refusal> late;
    private final Tokens tokens;
    private final ImageCreation making;

    public AllowedAnswers(Behaviour behaviour) {
        understanding = behaviour.at(CreateImage.UNDERSTANDING, UnaryOperator.identity());
        allChecks = behaviour.at(CreateImageChecks.SEAM, CreateImageChecks.DOCUMENTED);
        refusing = behaviour.at(RefusalChange.SEAM, (refusal, request) -> refusal);
        late = behaviour.at(CreateImage.LATE, Set.of());
        tokens = behaviour.at(Tokens.SEAM, Tokens.DOCUMENTED);
        making = behaviour.at(ImageCreation.SEAM, ImageCreation.DOCUMENTED);
    }

    /**
     * The answers that a request may get.
     *
     * @param refusals each one that some condition gives; where there is none, the request is accepted
     * @param earlier  the image of an earlier request, where this one repeats it by its ClientToken
     * @param late     whether the image that is made ends as failed
     * @param image    the image that an acceptance makes; empty where it cannot be told
     */
    public record Allowed(List<Refusal> refusals, Optional<String> earlier, boolean late, Optional<Image> image) {
        public Allowed {
            refusals = List.copyOf(refusals);
        }

        public boolean isAccepted() {
            return refusals.isEmpty();
        }
    }

    /** Whether one of the changes can make a difference to any request; the others are those of the way it travels. */
    public static boolean areChangedBy(List<Change<?>> changes) {
        return changes.stream().anyMatch(change -> SEAMS.contains(change.seam()));
    }

    /** The effect of another operation on the account, and its answer. */
    public static Answer call(Account account, String operation, Map<String, String> parameters) {
        return new Operations(Behaviour.DOCUMENTED).answer(operation, account, parameters);
    }

    /** By which method a request makes its image, as the documented priority has it. */
    public static CreateImageRequest.Method method(Map<String, String> parameters) {
        return new CreateImageRequest(parameters).method();
    }

    /** Looks at a request as the operation would, and changes nothing. */
    public Allowed of(Account account, CreateImageRequest sent) {
        CreateImageRequest request = understanding.apply(sent);
        if (!Account.REGIONS.contains(request.region())) {
            return new Allowed(List.of(NO_SUCH_REGION), Optional.empty(), false, Optional.empty());
        }
        CreateImageChecks checks = allChecks.of(request, 0);
        List<Refusal> refusals = new ArrayList<>(Check.all(checks.form(), request, account));
        Answer repeated = tokens.repeated(request, account).orElse(null);
        if (refusals.isEmpty() && repeated instanceof Answer.Granted granted) {
            String id = granted.body().parts().get("ImageId") instanceof Node.Text text ? text.value() : "";
            return new Allowed(List.of(), Optional.of(id), false, Optional.empty());
        }
        if (repeated instanceof Answer.Refused refused) {
            refusals.add(refused.refusal());
        }
        Optional<Found> found = found(request, account, checks);
        refusals.addAll(found.map(Found::refusals).orElseGet(() -> notFound(request)));
        refusals.addAll(Check.all(checks.account(), request, account));
        List<Refusal> atOnce = refusals.stream()
                .filter(refusal -> !late.contains(refusal))
                .map(refusal -> refusing.as(refusal, request))
                .distinct()
                .toList();
        boolean fails = !refusals.isEmpty() && atOnce.isEmpty();
        Optional<Image> image =
                found.filter(it -> !it.disks().isEmpty()).map(it -> making.drawn(request, account, it.disks(), fails));
        return new Allowed(atOnce, Optional.empty(), fails, image);
    }

    /** Does to the account what an accepted request does; the image has the id that is given. */
    public void accept(Account account, Map<String, String> parameters, String imageId) {
        CreateImageRequest request = understanding.apply(new CreateImageRequest(parameters));
        List<Image.ImageDisk> disks = request.method() == CreateImageRequest.Method.INSTANCE
                ? template(request, account)
                        .map(it -> making.snapshotted(it, account))
                        .orElse(List.of())
                : found(request, account, allChecks.of(request, 0))
                        .map(Found::disks)
                        .orElse(List.of());
        Image made = disks.isEmpty() ? making.fail(request, account) : making.make(request, account, disks);
        account.images().remove(made.id());
        account.images().put(made.known(imageId));
        tokens.used(request, account, imageId);
    }

    /** The source of an image, and all that stands in its way. */
    private record Found(List<Refusal> refusals, List<Image.ImageDisk> disks) {}

    private Optional<Found> found(CreateImageRequest request, Account account, CreateImageChecks checks) {
        return switch (request.method()) {
            case INSTANCE -> template(request, account).map(it -> instance(it, account, checks));
            case SNAPSHOT ->
                snapshot(request, request.text("SnapshotId"), account).map(it -> single(it, account, checks));
            case MAPPING -> mapping(request, account, checks);
            default -> Optional.empty();
        };
    }

    private static Found instance(Template template, Account account, CreateImageChecks checks) {
        List<Refusal> refusals = new ArrayList<>(Check.all(checks.instance(), template, account));
        refusals.addAll(Check.all(checks.taking(), template, account));
        return new Found(
                refusals,
                template.disks().stream()
                        .map(disk -> new Image.ImageDisk(disk.device(), disk.type(), disk.size(), ""))
                        .toList());
    }

    private static Found single(Snapshot snapshot, Account account, CreateImageChecks checks) {
        List<Refusal> refusals = new ArrayList<>(Check.all(checks.snapshot(), snapshot, account));
        refusals.addAll(Check.all(checks.singleSnapshot(), snapshot, account));
        return new Found(
                refusals,
                List.of(new Image.ImageDisk(Devices.SYSTEM, DiskType.SYSTEM, snapshot.size(), snapshot.id())));
    }

    /** Nothing where a snapshot of it does not exist. */
    private Optional<Found> mapping(CreateImageRequest request, Account account, CreateImageChecks checks) {
        List<MappedDisk> disks = request.mapping().stream()
                .map(entry -> new MappedDisk(entry, snapshot(request, entry.snapshotId(), account)))
                .toList();
        if (disks.stream()
                .anyMatch(disk ->
                        disk.entry().snapshotId().isPresent() && disk.snapshot().isEmpty())) {
            return Optional.empty();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (MappedDisk disk : disks) {
            List<Check<Snapshot>> ofDisk =
                    allChecks.of(request, disk.entry().n()).snapshot();
            disk.snapshot().ifPresent(snapshot -> refusals.addAll(Check.all(ofDisk, snapshot, account)));
        }
        refusals.addAll(Check.all(checks.mapping(), disks, account));
        // A type that is no type may be refused as such, or because it makes no system disk.
        List<MappedDisk> typed = disks.stream().map(MappedDisk::dataIfUnknown).toList();
        refusals.addAll(typed.equals(disks) ? List.of() : Check.all(checks.mapping(), typed, account));
        // A request that is refused may have more disks than there are devices.
        boolean placed = disks.size() < MOST_DISKS || disks.size() == MOST_DISKS && refusals.isEmpty();
        return Optional.of(new Found(refusals, placed ? Devices.allocated(disks) : List.of()));
    }

    private static Optional<Template> template(CreateImageRequest request, Account account) {
        return account.instances()
                .find(request.text("InstanceId").orElse(""), request.region())
                .map(it -> new Template(it, account.disksOf(it)));
    }

    private static Optional<Snapshot> snapshot(CreateImageRequest request, Optional<String> id, Account account) {
        return id.flatMap(it -> account.snapshots().find(it, request.region()));
    }

    private static List<Refusal> notFound(CreateImageRequest request) {
        return switch (request.method()) {
            case INSTANCE -> List.of(Refusals.INSTANCE_NOT_FOUND);
            case MAPPING, SNAPSHOT -> List.of(Refusals.SNAPSHOT_NOT_FOUND);
            default -> List.of();
        };
    }
}
