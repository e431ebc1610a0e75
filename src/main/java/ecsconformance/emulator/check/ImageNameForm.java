package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name has 2 to 128 characters: letters, digits, Chinese and {@code : . _ -}, and begins with a letter. */
final class ImageNameForm implements Check<CreateImageRequest> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 128;
    // Both lists of separators on the page count; letters beyond the first place are obviously meant.
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}:._-]*");

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ImageName").filter(name -> !isWellFormed(name)).isPresent(),
                Refusals.IMAGE_NAME_MALFORMED);
    }

    private static boolean isWellFormed(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= SHORTEST && length <= LONGEST && FORM.matcher(name).matches();
    }
}
