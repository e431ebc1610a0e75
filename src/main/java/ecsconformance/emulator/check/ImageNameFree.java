package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** No image of the account and region has the name. */
public final class ImageNameFree implements Check<CreateImageRequest> {

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ImageName")
                        .filter(name -> !account.images()
                                .all(request.region(), image -> image.name().equals(name))
                                .isEmpty())
                        .isPresent(),
                Refusals.IMAGE_NAME_DUPLICATED);
    }
}
