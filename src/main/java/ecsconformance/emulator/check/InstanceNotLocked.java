package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.Optional;

/** The instance is not locked for security. */
public final class InstanceNotLocked implements Check<Template> {

    @Override
    public Optional<Refusal> check(Template template, Account account) {
        return Check.refuseIf(template.instance().securityLocked(), Refusals.INSTANCE_LOCKED);
    }
}
