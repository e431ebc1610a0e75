package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.Set;

/** The instance is Running or Stopped. */
public record InstanceStatus(Set<String> allowed) implements Check<Template> {

    private static final Set<String> ALLOWED = Set.of("Running", "Stopped");

    InstanceStatus() {
        this(ALLOWED);
    }

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(!allowed.contains(template.instance().status()), Refusals.INSTANCE_STATUS);
    }
}
