package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** A ClientToken is at most 64 ASCII characters. */
public record TokenForm(int longest) implements Check<CreateImageRequest> {

    TokenForm() {
        this(64);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ClientToken").filter(this::isOutside).isPresent(), Refusals.TOKEN_NOT_SUPPORTED);
    }

    private boolean isOutside(String token) {
        return token.length() > longest || !token.chars().allMatch(unit -> unit < 128);
    }
}
