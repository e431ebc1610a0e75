package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetComposer;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.fixture.Fixture;
import ecsconformance.run.RunOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The things that all commands share: where to print, the environment, the clock and the source of chance. */
record Session(Terminal terminal, Map<String, String> environment, Clock clock, RandomGenerator random) {

    static Session ofProcess(Map<String, String> environment) {
        return new Session(Terminal.ofProcess(environment), environment, Clock.systemUTC(), new SecureRandom());
    }

    /** The same with everything for people on the error output, because the other one belongs to a tool. */
    Session printingToErr() {
        Terminal beside = new Terminal(terminal.err(), terminal.err(), terminal.interactive(), terminal.colour());
        return new Session(beside, environment, clock, random);
    }

    Contract contract() {
        return Contract.load(loader());
    }

    RuleCatalogue catalogue() {
        return RuleCatalogue.load(loader());
    }

    RunOptions options(long seed) {
        return options(seed, false);
    }

    RunOptions options(long seed, boolean everyStyle) {
        return new RunOptions(Version.number(), seed, everyStyle, environment);
    }

    /** The target that flags, environment and target file name; empty where the embedded emulator is meant. */
    Optional<Target> target(TargetFlags flags) {
        return new TargetComposer().compose(flags, environment, Fixture.ids());
    }

    /** The rules of the profiles the target claims that the options choose. */
    List<Rule> rules(Target target, SelectionOptions selection) {
        return selection.selection(target.profiles()).choose(catalogue());
    }

    private static ClassLoader loader() {
        return Session.class.getClassLoader();
    }
}
