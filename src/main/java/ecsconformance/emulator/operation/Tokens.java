package ecsconformance.emulator.operation;

import ecsconformance.emulator.Answer;
import ecsconformance.emulator.account.Account;
import ecsconformance.emulator.account.Account.TokenUse;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.Refusals;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds repeats of CreateImage by their ClientToken.
 *
 * @param key   the token as it is compared; empty where a request has none
 * @param same  whether a request has the parameters that the token was used with
 * @param known the time after its use for which a token is known
 */
public record Tokens(
        Function<CreateImageRequest, Optional<String>> key,
        BiPredicate<Map<String, String>, Map<String, String>> same,
        Duration known) {

    public static final Seam<Tokens> SEAM = new Seam<>("tokens of CreateImage");

    static final Tokens DOCUMENTED = new Tokens(request -> request.text("ClientToken"), Map::equals, Duration.ZERO);

    /** The same, but tokens are compared in another form. */
    public Tokens comparing(UnaryOperator<String> otherwise) {
        return new Tokens(request -> key.apply(request).map(otherwise), same, known);
    }

    /** The same, but other requests count as repeats. */
    public Tokens repeating(BiPredicate<Map<String, String>, Map<String, String>> otherwise) {
        return new Tokens(key, otherwise, known);
    }

    /** The same, but each token is unknown for a while after its use. */
    public Tokens knownAfter(Duration later) {
        return new Tokens(key, same, later);
    }

    /** Answers a request with a token that was used before. */
    Optional<Answer> repeated(CreateImageRequest request, Account account) {
        return key.apply(request)
                .flatMap(token -> account.tokenUse(token))
                .filter(use -> !account.now().isBefore(use.at().plus(known)))
                .map(use -> same.test(use.parameters(), request.parameters())
                        ? AnswerForms.granted("ImageId", use.imageId())
                        : AnswerForms.refused(Refusals.TOKEN_CONFLICT));
    }

    /** Remembers what came of the request. */
    void used(CreateImageRequest request, Account account, String imageId) {
        key.apply(request)
                .ifPresent(token -> account.use(token, new TokenUse(request.parameters(), imageId, account.now())));
    }
}
