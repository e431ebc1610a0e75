package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.DiskType;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Case;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.check.Refusing;
import ecsconformance.emulator.check.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** What can go wrong with whole requests: what they find, what they leave behind, how often, and what is shown of it. */
public final class AftermathDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "existence.unknown-snapshot-of-third-disk-ignored",
                    "the third disk is empty where its snapshot does not exist",
                    "snapshot.not-found",
                    sending((account, sent) -> isUnknown(account, sent.get("DiskDeviceMapping.3.SnapshotId"))
                            ? with(sent, Map.of("DiskDeviceMapping.3.SnapshotId", "", "DiskDeviceMapping.3.Size", "20"))
                            : sent)),
            of(
                    "existence.snapshot-of-any-region",
                    "a snapshot of another region is taken",
                    "snapshot.foreign",
                    sending((account, sent) -> account.snapshots()
                                    .find(sent.getOrDefault("SnapshotId", ""), Account.ELSEWHERE)
                                    .isPresent()
                            ? with(sent, Map.of("RegionId", Account.ELSEWHERE))
                            : sent)),
            of(
                    "existence.mapped-snapshot-of-any-region",
                    "a snapshot of another region is taken into a mapping",
                    "snapshot.foreign",
                    sending((account, sent) -> account.snapshots()
                                    .find(sent.getOrDefault("DiskDeviceMapping.1.SnapshotId", ""), Account.ELSEWHERE)
                                    .isPresent()
                            ? with(sent, Map.of("RegionId", Account.ELSEWHERE))
                            : sent)),
            of(
                    "existence.instance-of-any-region",
                    "an instance of another region is taken",
                    "instance.foreign",
                    sending((account, sent) -> account.instances()
                                    .find(sent.getOrDefault("InstanceId", ""), Account.ELSEWHERE)
                                    .isPresent()
                            ? with(sent, Map.of("RegionId", Account.ELSEWHERE))
                            : sent)),
            of(
                    "priority.unknown-instance-ignored",
                    "an unknown instance leaves the choice to the next method",
                    "priority.refusal",
                    sending((account, sent) -> account.instances()
                                            .find(sent.getOrDefault("InstanceId", ""), Account.HOME)
                                            .isEmpty()
                                    && sent.containsKey("SnapshotId")
                            ? with(sent, Map.of("InstanceId", ""))
                            : sent)),
            of(
                    "priority.lower-invalid-as-instance",
                    "an unknown snapshot beside an instance is an unknown instance",
                    "priority.lower-invalid",
                    sending((account, sent) ->
                            sent.containsKey("InstanceId") && isUnknown(account, sent.get("SnapshotId"))
                                    ? with(sent, Map.of("InstanceId", "i-none"))
                                    : sent)),
            of(
                    "effect.image-in-spite-of-a-refusal",
                    "an image is made although the request is refused",
                    "refusal.no-effect",
                    afterRefusal((account, request) -> ImageMaking.DOCUMENTED.make(request, account, List.of(disk())))),
            of(
                    "effect.failed-image-after-a-refusal",
                    "a refused request leaves an image that failed and keeps its name",
                    "refusal.name-stays-free",
                    afterRefusal((account, request) -> ImageMaking.DOCUMENTED.fail(request, account))),
            of(
                    "effect.two-images",
                    "each request makes two images",
                    "image.shown",
                    after((account, request, answer) -> {
                        if (answer instanceof Answer.Granted) {
                            ImageMaking.DOCUMENTED.make(request, account, List.of(disk()));
                        }
                        return answer;
                    })),
            of(
                    "effect.repeat-photographs",
                    "a repeat takes the snapshots of an instance once more",
                    "client-token.one-image",
                    after((account, request, answer) -> {
                        boolean repeat = request.text("ClientToken")
                                .flatMap(account::tokenUse)
                                .filter(use -> !use.at().equals(account.now()))
                                .isPresent();
                        if (repeat && answer instanceof Answer.Granted) {
                            account.instances()
                                    .find(request.text("InstanceId").orElse(""), request.region())
                                    .ifPresent(it -> ImageMaking.DOCUMENTED.photographed(
                                            new Template(it, account.disksOf(it)), account));
                        }
                        return answer;
                    })),
            of(
                    "token.forgotten-when-available",
                    "a token is forgotten once its image is Available",
                    "client-token.repeat-later",
                    sending((account, sent) -> Optional.ofNullable(sent.get("ClientToken"))
                                    .flatMap(account::tokenUse)
                                    .flatMap(use -> account.images().find(use.imageId(), Account.HOME))
                                    .filter(image -> image.isReady(account.now()))
                                    .isPresent()
                            ? with(sent, Map.of("ClientToken", ""))
                            : sent)),
            of(
                    "token.answers-a-refused-one",
                    "the token of a refused request gives an image that does not exist",
                    "refusal.token",
                    TokenDefects.survivingRefusals(),
                    Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) -> true))),
            of(
                    "token.one-for-all",
                    "any two requests with a token are repeats",
                    "client-token.another",
                    Tokens.SEAM.change(tokens -> tokens.comparing(token -> ""))),
            of(
                    "token.name-only",
                    "only the name tells two requests with one token apart",
                    "client-token.conflict",
                    comparing("ImageName")),
            of(
                    "token.description-only",
                    "only the description tells two requests with one token apart",
                    "client-token.conflict",
                    comparing("Description")),
            of(
                    "token.source-only",
                    "only the snapshot tells two requests with one token apart",
                    "client-token.conflict",
                    comparing("SnapshotId")),
            of(
                    "token.unused-parameter-denied",
                    "a token with another architecture is denied",
                    "client-token.unused-parameter",
                    Refusing.instead(
                            Case.sending("Architecture"), Refusals.TOKEN_CONFLICT, Refusals.SNAPSHOT_FORBIDDEN)));

    private AftermathDefects() {}

    @FunctionalInterface
    private interface After {

        Answer answered(Account account, CreateImageRequest request, Answer answer);
    }

    private static Change<?> sending(BiFunction<Account, Map<String, String>, Map<String, String>> otherwise) {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) ->
                        operation.answer(account, new Parameters(otherwise.apply(account, parameters.all()))));
    }

    private static Change<?> after(After more) {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> more.answered(
                        account, new CreateImageRequest(parameters.all()), operation.answer(account, parameters)));
    }

    private static Change<?> afterRefusal(BiConsumer<Account, CreateImageRequest> effect) {
        return after((account, request, answer) -> {
            if (answer instanceof Answer.Refused) {
                effect.accept(account, request);
            }
            return answer;
        });
    }

    private static Change<?> comparing(String parameter) {
        return Tokens.SEAM.change(
                tokens -> tokens.repeating((used, sent) -> Objects.equals(used.get(parameter), sent.get(parameter))));
    }

    private static boolean isUnknown(Account account, String snapshotId) {
        return snapshotId != null
                && account.snapshots().find(snapshotId, Account.HOME).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> sent, Map<String, String> other) {
        Map<String, String> changed = new HashMap<>(sent);
        changed.putAll(other);
        return changed;
    }

    private static Image.ImageDisk disk() {
        return new Image.ImageDisk(Devices.SYSTEM, DiskType.SYSTEM, 40, "");
    }
}
