package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.fixture.Fixture;
import ecsconformance.run.Plan;
import ecsconformance.run.Selection;
import ecsconformance.target.Limits;
import ecsconformance.target.Target;
import ecsconformance.target.TargetFlags;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a run would do. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "plan",
        description = "Say what run would do, without sending anything: rules, scenarios, requests, fixtures.",
        footer = {"", "Exit codes: 0 planned, 2 wrong use, 3 the output cannot be written."})
final class PlanCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private RepetitionOptions repetition = new RepetitionOptions();

    @Mixin
    private ShardOption shard = new ShardOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private UnusedOptions unused = new UnusedOptions();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        TargetFlags flags = target.flags();
        Optional<Target> chosen = session.target(flags);
        Selection wanted = selection.selection(
                chosen.map(Target::profiles).orElse(java.util.Set.copyOf(flags.profiles())), repetition.rerun());
        List<Rule> all =
                wanted.choose(session.catalogue().in(edition.contract(session).edition()));
        List<Rule> rules = ShardOption.share(shard.of(all), all);
        Plan plan = Plan.of(rules);
        PrintStream out = session.terminal().out();
        out.println("target     " + chosen.map(it -> it.endpoint().toString()).orElse("the embedded emulator"));
        out.println("rules      " + rules.size());
        out.println("scenarios  " + plan.scenarios());
        out.println("requests   at least " + plan.requests() + ", and some for polling and preflight");
        plan.operations().forEach((operation, count) -> out.printf(Locale.ROOT, "  %-20s %d%n", operation, count));
        int atOnce = chosen.map(it -> it.limits().concurrency())
                .orElse(Limits.standard().concurrency());
        out.println("images     at most " + plan.operations().getOrDefault("CreateImage", 0L)
                + " in all, were nothing refused, and " + plan.imagesAtOnce(atOnce) + " at once (" + atOnce
                + " scenarios at a time)");
        out.println("snapshots  at most " + plan.snapshots() + " in all, of the disks of instances");
        long provisioned = plan.fixtures().keySet().stream()
                .filter(fixture -> chosen.filter(it -> isMade(it, fixture)).isPresent())
                .count();
        if (provisioned > 0) {
            out.println("provision  " + provisioned
                    + " kinds of fixtures are made by the run itself, instances and disks among them");
        }
        out.println("fixtures   " + plan.fixtures().size());
        plan.fixtures().keySet().forEach(fixture -> out.println("  " + line(chosen, fixture)));
        return ExitCode.OK;
    }

    private static String line(Optional<Target> target, Fixture fixture) {
        boolean available = target.map(it -> Plan.mayHave(it, fixture)).orElse(true);
        return String.format(
                Locale.ROOT, "%-38s %s", fixture.id(), available ? source(target, fixture) : "unavailable");
    }

    private static String source(Optional<Target> target, Fixture fixture) {
        if (target.filter(it -> isMade(it, fixture)).isPresent()) {
            return "made by the run itself";
        }
        Map<Boolean, String> words = Map.of(true, "declared", false, "from the control endpoint");
        return words.get(target.map(it -> it.fixtures().control().isEmpty()).orElse(false));
    }

    private static boolean isMade(Target target, Fixture fixture) {
        return target.fixtures().control().isEmpty()
                && !target.fixtures().declared().containsKey(fixture.id())
                && Plan.canProvision(target, fixture);
    }
}
