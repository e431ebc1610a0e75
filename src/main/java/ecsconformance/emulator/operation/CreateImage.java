package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.account.TokenUse;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.MappedDisk;
import ecsconformance.emulator.check.MappingEntry;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CreateImage: every check first, and only then the effects, so a refused request changes nothing. */
final class CreateImage implements Operation {

    private static final String SYSTEM_DEVICE = "/dev/xvda";

    private final ImageMaking making = new ImageMaking();

    @Override
    public Answer answer(Account account, Parameters parameters) {
        CreateImageRequest request = new CreateImageRequest(parameters.all());
        Optional<Refusal> malformed = Check.first(CreateImageChecks.FORM, request, account);
        if (malformed.isPresent()) {
            return Answers.refused(malformed.get());
        }
        Optional<TokenUse> earlier = request.text("ClientToken").flatMap(account::tokenUse);
        if (earlier.isPresent()) {
            return earlier.get().parameters().equals(request.parameters())
                    ? Answers.granted("ImageId", earlier.get().imageId())
                    : Answers.refused(Refusals.TOKEN_CONFLICT);
        }
        return switch (request.method()) {
            case INSTANCE -> fromInstance(request, account);
            case MAPPING -> fromMapping(request, account);
            default -> fromSnapshot(request, account);
        };
    }

    private Answer fromInstance(CreateImageRequest request, Account account) {
        Optional<Instance> instance =
                account.instances().find(request.text("InstanceId").orElse(""), request.region());
        if (instance.isEmpty()) {
            return Answers.refused(Refusals.INSTANCE_NOT_FOUND);
        }
        Template template = new Template(instance.get(), account.disksOf(instance.get()));
        return Check.first(CreateImageChecks.INSTANCE, template, account)
                .or(() -> Check.first(CreateImageChecks.ACCOUNT, request, account))
                .or(() -> Check.first(CreateImageChecks.TAKING, template, account))
                .map(Answers::refused)
                .orElseGet(() -> making.make(request, account, making.photographed(template, account)));
    }

    private Answer fromSnapshot(CreateImageRequest request, Account account) {
        Optional<Snapshot> named =
                account.snapshots().find(request.text("SnapshotId").orElse(""), request.region());
        if (named.isEmpty()) {
            return Answers.refused(Refusals.SNAPSHOT_NOT_FOUND);
        }
        Snapshot snapshot = named.get();
        return Check.first(CreateImageChecks.SNAPSHOT, snapshot, account)
                .or(() -> Check.first(CreateImageChecks.SINGLE_SNAPSHOT, snapshot, account))
                .or(() -> Check.first(CreateImageChecks.ACCOUNT, request, account))
                .map(Answers::refused)
                .orElseGet(() -> making.make(
                        request,
                        account,
                        List.of(new Image.ImageDisk(SYSTEM_DEVICE, DiskType.SYSTEM, snapshot.size(), snapshot.id()))));
    }

    private Answer fromMapping(CreateImageRequest request, Account account) {
        List<MappedDisk> disks = new ArrayList<>();
        for (MappingEntry entry : request.mapping()) {
            Optional<Snapshot> snapshot =
                    entry.snapshotId().flatMap(id -> account.snapshots().find(id, request.region()));
            if (entry.snapshotId().isPresent() && snapshot.isEmpty()) {
                return Answers.refused(Refusals.SNAPSHOT_NOT_FOUND);
            }
            disks.add(new MappedDisk(entry, snapshot));
        }
        return disks.stream()
                .flatMap(disk -> disk.snapshot().stream())
                .flatMap(snapshot -> Check.first(CreateImageChecks.SNAPSHOT, snapshot, account).stream())
                .findFirst()
                .or(() -> Check.first(CreateImageChecks.MAPPING, disks, account))
                .or(() -> Check.first(CreateImageChecks.ACCOUNT, request, account))
                .map(Answers::refused)
                .orElseGet(() -> making.make(request, account, DeviceAllocation.of(disks)));
    }
}
