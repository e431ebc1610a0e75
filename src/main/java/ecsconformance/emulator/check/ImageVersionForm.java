package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version, which only the example and an error row know, has 1 to 40 letters, digits, dots, hyphens. */
public record ImageVersionForm(Pattern form) implements Check<CreateImageRequest> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,40}");

    ImageVersionForm() {
        this(FORM);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ImageVersion")
                        .filter(version -> !form.matcher(version).matches())
                        .isPresent(),
                Refusals.IMAGE_VERSION_MALFORMED);
    }
}
