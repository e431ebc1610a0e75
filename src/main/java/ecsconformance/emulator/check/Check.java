package ecsconformance.emulator.check;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.account.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Checks one documented condition, and returns a refusal if the subject breaks it. Changes nothing. */
@FunctionalInterface
public interface Check<S> {

    Optional<Refusal> check(S subject, Account account);

    /** Every refusal that this check may give the subject. A check of several conditions may have more than one. */
    default List<Refusal> all(S subject, Account account) {
        return check(subject, account).map(List::of).orElse(List.of());
    }

    /** Every refusal of every check. */
    static <S> List<Refusal> all(List<Check<S>> checks, S subject, Account account) {
        List<Refusal> all = new ArrayList<>();
        checks.forEach(check -> all.addAll(check.all(subject, account)));
        return all;
    }

    /** A check of the subject alone. */
    static <S> Check<S> of(Predicate<S> broken, Refusal refusal) {
        return (subject, account) -> refuseIf(broken.test(subject), refusal);
    }

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

    /** The same condition with another refusal. */
    default Check<S> refusing(Refusal other) {
        return (subject, account) -> check(subject, account).map(documented -> other);
    }

    /** The same condition, checked on another subject: a part of it, or one with another parameter. */
    default Check<S> seeing(UnaryOperator<S> otherwise) {
        return (subject, account) -> check(otherwise.apply(subject), account);
    }

    /** The same condition, but some subjects need not fulfil it. */
    default Check<S> sparing(Predicate<S> some) {
        return (subject, account) -> some.test(subject) ? Optional.empty() : check(subject, account);
    }

    /** This condition and then another one. */
    default Check<S> and(Check<S> more) {
        return new Both<>(this, more);
    }

    /** One condition and then another. */
    record Both<S>(Check<S> one, Check<S> other) implements Check<S> {
        @Override
        public Optional<Refusal> check(S subject, Account account) {
            return one.check(subject, account).or(() -> other.check(subject, account));
        }

        @Override
        public List<Refusal> all(S subject, Account account) {
            return Check.all(List.of(one, other), subject, account);
        }
    }
}
