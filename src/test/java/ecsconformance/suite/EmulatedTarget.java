package ecsconformance.suite;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.fixture.Fixture;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Selection;
import ecsconformance.run.SuiteRun;
import ecsconformance.target.Target;
import ecsconformance.target.TargetComposer;
import ecsconformance.target.TargetFlags;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An emulator in this process, and the suite pointed at it as at any other endpoint. */
final class EmulatedTarget implements AutoCloseable {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final Emulator emulator;
    private final Target target;

    /** @param change what stands between the gateway and the accounts, for example a defect */
    EmulatedTarget(UnaryOperator<Cloud> change) {
        Cloud cloud = new AccountCloud(
                clock, random, Duration.ofMillis(20), new Cloud.Principal("testid", "testsecret", Optional.empty()));
        emulator = Emulator.start(EmulatorOptions.loopback(), change.apply(cloud), clock, random);
        target = new TargetComposer()
                .compose(TargetFlags.none().aimedAt(emulator.endpoint(), emulator.control()), Map.of(), Fixture.ids())
                .orElseThrow();
    }

    static List<Rule> allRules() {
        return RuleCatalogue.load(EmulatedTarget.class.getClassLoader()).rules();
    }

    static Contract contract() {
        return Contract.load(EmulatedTarget.class.getClassLoader());
    }

    /** The suite with just these rules. */
    SuiteRun suite(List<Rule> rules) {
        return new SuiteRun(
                target,
                contract(),
                rules,
                Selection.everything(),
                new RunOptions("test", 1, Map.of()),
                clock,
                random,
                (finished, total) -> {});
    }

    @Override
    public void close() {
        emulator.close();
    }
}
