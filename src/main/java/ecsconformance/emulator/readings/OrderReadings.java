package ecsconformance.emulator.readings;

import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Reading;
import ecsconformance.emulator.behaviour.Reading.Choice;
import ecsconformance.emulator.check.Check;
import ecsconformance.emulator.check.CreateImageChecks;
import ecsconformance.emulator.check.CreateImageRequest;
import ecsconformance.emulator.check.FormChecks.SourceNamed;
import ecsconformance.emulator.check.FormChecks.TokenForm;
import ecsconformance.emulator.check.MappingForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The page leaves open which of several broken conditions is told: a request that breaks one is refused alike in any order. */
final class OrderReadings {

    // spotless:off
    static final List<Reading> ALL = List.of(
        Reading.of("check-order", "the order in which conditions are looked at",
            Choice.of("form-first", "what was sent, then what exists, its state, the account"),
            Choice.of("backwards", "the same groups, each from its last condition", change(OrderReadings::backwards)),
            Choice.of("form-last",
                "what exists and its state, the account, then what was sent, each from its last condition",
                change(checks -> formLast(backwards(checks))))));
    // spotless:on

    private OrderReadings() {}

    private static Change<?> change(UnaryOperator<CreateImageChecks> change) {
        return CreateImageChecks.change(change);
    }

    private static CreateImageChecks backwards(CreateImageChecks checks) {
        return new CreateImageChecks(
                reversed(checks.form()),
                reversed(checks.snapshot()),
                reversed(checks.singleSnapshot()),
                reversed(checks.mapping()),
                reversed(checks.instance()),
                reversed(checks.account()),
                checks.taking(),
                checks.partial());
    }

    /** Only what there has to be before anything else can be looked at stays first. */
    private static CreateImageChecks formLast(CreateImageChecks checks) {
        List<Check<CreateImageRequest>> first = new ArrayList<>(checks.form());
        List<Check<CreateImageRequest>> last = new ArrayList<>(checks.account());
        for (Check<CreateImageRequest> check : checks.form()) {
            if (!(check instanceof SourceNamed) && !(check instanceof MappingForm) && !(check instanceof TokenForm)) {
                first.remove(check);
                last.add(check);
            }
        }
        return new CreateImageChecks(
                first,
                checks.snapshot(),
                checks.singleSnapshot(),
                checks.mapping(),
                checks.instance(),
                last,
                checks.taking(),
                checks.partial());
    }

    private static <S> List<S> reversed(List<S> checks) {
        List<S> reversed = new ArrayList<>(checks);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }
}
