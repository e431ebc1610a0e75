package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** A description has 2 to 256 characters and does not begin like a web address. */
final class DescriptionForm implements Check<CreateImageRequest> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 256;

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("Description").filter(text -> !isWellFormed(text)).isPresent(),
                Refusals.DESCRIPTION_MALFORMED);
    }

    private static boolean isWellFormed(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST && length <= LONGEST && !text.startsWith("http://") && !text.startsWith("https://");
    }
}
