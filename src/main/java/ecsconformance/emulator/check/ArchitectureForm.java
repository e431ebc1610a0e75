package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.Set;

/** An architecture is i386 or x86_64, whatever the method. */
public record ArchitectureForm(Set<String> values) implements Check<CreateImageRequest> {

    public static final Set<String> VALUES = Set.of("i386", "x86_64");

    ArchitectureForm() {
        this(VALUES);
    }

    @Override
    public Optional<Refusal> check(CreateImageRequest request, Account account) {
        return Check.refuseIf(
                request.text("Architecture")
                        .filter(value -> !values.contains(value))
                        .isPresent(),
                Refusals.ARCHITECTURE_MALFORMED);
    }
}
