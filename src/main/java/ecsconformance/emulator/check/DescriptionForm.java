package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.function.Predicate;

/** A description has 2 to 256 characters and does not begin like a web address. */
public record DescriptionForm(int shortest, int longest, Length length, Predicate<String> forbidden)
        implements Check<CreateImageRequest> {

    public DescriptionForm() {
        this(2, 256, Length.CHARACTERS, text -> text.startsWith("http://") || text.startsWith("https://"));
    }

    public DescriptionForm of(int fewest, int most) {
        return new DescriptionForm(fewest, most, length, forbidden);
    }

    public DescriptionForm in(Length unit) {
        return new DescriptionForm(shortest, longest, unit, forbidden);
    }

    public DescriptionForm forbidding(Predicate<String> some) {
        return new DescriptionForm(shortest, longest, length, some);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("Description").filter(text -> !isWellFormed(text)).isPresent(),
                Refusals.DESCRIPTION_MALFORMED);
    }

    private boolean isWellFormed(String text) {
        return length.of(text) >= shortest && length.of(text) <= longest && !forbidden.test(text);
    }
}
