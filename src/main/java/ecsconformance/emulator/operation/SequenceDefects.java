package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.account.TokenUse;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Refusals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Effects that go wrong where two parameters come together, or after certain calls: no rule looks, the exploration does. */
public final class SequenceDefects {

    private static final String EXPLORATION = "explore";
    private static final String MARK = "mark";

    public static final List<Defect> ALL = List.of(
            lost("pair.description-lost-beside-a-group", "Description", "ResourceGroupId"),
            lost("pair.group-lost-beside-a-description", "ResourceGroupId", "Description"),
            lost("pair.platform-lost-beside-a-description", "Platform", "Description"),
            lost("pair.architecture-lost-beside-tags", "Architecture", "Tag.1.Key"),
            lost("pair.tag-lost-beside-a-version", "Tag.1.Key", "ImageVersion"),
            lost("pair.size-lost-beside-a-device", "DiskDeviceMapping.2.Size", "DiskDeviceMapping.2.Device"),
            lost("pair.device-lost-beside-a-type", "DiskDeviceMapping.2.Device", "DiskDeviceMapping.2.DiskType"),
            sending(
                    "sequence.fourth-image-without-a-description",
                    "from the fourth image of an account on the description is lost",
                    (account, sent) -> images(account).size() >= 3,
                    "Description"),
            sending(
                    "sequence.description-lost-after-a-deletion",
                    "once an image was deleted descriptions are lost",
                    (account, sent) -> isMarked(account, "DeleteImage"),
                    "Description"),
            sending(
                    "sequence.tags-lost-after-an-instance",
                    "tags are lost in the account in which an instance was photographed",
                    (account, sent) -> account
                            .images()
                            .all(Account.HOME, image -> image.disks().size() == 3)
                            .stream()
                            .anyMatch(image -> !sent.containsKey("InstanceId")),
                    "Tag.1.Key"),
            Defect.of(
                    "sequence.token-forgotten-after-another",
                    "a token is forgotten once two others were used",
                    EXPLORATION,
                    answering((account, parameters, operation) -> {
                        boolean later = images(account).size() >= 3;
                        return operation.answer(account, later ? without(parameters, account) : parameters);
                    })),
            Defect.of(
                    "sequence.token-forgotten-after-a-deletion",
                    "all tokens are forgotten once an image is deleted",
                    EXPLORATION,
                    marking("DeleteImage"),
                    answering((account, parameters, operation) -> operation.answer(
                            account,
                            isMarked(account, "DeleteImage") && imageOfToken(account, parameters)
                                    ? without(parameters, account)
                                    : parameters))),
            Defect.of(
                    "sequence.conflict-of-old-tokens-unseen",
                    "a token with other parameters is the same request once another image was made",
                    EXPLORATION,
                    answering((account, parameters, operation) -> {
                        Optional<TokenUse> use = parameters.text("ClientToken").flatMap(account::tokenUse);
                        return use.isPresent() && images(account).size() > 1
                                ? Answers.granted("ImageId", use.get().imageId())
                                : operation.answer(account, parameters);
                    })),
            Defect.of(
                    "sequence.third-image-of-a-snapshot",
                    "a third image of a snapshot is refused",
                    EXPLORATION,
                    answering((account, parameters, operation) -> isUsedTwice(account, parameters)
                            ? Answers.refused(Refusals.SNAPSHOT_FORBIDDEN)
                            : operation.answer(account, parameters))),
            Defect.of(
                    "sequence.newest-name-only",
                    "only the name of the newest image is taken",
                    EXPLORATION,
                    answering((account, parameters, operation) -> {
                        List<Image> all = images(account);
                        String name = parameters.text("ImageName").orElse("");
                        boolean older = all.size() > 1
                                && all.subList(0, all.size() - 1).stream()
                                        .anyMatch(image -> image.name().equals(name))
                                && !name.isEmpty()
                                && !imageOfToken(account, parameters);
                        if (!older) {
                            return operation.answer(account, parameters);
                        }
                        Answer answer = operation.answer(account, with(parameters, "ImageName", ""));
                        return answer;
                    })),
            Defect.of(
                    "sequence.name-taken-after-deletion",
                    "the name of a deleted image is taken for ever",
                    EXPLORATION,
                    Operations.seam("DeleteImage").change(operation -> (account, parameters) -> {
                        parameters
                                .text("ImageId")
                                .flatMap(account.images()::named)
                                .ifPresent(image -> account.tag(MARK, Map.of("name" + image.name(), "taken")));
                        return operation.answer(account, parameters);
                    }),
                    answering((account, parameters, operation) -> isMarked(
                                    account,
                                    "name" + parameters.text("ImageName").orElse("-"))
                            ? Answers.refused(Refusals.IMAGE_NAME_DUPLICATED)
                            : operation.answer(account, parameters))),
            Defect.of(
                    "sequence.second-photographs-of-a-disk",
                    "the last disk of an instance gets no snapshot where it has one",
                    EXPLORATION,
                    answering((account, parameters, operation) -> {
                        List<Snapshot> before = account.snapshots().all(Account.HOME, it -> true);
                        Answer answer = operation.answer(account, parameters);
                        List<Snapshot> after = account.snapshots().all(Account.HOME, it -> true);
                        Snapshot last = after.isEmpty() ? null : after.get(after.size() - 1);
                        if (after.size() > before.size()
                                && before.stream().anyMatch(it -> it.diskId().equals(last.diskId()))) {
                            account.snapshots().remove(last.id());
                        }
                        return answer;
                    })),
            Defect.of(
                    "sequence.denied-after-a-conflict",
                    "once a token was refused as used, its first request is refused too",
                    EXPLORATION,
                    answering((account, parameters, operation) -> {
                        String token = "token" + parameters.text("ClientToken").orElse("-");
                        Answer answer = operation.answer(account, parameters);
                        if (answer.equals(Answers.refused(Refusals.TOKEN_CONFLICT))) {
                            account.tag(MARK, Map.of(token, "refused"));
                        }
                        return isMarked(account, token) ? Answers.refused(Refusals.TOKEN_CONFLICT) : answer;
                    })),
            Defect.of(
                    "sequence.running-again-unusable",
                    "an instance that was started again cannot be the template",
                    EXPLORATION,
                    marking("StartInstance"),
                    answering((account, parameters, operation) -> isMarked(account, "StartInstance")
                                    && parameters.text("InstanceId").isPresent()
                            ? Answers.refused(Refusals.INSTANCE_STATUS)
                            : operation.answer(account, parameters))));

    private SequenceDefects() {}

    /** An operation with what it is asked for, and the account. */
    @FunctionalInterface
    private interface Answering {
        Answer answer(Account account, Parameters parameters, Operation operation);
    }

    private static Change<Operation> answering(Answering otherwise) {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> otherwise.answer(account, parameters, operation));
    }

    /** Remembers in the account that the operation was carried out. */
    private static Change<Operation> marking(String name) {
        return Operations.seam(name).change(operation -> (account, parameters) -> {
            Answer answer = operation.answer(account, parameters);
            if (answer instanceof Answer.Granted) {
                account.tag(MARK, Map.of(name, "done"));
            }
            return answer;
        });
    }

    private static boolean isMarked(Account account, String name) {
        return account.tagsOf(MARK).containsKey(name);
    }

    private static Defect lost(String name, String parameter, String beside) {
        return sending(
                name,
                parameter + " does not reach the image where " + beside + " is sent",
                (account, sent) -> sent.containsKey(beside),
                parameter);
    }

    /** The parameter does not reach the image in some cases, though it is checked. */
    private static Defect sending(
            String name, String breaks, BiPredicate<Account, Map<String, String>> some, String parameter) {
        return Defect.of(
                name, breaks, EXPLORATION, marking("DeleteImage"), answering((account, parameters, operation) -> {
                    Map<String, String> sent = parameters.all();
                    if (!some.test(account, sent) || imageOfToken(account, parameters)) {
                        return operation.answer(account, parameters);
                    }
                    Answer answer = operation.answer(account, parameters);
                    return answer instanceof Answer.Granted granted
                            ? remade(account, parameters, parameter, granted)
                            : answer;
                }));
    }

    /** The image as it would have been without the parameter. */
    private static Answer remade(Account account, Parameters parameters, String parameter, Answer.Granted granted) {
        List<Image> all = images(account);
        Image image = all.get(all.size() - 1);
        CreateImageRequest less = new CreateImageRequest(parameters.all())
                .with(parameter, Optional.empty())
                .with("ClientToken", Optional.empty());
        new AllowedAnswers(ecsconformance.emulator.behaviour.Behaviour.DOCUMENTED)
                .of(account, less.with("ImageName", Optional.empty()).parameters())
                .image()
                .ifPresent(other -> account.images()
                        .put(new Image(
                                image.id(),
                                image.region(),
                                image.name(),
                                other.description(),
                                other.architecture(),
                                other.platform(),
                                other.resourceGroupId(),
                                parameters.text("InstanceId").isPresent() ? image.disks() : other.disks(),
                                other.tags(),
                                image.createdAt(),
                                image.readyAt(),
                                image.failed())));
        return granted;
    }

    private static List<Image> images(Account account) {
        return account.images().all(Account.HOME, image -> true);
    }

    private static boolean imageOfToken(Account account, Parameters parameters) {
        return parameters.text("ClientToken").flatMap(account::tokenUse).isPresent();
    }

    private static boolean isUsedTwice(Account account, Parameters parameters) {
        return !imageOfToken(account, parameters)
                && parameters
                        .text("SnapshotId")
                        .filter(id -> account.images()
                                        .all(
                                                Account.HOME,
                                                image -> image.disks().stream()
                                                        .anyMatch(disk -> disk.snapshotId()
                                                                .equals(id)))
                                        .size()
                                > 1)
                        .isPresent();
    }

    private static Parameters with(Parameters parameters, String name, String value) {
        Map<String, String> other = new HashMap<>(parameters.all());
        other.put(name, value);
        return new Parameters(other);
    }

    /** Without the token of an earlier request, nor with its name, which would be taken. */
    private static Parameters without(Parameters parameters, Account account) {
        return imageOfToken(account, parameters)
                ? with(with(parameters, "ClientToken", ""), "ImageName", "")
                : parameters;
    }
}
