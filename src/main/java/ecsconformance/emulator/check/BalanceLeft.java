package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** The account has something left to pay with. */
public final class BalanceLeft implements Check<CreateImageRequest> {

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(!account.status().hasBalance(), Refusals.NO_BALANCE);
    }
}
