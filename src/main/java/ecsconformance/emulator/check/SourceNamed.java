package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** One of instance, mapping and snapshot is named. */
public final class SourceNamed implements Check<CreateImageRequest> {

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return switch (request.method()) {
            case NONE -> Optional.of(Refusals.SOURCE_MISSING);
            case EMPTY -> Optional.of(Refusals.ALL_EMPTY);
            default -> Optional.empty();
        };
    }
}
