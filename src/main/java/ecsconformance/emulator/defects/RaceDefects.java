package ecsconformance.emulator.defects;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Image;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.check.Refusals;
import ecsconformance.emulator.operation.AnswerForms;
import ecsconformance.emulator.operation.Operations;
import ecsconformance.emulator.operation.Operations.Operation;
import ecsconformance.emulator.operation.Parameters;
import java.time.Duration;
import java.util.List;

/** Defects that show only if calls come at nearly the same time. No rule sends such calls, but the exploration does. */
public final class RaceDefects {

    private static final String EXPLORATION = "explore";
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    // spotless:off
    public static final List<Defect> ALL = List.of(
        of("race.token-with-other-parameters",
            "requests with one token and other parameters at the same time are all carried out",
            (account, parameters, operation) -> operation.answer(account,
                isFresh(account, parameters, false) ? anew(parameters) : parameters)),
        of("race.token-with-tags", "equal requests with a token and tags at the same time are all carried out",
            (account, parameters, operation) -> operation.answer(account,
                isFresh(account, parameters, true) && parameters.text("Tag.1.Key").isPresent() ? anew(parameters)
                    : parameters)),
        of("race.token-with-a-description",
            "equal requests with a token and a description at the same time are all carried out",
            (account, parameters, operation) -> operation.answer(account,
                isFresh(account, parameters, true) && parameters.text("Description").isPresent() ? anew(parameters)
                    : parameters)),
        of("race.third-of-some", "the third of some images that are asked for at once is an internal error",
            (account, parameters, operation) -> latest(account).size() > 1 && !isRepeat(account, parameters)
                ? AnswerForms.refused(Refusals.SNAPSHOT_FAILED) : operation.answer(account, parameters)),
        of(
            "race.description-of-another",
            "an image has the description of the one that was asked for just before it",
            (account, parameters, operation) -> {
                List<Image> before = latest(account);
                String other = before.isEmpty()
                        ? ""
                        : before.get(before.size() - 1).description();
                return operation.answer(
                        account,
                        other.isEmpty() || isRepeat(account, parameters)
                                ? parameters
                                : parameters.with("Description", other));
            }),
        of(
            "race.id-of-another",
            "a request is answered with the image that was asked for just before it",
            (account, parameters, operation) -> {
                List<Image> before = latest(account);
                boolean described = parameters.text("Description").isPresent();
                return before.size() > 1 && described && !isRepeat(account, parameters)
                        ? AnswerForms.granted(
                                "ImageId", before.get(before.size() - 1).id())
                        : operation.answer(account, parameters);
            }));
    // spotless:on

    private RaceDefects() {}

    /** The operation with what it is asked for, and the account. */
    @FunctionalInterface
    private interface Answering {
        Answer answer(Account account, Parameters parameters, Operation operation);
    }

    private static Defect of(String name, String breaks, Answering otherwise) {
        Change<Operation> change = Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> otherwise.answer(account, parameters, operation));
        return Defect.of(name, breaks, EXPLORATION, change);
    }

    /** Tells whether the token was used just now, with the same parameters or with others. */
    private static boolean isFresh(Account account, Parameters parameters, boolean same) {
        return parameters
                .text("ClientToken")
                .flatMap(account::tokenUse)
                .filter(use -> use.at().plus(AT_ONCE).isAfter(account.now()))
                .filter(use -> use.parameters().equals(parameters.all()) == same)
                .isPresent();
    }

    private static boolean isRepeat(Account account, Parameters parameters) {
        return parameters.text("ClientToken").flatMap(account::tokenUse).isPresent();
    }

    private static List<Image> latest(Account account) {
        return account.images()
                .all(Account.HOME, image -> image.createdAt().plus(AT_ONCE).isAfter(account.now()));
    }

    /** As if the token were a new one; the name, which would be taken, is left out. */
    private static Parameters anew(Parameters parameters) {
        return parameters.with("ClientToken", "").with("ImageName", "");
    }
}
