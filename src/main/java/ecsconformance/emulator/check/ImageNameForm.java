package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name has 2 to 128 characters: letters, digits, Chinese and {@code : . _ -}, and begins with a letter. */
public record ImageNameForm(int shortest, int longest, Length length, Pattern form)
        implements Check<CreateImageRequest> {

    // Both lists of separators on the page count; letters beyond the first place are obviously meant.
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}:._-]*");

    public ImageNameForm() {
        this(2, 128, Length.CHARACTERS, FORM);
    }

    public ImageNameForm of(int fewest, int most) {
        return new ImageNameForm(fewest, most, length, form);
    }

    public ImageNameForm in(Length unit) {
        return new ImageNameForm(shortest, longest, unit, form);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("ImageName").filter(name -> !isWellFormed(name)).isPresent(),
                Refusals.IMAGE_NAME_MALFORMED);
    }

    private boolean isWellFormed(String name) {
        return length.of(name) >= shortest
                && length.of(name) <= longest
                && form.matcher(name).matches();
    }
}
