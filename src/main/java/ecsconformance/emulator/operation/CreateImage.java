package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.CreateImageRequest.MappingEntry;
import ecsconformance.emulator.check.InstanceChecks.Template;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.RefusalChange;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.Operations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** CreateImage: every check first, and only then the effects, so a refused request changes nothing. */
public final class CreateImage implements Operation {

    /** Changes how CreateImage reads a request. By default it reads what was sent. */
    public static final Seam<UnaryOperator<CreateImageRequest>> UNDERSTANDING =
            new Seam<>("understanding of CreateImage");

    /** Refusals that are found out while the image is made, which then ends as CreateFailed; documented is none. */
    public static final Seam<Set<Refusal>> LATE = new Seam<>("late refusals of CreateImage");

    private final UnaryOperator<CreateImageRequest> understanding;
    private final CreateImageChecks allChecks;
    private final RefusalChange refusing;
    private final Set<Refusal> late;
    private final Tokens tokens;
    private final ImageCreation making;

    CreateImage(Behaviour behaviour) {
        understanding = behaviour.at(UNDERSTANDING, UnaryOperator.identity());
        allChecks = behaviour.at(CreateImageChecks.SEAM, CreateImageChecks.DOCUMENTED);
        refusing = behaviour.at(RefusalChange.SEAM, (refusal, request) -> refusal);
        late = behaviour.at(LATE, Set.of());
        tokens = behaviour.at(Tokens.SEAM, Tokens.DOCUMENTED);
        making = behaviour.at(ImageCreation.SEAM, ImageCreation.DOCUMENTED);
    }

    @Override
    public Answer answer(Account account, Parameters parameters) {
        CreateImageRequest request = understanding.apply(new CreateImageRequest(parameters.all()));
        Answer answer = answer(request, account);
        return answer instanceof Answer.Refused refused
                ? AnswerForms.refused(refusing.as(refused.refusal(), request))
                : answer;
    }

    private Answer answer(CreateImageRequest request, Account account) {
        CreateImageChecks checks = allChecks.of(request, 0);
        Optional<Refusal> malformed = Check.first(checks.form(), request, account);
        if (malformed.isPresent()) {
            return AnswerForms.refused(malformed.get());
        }
        return tokens.repeated(request, account).orElseGet(() -> switch (request.method()) {
            case INSTANCE -> fromInstance(request, account, checks);
            case MAPPING -> fromMapping(request, account, checks);
            default -> fromSnapshot(request, account, checks);
        });
    }

    private Answer fromInstance(CreateImageRequest request, Account account, CreateImageChecks checks) {
        Optional<Instance> instance =
                account.instances().find(request.text("InstanceId").orElse(""), request.region());
        if (instance.isEmpty()) {
            return AnswerForms.refused(Refusals.INSTANCE_NOT_FOUND);
        }
        Template template = new Template(instance.get(), account.disksOf(instance.get()));
        Optional<Refusal> refusal = Check.first(checks.instance(), template, account)
                .or(() -> Check.first(checks.account(), request, account))
                .or(() -> Check.first(checks.taking(), template, account));
        return answer(request, account, refusal, () -> making.snapshotted(template, account));
    }

    private Answer fromSnapshot(CreateImageRequest request, Account account, CreateImageChecks checks) {
        Optional<Snapshot> named =
                account.snapshots().find(request.text("SnapshotId").orElse(""), request.region());
        if (named.isEmpty()) {
            return AnswerForms.refused(Refusals.SNAPSHOT_NOT_FOUND);
        }
        Snapshot snapshot = named.get();
        Optional<Refusal> refusal = Check.first(checks.snapshot(), snapshot, account)
                .or(() -> Check.first(checks.singleSnapshot(), snapshot, account))
                .or(() -> Check.first(checks.account(), request, account));
        return answer(
                request,
                account,
                refusal,
                () -> List.of(new Image.ImageDisk(Devices.SYSTEM, DiskType.SYSTEM, snapshot.size(), snapshot.id())));
    }

    private Answer fromMapping(CreateImageRequest request, Account account, CreateImageChecks checks) {
        List<MappedDisk> disks = new ArrayList<>();
        for (MappingEntry entry : request.mapping()) {
            Optional<Snapshot> snapshot =
                    entry.snapshotId().flatMap(id -> account.snapshots().find(id, request.region()));
            if (entry.snapshotId().isPresent() && snapshot.isEmpty()) {
                return AnswerForms.refused(Refusals.SNAPSHOT_NOT_FOUND);
            }
            disks.add(new MappedDisk(entry, snapshot));
        }
        Optional<Refusal> refusal = disks.stream()
                .flatMap(disk -> snapshotRefusal(request, disk, account).stream())
                .findFirst()
                .or(() -> Check.first(checks.mapping(), disks, account))
                .or(() -> Check.first(checks.account(), request, account));
        return answer(request, account, refusal, () -> Devices.allocated(disks));
    }

    private Optional<Refusal> snapshotRefusal(CreateImageRequest request, MappedDisk disk, Account account) {
        List<Check<Snapshot>> checks = allChecks.of(request, disk.entry().n()).snapshot();
        return disk.snapshot().flatMap(snapshot -> Check.first(checks, snapshot, account));
    }

    private Answer answer(
            CreateImageRequest request,
            Account account,
            Optional<Refusal> refusal,
            Supplier<List<Image.ImageDisk>> disks) {
        if (refusal.filter(it -> !late.contains(it)).isPresent()) {
            return AnswerForms.refused(refusal.get());
        }
        Image image = refusal.isPresent() ? making.fail(request, account) : making.make(request, account, disks.get());
        tokens.used(request, account, image.id());
        return AnswerForms.granted("ImageId", image.id());
    }
}
