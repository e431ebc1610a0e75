package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** The resource group exists. */
public final class ResourceGroupExists implements Check<CreateImageRequest> {

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ResourceGroupId")
                        .filter(group -> !account.resourceGroups().contains(group))
                        .isPresent(),
                Refusals.RESOURCE_GROUP_NOT_FOUND);
    }
}
