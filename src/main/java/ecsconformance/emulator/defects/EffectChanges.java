package ecsconformance.emulator.defects;

import static ecsconformance.emulator.defects.CheckChanges.device;
import static ecsconformance.emulator.operation.Operations.showing;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.Node;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image.ImageDisk;
import ecsconformance.emulator.account.Instance;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.CreateImageRequest.MappingEntry;
import ecsconformance.emulator.operation.AnswerForms;
import ecsconformance.emulator.operation.CreateImage;
import ecsconformance.emulator.operation.Devices;
import ecsconformance.emulator.operation.ImageCreation;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes of effects that defects of several areas are made of. */
final class EffectChanges {

    private EffectChanges() {}

    static CreateImageRequest without(CreateImageRequest sent, String parameter) {
        return sent.with(parameter, Optional.empty());
    }

    static Change<?> refusing(String operation, int status, String code) {
        return Operations.seam(operation)
                .change(documented -> (account, parameters) -> account.images()
                                .find(parameters.text("ImageId").orElse(""), parameters.region())
                                .isPresent()
                        ? AnswerForms.refused(status, code, "The specified image cannot be used.")
                        : documented.answer(account, parameters));
    }

    static Change<?> holding(UnaryOperator<ImageDisk> otherwise) {
        return making(
                making -> making.holding(disks -> disks.stream().map(otherwise).toList()));
    }

    static ImageDisk device(ImageDisk disk, String device) {
        return new ImageDisk(device, disk.type(), disk.size(), disk.snapshotId());
    }

    static Change<?> understanding(UnaryOperator<CreateImageRequest> otherwise) {
        return CreateImage.UNDERSTANDING.change(before -> sent -> otherwise.apply(before.apply(sent)));
    }

    static CreateImageRequest withoutDisks(CreateImageRequest sent, Predicate<MappingEntry> some) {
        CreateImageRequest fewer = sent;
        for (MappingEntry disk : sent.mapping()) {
            fewer = some.test(disk) ? placed(fewer, disk.n(), Optional.empty()) : fewer;
        }
        return fewer;
    }

    /** Disk N with all that the entry says, or without anything. */
    static CreateImageRequest placed(CreateImageRequest sent, int n, Optional<MappingEntry> entry) {
        String prefix = "DiskDeviceMapping." + n + ".";
        return sent.with(prefix + "Device", entry.flatMap(MappingEntry::device))
                .with(prefix + "DiskType", entry.flatMap(MappingEntry::diskType))
                .with(prefix + "Size", entry.flatMap(MappingEntry::size))
                .with(prefix + "SnapshotId", entry.flatMap(MappingEntry::snapshotId));
    }

    static CreateImageRequest each(
            CreateImageRequest sent, Predicate<MappingEntry> some, String part, Function<MappingEntry, String> value) {
        CreateImageRequest changed = sent;
        for (MappingEntry disk : sent.mapping()) {
            changed = some.test(disk)
                    ? changed.with("DiskDeviceMapping." + disk.n() + "." + part, Optional.of(value.apply(disk)))
                    : changed;
        }
        return changed;
    }

    static CreateImageRequest size(CreateImageRequest sent, UnaryOperator<String> change) {
        return each(
                sent,
                disk -> disk.size().isPresent(),
                "Size",
                disk -> change.apply(disk.size().orElse("")));
    }

    static Change<?> making(UnaryOperator<ImageCreation> otherwise) {
        return ImageCreation.SEAM.change(otherwise);
    }

    static Change<?> asking(UnaryOperator<CreateImageRequest> otherwise) {
        return making(making -> making.asking(otherwise));
    }

    static CreateImageRequest changed(CreateImageRequest sent, String parameter, UnaryOperator<String> change) {
        return sent.with(parameter, sent.text(parameter).map(change));
    }

    @FunctionalInterface
    interface After {

        Answer answered(Account account, CreateImageRequest request, Answer answer);
    }

    static Change<?> image(UnaryOperator<Node.Fields> otherwise) {
        return showing("DescribeImages", page -> page.each("Images", otherwise));
    }

    static Change<?> sending(BiFunction<Account, Map<String, String>, Map<String, String>> otherwise) {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) ->
                        operation.answer(account, new Parameters(otherwise.apply(account, parameters.all()))));
    }

    static Change<?> after(After more) {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> more.answered(
                        account, new CreateImageRequest(parameters.all()), operation.answer(account, parameters)));
    }

    static boolean isUnknown(Account account, String snapshotId) {
        return snapshotId != null
                && account.snapshots().find(snapshotId, Account.HOME).isEmpty();
    }

    /** An id that is sent names what has an id that it is alike; first the known one, then the one that is sent. */
    static Change<?> alike(String parameter, BiPredicate<String, String> alike) {
        return sending((account, sent) -> {
            Map<String, String> changed = new HashMap<>(sent);
            changed.replaceAll((name, value) -> name.endsWith(parameter) && !value.isEmpty()
                    ? ids(account, parameter)
                            .filter(id -> alike.test(id, value))
                            .findFirst()
                            .orElse(value)
                    : value);
            return changed;
        });
    }

    private static Stream<String> ids(Account account, String parameter) {
        return switch (parameter) {
            case "SnapshotId" ->
                account.snapshots().all(account.home(), it -> true).stream().map(Snapshot::id);
            case "InstanceId" ->
                account.instances().all(account.home(), it -> true).stream().map(Instance::id);
            default -> account.resourceGroups().stream();
        };
    }

    static Map<String, String> with(Map<String, String> sent, Map<String, String> other) {
        Map<String, String> changed = new HashMap<>(sent);
        changed.putAll(other);
        return changed;
    }

    static ImageDisk disk() {
        return new ImageDisk(Devices.SYSTEM, DiskType.SYSTEM, 40, "");
    }

    static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    static Change<?> holdingDisks(UnaryOperator<List<ImageDisk>> otherwise) {
        return making(making -> making.holding(otherwise));
    }
}
