package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;
import java.util.Set;

/** The instance is Running or Stopped. */
final class InstanceStatus implements Check<Template> {

    private static final Set<String> ALLOWED = Set.of("Running", "Stopped");

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(!ALLOWED.contains(template.instance().status()), Refusals.INSTANCE_STATUS);
    }
}
