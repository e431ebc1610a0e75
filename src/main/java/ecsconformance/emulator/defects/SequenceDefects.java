package ecsconformance.emulator.defects;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Account.TokenUse;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.account.Snapshot;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.AnswerForms;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Operations.Operation;
import ecsconformance.emulator.operation.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Defects that show only after certain calls. No rule sends these calls, but the exploration does. */
public final class SequenceDefects {

    private static final String EXPLORATION = "explore";
    private static final String MARK = "mark";

    // spotless:off
    public static final List<Defect> ALL = List.of(
        Defect.of(
            "sequence.token-forgotten-after-another",
            "a token is forgotten once two others were used",
            EXPLORATION,
            answering((account, parameters, operation) -> {
                boolean later = images(account).size() >= 3;
                return operation.answer(account, later ? without(parameters, account) : parameters);
            })),
        Defect.of("sequence.token-forgotten-after-a-deletion", "all tokens are forgotten once an image is deleted",
            EXPLORATION, marking("DeleteImage"),
            answering((account, parameters, operation) -> operation.answer(account,
                    isMarked(account, "DeleteImage") && imageOfToken(account, parameters)
                        ? without(parameters, account) : parameters))),
        Defect.of(
            "sequence.conflict-of-old-tokens-unseen",
            "a token with other parameters is the same request once another image was made",
            EXPLORATION,
            answering((account, parameters, operation) -> {
                Optional<TokenUse> use = parameters.text("ClientToken").flatMap(account::tokenUse);
                return use.isPresent() && images(account).size() > 1
                        ? AnswerForms.granted("ImageId", use.get().imageId())
                        : operation.answer(account, parameters);
            })),
        Defect.of("sequence.third-image-of-a-snapshot", "a third image of a snapshot is refused", EXPLORATION,
            answering((account, parameters, operation) -> isUsedTwice(account, parameters)
                    ? AnswerForms.refused(Refusals.SNAPSHOT_FORBIDDEN) : operation.answer(account, parameters))),
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
                Answer answer = operation.answer(account, parameters.with("ImageName", ""));
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
                    ? AnswerForms.refused(Refusals.IMAGE_NAME_DUPLICATED)
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
                if (answer.equals(AnswerForms.refused(Refusals.TOKEN_CONFLICT))) {
                    account.tag(MARK, Map.of(token, "refused"));
                }
                return isMarked(account, token) ? AnswerForms.refused(Refusals.TOKEN_CONFLICT) : answer;
            })),
        Defect.of("sequence.running-again-unusable", "an instance that was started again cannot be the template",
            EXPLORATION, marking("StartInstance"),
            answering((account, parameters, operation) -> isMarked(account, "StartInstance")
                    && parameters.text("InstanceId").isPresent() ? AnswerForms.refused(Refusals.INSTANCE_STATUS)
                    : operation.answer(account, parameters))));
    // spotless:on

    private SequenceDefects() {}

    /** An operation with what it is asked for, and the account. */
    @FunctionalInterface
    interface Answering {
        Answer answer(Account account, Parameters parameters, Operation operation);
    }

    static Change<Operation> answering(Answering otherwise) {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> otherwise.answer(account, parameters, operation));
    }

    /** Remembers in the account that the operation was carried out. */
    static Change<Operation> marking(String name) {
        return Operations.seam(name).change(operation -> (account, parameters) -> {
            Answer answer = operation.answer(account, parameters);
            if (answer instanceof Answer.Granted) {
                account.tag(MARK, Map.of(name, "done"));
            }
            return answer;
        });
    }

    static boolean isMarked(Account account, String name) {
        return account.tagsOf(MARK).containsKey(name);
    }

    static List<Image> images(Account account) {
        return account.images().all(Account.HOME, image -> true);
    }

    static boolean imageOfToken(Account account, Parameters parameters) {
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

    /** Without the token of an earlier request, nor with its name, which would be taken. */
    private static Parameters without(Parameters parameters, Account account) {
        return imageOfToken(account, parameters)
                ? parameters.with("ClientToken", "").with("ImageName", "")
                : parameters;
    }
}
