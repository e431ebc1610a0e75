package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** The image quota has a place left. */
public final class ImageQuotaLeft implements Check<CreateImageRequest> {

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(!account.imageQuota().has(1), Refusals.IMAGE_QUOTA_EXCEEDED);
    }
}
