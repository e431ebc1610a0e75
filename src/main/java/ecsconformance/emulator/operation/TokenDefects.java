package ecsconformance.emulator.operation;

import static ecsconformance.emulator.behaviour.Defect.of;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.TokenUse;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Defect;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can go wrong with the ClientToken. */
public final class TokenDefects {

    public static final List<Defect> ALL = List.of(
            of(
                    "token.forgotten",
                    "a repeat is carried out again",
                    "client-token.repeat",
                    Tokens.SEAM.change(tokens -> tokens.knownAfter(Duration.ofDays(1)))),
            of(
                    "token.racy",
                    "requests with one token at the same time are all carried out",
                    "client-token.one-image",
                    Tokens.SEAM.change(tokens -> tokens.knownAfter(Duration.ofMillis(100)))),
            of(
                    "token.any-case",
                    "tokens that differ in case are one",
                    "client-token.another",
                    Tokens.SEAM.change(tokens -> tokens.comparing(token -> token.toLowerCase(Locale.ROOT)))),
            of(
                    "token.first-63",
                    "tokens are one that have the first 63 characters in common",
                    "client-token.another",
                    Tokens.SEAM.change(tokens ->
                            tokens.comparing(token -> token.substring(0, Math.min(63, token.length()))))),
            of(
                    "token.any-parameters",
                    "a token answers whatever it is sent with",
                    "client-token.conflict",
                    Tokens.SEAM.change(tokens -> tokens.repeating((used, sent) -> true))));

    private TokenDefects() {}

    /** Also a refused request uses its token up. */
    static Change<Operation> survivingRefusals() {
        return Operations.seam("CreateImage").change(operation -> (account, parameters) -> {
            Answer answer = operation.answer(account, parameters);
            if (answer instanceof Answer.Refused) {
                parameters
                        .text("ClientToken")
                        .filter(token -> account.tokenUse(token).isEmpty())
                        .ifPresent(token -> account.use(token, new TokenUse(parameters.all(), "", account.now())));
            }
            return answer;
        });
    }

    /** The same request once more is refused for what it was refused for, and is no success without an image. */
    static Change<Operation> refusingAgain() {
        return Operations.seam("CreateImage")
                .change(operation -> (account, parameters) -> operation.answer(account, again(account, parameters)));
    }

    private static Parameters again(Account account, Parameters parameters) {
        boolean repeats = parameters
                .text("ClientToken")
                .flatMap(account::tokenUse)
                .filter(use -> use.imageId().isEmpty() && use.parameters().equals(parameters.all()))
                .isPresent();
        Map<String, String> sent = new HashMap<>(parameters.all());
        sent.remove("ClientToken");
        return repeats ? new Parameters(sent) : parameters;
    }
}
