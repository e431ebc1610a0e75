package ecsconformance.emulator.defects;

import static ecsconformance.emulator.defects.SequenceDefects.answering;
import static ecsconformance.emulator.defects.SequenceDefects.imageOfToken;
import static ecsconformance.emulator.defects.SequenceDefects.images;
import static ecsconformance.emulator.defects.SequenceDefects.isMarked;
import static ecsconformance.emulator.defects.SequenceDefects.marking;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.operation.AllowedAnswers;
import ecsconformance.emulator.operation.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Defects that lose a parameter of the image if another one is sent, or after certain calls. */
public final class LostDefects {

    private static final String EXPLORATION = "explore";
    private static final String TOGETHER = "image.together";

    // spotless:off
    /** A rule gives all parameters together, so it finds each of these. */
    static final List<Defect> BESIDE_ANOTHER = List.of(
        lost("pair.description-lost-beside-a-group", TOGETHER, "Description", "ResourceGroupId"),
        lost("pair.group-lost-beside-a-description", TOGETHER, "ResourceGroupId", "Description"),
        lost("pair.platform-lost-beside-a-description", TOGETHER, "Platform", "Description"),
        lost("pair.architecture-lost-beside-tags", TOGETHER, "Architecture", "Tag.1.Key"),
        lost("pair.size-lost-beside-a-device", TOGETHER, "DiskDeviceMapping.2.Size", "DiskDeviceMapping.2.Device"),
        lost("pair.device-lost-beside-a-type", TOGETHER, "DiskDeviceMapping.2.Device", "DiskDeviceMapping.2.DiskType"),
        lost("image-resource-group.lost-beside-tags", TOGETHER, "ResourceGroupId", "Tag.1.Key"),
        lost("image-tags.lost-beside-a-token", TOGETHER, "Tag.2.Key", "ClientToken"),
        lost("image-description.lost-beside-a-silenced-snapshot", TOGETHER, "Description", "SnapshotId",
            "DiskDeviceMapping.1.SnapshotId"),
        lost("image-tags.lost-beside-an-instance-and-a-snapshot", TOGETHER, "Tag.1.Key", "SnapshotId",
            "InstanceId"));

    /** The exploration finds them. */
    public static final List<Defect> ALL = List.of(
        lost("pair.tag-lost-beside-a-version", EXPLORATION, "Tag.1.Key", "ImageVersion"),
        sending("sequence.fourth-image-without-a-description", EXPLORATION,
            "from the fourth image of an account on the description is lost",
            (account, sent) -> images(account).size() >= 3, "Description"),
        sending("sequence.description-lost-after-a-deletion", EXPLORATION, "once an image was deleted descriptions are lost",
            (account, sent) -> isMarked(account, "DeleteImage"), "Description"),
        sending(
            "sequence.tags-lost-after-an-instance",
            EXPLORATION,
            "tags are lost in the account in which an instance was snapshotted",
            (account, sent) -> account
                    .images()
                    .all(Account.HOME, image -> image.disks().size() == 3)
                    .stream()
                    .anyMatch(image -> !sent.containsKey("InstanceId")),
            "Tag.1.Key"));
    // spotless:on

    private LostDefects() {}

    private static Defect lost(String name, String owner, String parameter, String... beside) {
        List<String> others = List.of(beside);
        return sending(
                name,
                owner,
                parameter + " does not reach the image where " + String.join(" and ", others)
                        + (others.size() == 1 ? " is sent" : " are sent"),
                (account, sent) -> sent.keySet().containsAll(others),
                parameter);
    }

    /** The parameter does not reach the image in some cases, though it is checked. */
    private static Defect sending(
            String name,
            String owner,
            String breaks,
            BiPredicate<Account, Map<String, String>> some,
            String parameter) {
        return Defect.of(name, breaks, owner, marking("DeleteImage"), answering((account, parameters, operation) -> {
            Map<String, String> sent = parameters.all();
            if (!some.test(account, sent) || imageOfToken(account, parameters)) {
                return operation.answer(account, parameters);
            }
            Answer answer = operation.answer(account, parameters);
            return answer instanceof Answer.Granted granted ? remade(account, parameters, parameter, granted) : answer;
        }));
    }

    /** The image as it would have been without the parameter. */
    private static Answer remade(Account account, Parameters parameters, String parameter, Answer.Granted granted) {
        List<Image> all = images(account);
        Image image = all.get(all.size() - 1);
        CreateImageRequest less = new CreateImageRequest(parameters.all())
                .with(parameter, Optional.empty())
                .with("ClientToken", Optional.empty());
        new AllowedAnswers(Behaviour.DOCUMENTED)
                .of(account, less.with("ImageName", Optional.empty()))
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
}
