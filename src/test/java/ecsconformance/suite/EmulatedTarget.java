package ecsconformance.suite;

import ecsconformance.contract.Contract;
import ecsconformance.contract.JudgedEdition;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.emulator.Cloud;
import ecsconformance.emulator.Emulator;
import ecsconformance.emulator.EmulatorOptions;
import ecsconformance.emulator.behaviour.Behaviour;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.state.AccountCloud;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.run.RunOptions;
import ecsconformance.run.live.SuiteRun;
import ecsconformance.run.selection.Selection;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An emulator in this process, and the suite pointed at it as at any other endpoint. */
public final class EmulatedTarget implements AutoCloseable {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final Emulator emulator;

    /** @param change the change that stands between the gateway and the accounts, for example a defect */
    public EmulatedTarget(UnaryOperator<Cloud> change) {
        Cloud cloud = new AccountCloud(
                clock,
                random,
                Duration.ofMillis(20),
                new Cloud.Principal("testid", "testsecret", Optional.empty()),
                Behaviour.DOCUMENTED);
        emulator = Emulator.start(EmulatorOptions.loopback(), change.apply(cloud), Choices.none(), clock, random);
    }

    public URI endpoint() {
        return emulator.endpoint();
    }

    public URI control() {
        return emulator.control();
    }

    static List<Rule> allRules() {
        return RuleCatalogue.load(EmulatedTarget.class.getClassLoader()).rules();
    }

    static Contract contract() {
        return Contract.load(EmulatedTarget.class.getClassLoader());
    }

    /** The suite with just these rules. */
    SuiteRun suite(List<Rule> rules) {
        return suite("", rules);
    }

    /** The suite with just these rules, in accounts that behave as the path says, such as {@code /defect/NAME}. */
    SuiteRun suite(String switches, List<Rule> rules) {
        return new SuiteRun(
                target(switches),
                JudgedEdition.stated(contract(), rules),
                rules,
                Selection.everything(),
                new RunOptions("test", 1, Map.of()),
                clock,
                random,
                (finished, total) -> {});
    }

    /**
     * The emulator with accounts that behave as the path says. Waits for an image no longer than anything here takes:
     * what never comes is what many defects are about.
     */
    Target target(String switches) {
        URI control = URI.create(emulator.control() + switches);
        Target target = new TargetComposer()
                .compose(TargetFlags.none().aimedAt(emulator.endpoint(), control), Map.of(), Fixture.ids())
                .orElseThrow();
        return target.within(target.limits().waitingForImages(Duration.ofSeconds(15), Duration.ofMillis(100)));
    }

    @Override
    public void close() {
        emulator.close();
    }
}
