package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** Checks of the account, and of the image name and resource group in it. */
public final class AccountChecks {

    private AccountChecks() {}

    /** No image of the account and region has the name. */
    public static final class ImageNameFree implements Check<CreateImageRequest> {

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(
                    request.has(
                            "ImageName",
                            name -> !account.images()
                                    .all(request.region(), image -> image.name().equals(name))
                                    .isEmpty()),
                    Refusals.IMAGE_NAME_DUPLICATED);
        }
    }

    /** The resource group exists. */
    public static final class ResourceGroupExists implements Check<CreateImageRequest> {

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(
                    request.has(
                            "ResourceGroupId",
                            group -> !account.resourceGroups().contains(group)),
                    Refusals.RESOURCE_GROUP_NOT_FOUND);
        }
    }

    /** The account has something left to pay with. */
    public static final class BalanceLeft implements Check<CreateImageRequest> {

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(!account.status().hasBalance(), Refusals.NO_BALANCE);
        }
    }

    /** The image quota has a place left. */
    public static final class ImageQuotaLeft implements Check<CreateImageRequest> {

        @Override
        public Optional<Refusal> check(CreateImageRequest request, Account account) {
            return Check.refuseIf(!account.imageQuota().has(1), Refusals.IMAGE_QUOTA_EXCEEDED);
        }
    }
}
