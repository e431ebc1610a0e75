package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Limits;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.TargetFlags;
import ecsconformance.explore.Exploration;
import ecsconformance.fixture.Fixture;
import ecsconformance.run.selection.Plan;
import ecsconformance.run.selection.Selection;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a run would do. */
@Command(
        name = "plan",
        description = "Show the rules, scenarios, requests and fixtures of a run, without sending anything.",
        exitCodeList = {"0:planned", "2:wrong use", "3:the output cannot be written"})
final class PlanCommand implements Callable<Integer> {

    private static final int USUAL_BUDGET = 700;

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

    @Option(names = "--explore", description = "show the plan of explore, not of run: the most that it may create")
    private boolean explore;

    @Option(
            names = "--budget",
            paramLabel = "REQUESTS",
            converter = Numbers.Some.class,
            description = "with --explore: number of judged requests (default: " + USUAL_BUDGET + ")")
    private Integer budget;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (budget != null && !explore) {
            throw new WrongUse("--budget " + budget + " needs --explore: only an exploration has a budget");
        }
        TargetFlags flags = target.flags();
        Optional<Target> chosen = session.target(flags);
        if (explore) {
            return exploration(chosen);
        }
        Selection wanted = selection.selection(
                chosen.map(Target::profiles).orElse(Set.copyOf(flags.profiles())), repetition.rerun());
        List<Rule> all =
                wanted.choose(session.catalogue().in(edition.contract(session).edition()));
        List<Rule> rules = ShardOption.share(shard.of(all), all);
        Plan plan = Plan.of(rules);
        PrintStream out = session.terminal().out();
        out.println("target     " + chosen.map(it -> it.endpoint().toString()).orElse("the embedded emulator"));
        out.println("rules      " + rules.size());
        out.println("scenarios  " + plan.scenarios());
        out.println("requests   at least " + plan.requests() + ", plus some for polling and preflight");
        plan.operations().forEach((operation, count) -> out.printf(Locale.ROOT, "  %-20s %d%n", operation, count));
        int atOnce = chosen.map(it -> it.limits().concurrency())
                .orElse(Limits.standard().concurrency());
        out.println("images     at most " + plan.operations().getOrDefault("CreateImage", 0L)
                + " if nothing is refused, and " + plan.imagesAtOnce(atOnce) + " at once (" + atOnce
                + " scenarios at a time)");
        out.println("snapshots  at most " + plan.snapshots() + " of the disks of instances");
        long provisioned = plan.fixtures().keySet().stream()
                .filter(fixture -> chosen.filter(it -> isMade(it, fixture)).isPresent())
                .count();
        if (provisioned > 0) {
            out.println("provision  " + provisioned
                    + " kinds of fixtures, such as instances and disks, which the run makes itself");
        }
        out.println("fixtures   " + plan.fixtures().size());
        plan.fixtures().keySet().forEach(fixture -> out.println("  " + line(chosen, fixture)));
        return ExitCode.OK;
    }

    /** Prints the most that is made if nothing is refused. Shrinking comes on top where every try has an account of its own. */
    private int exploration(Optional<Target> chosen) {
        boolean control = chosen.map(it -> it.fixtures().control().isPresent()).orElse(true);
        PrintStream out = session.terminal().out();
        Exploration.Planned planned = Exploration.Planned.of(1, budget == null ? USUAL_BUDGET : budget, 8, control);
        out.println("target     " + chosen.map(it -> it.endpoint().toString()).orElse("the embedded emulator"));
        out.println("requests   " + planned.requests() + ", plus look-ups and requests that shorten a finding");
        out.println("images     at most " + planned.images() + " in all if nothing is refused");
        out.println("snapshots  at most " + planned.photographs() + " times one of each disk of an instance, and "
                + planned.snapshots() + " single ones");
        out.println("instances  at most " + planned.instances()
                + (control ? "" : ", which are requested with DryRun only"));
        out.println("fixtures   " + planned.fixtures().size());
        planned.fixtures().forEach(fixture -> out.println("  " + line(chosen, fixture)));
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

    /** The options of run that plan takes and ignores, so that a line can be planned before it is run, word by word. */
    private static final class UnusedOptions {

        @Mixin
        private AllureOptions allure = new AllureOptions();

        @Mixin
        private PackageOptions certification = new PackageOptions();

        @Mixin
        private ReportOption report = new ReportOption();

        @Mixin
        private GateOptions gate = new GateOptions();

        @Mixin
        private ProveOption prove = new ProveOption();

        @Mixin
        private MutationOptions mutations = new MutationOptions();

        @Mixin
        private ConsoleOptions console = new ConsoleOptions();

        @Option(
                names = {"--allow-partial", "--fail-fast", "--keep-scopes"},
                description = "accepted as in run; they do not change the plan")
        private boolean ending;
    }
}
