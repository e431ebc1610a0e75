package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** A ClientToken is at most 64 ASCII characters. */
final class TokenForm implements Check<CreateImageRequest> {

    private static final int LONGEST = 64;

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ClientToken").filter(TokenForm::isOutside).isPresent(), Refusals.TOKEN_NOT_SUPPORTED);
    }

    private static boolean isOutside(String token) {
        return token.length() > LONGEST || !token.chars().allMatch(unit -> unit < 128);
    }
}
