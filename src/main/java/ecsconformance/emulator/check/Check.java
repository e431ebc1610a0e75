package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.List;
import java.util.Optional;

/** One documented condition: a refusal where the subject breaks it. Changes nothing. */
@FunctionalInterface
public interface Check<S> {

    Optional<Refusal> check(S subject, Account account);

    /** The refusal of the first check that has one. */
    static <S> Optional<Refusal> first(List<Check<S>> checks, S subject, Account account) {
        return checks.stream()
                .map(check -> check.check(subject, account))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The refusal, where the condition is broken. */
    static Optional<Refusal> refuseIf(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
