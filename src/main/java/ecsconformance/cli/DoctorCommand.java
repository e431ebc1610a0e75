package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.endpoint.Vocabulary;
import ecsconformance.fixture.Fixture;
import ecsconformance.report.InconclusiveOutline;
import ecsconformance.report.Outline;
import ecsconformance.report.PlainText;
import ecsconformance.result.Conclusion;
import ecsconformance.run.Untestable;
import ecsconformance.run.doctor.Doctor;
import ecsconformance.run.doctor.Forecast;
import ecsconformance.run.doctor.Reach;
import ecsconformance.wire.WireStyle;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a target without creating anything on it. */
@Command(
        name = "doctor",
        description =
                "Check the target without changing anything, and name the rules that will be inconclusive, with reasons.",
        exitCodeList = {
            "0:every rule can be judged",
            "2:wrong use",
            "3:the target could not be tested",
            "4:some rules will be inconclusive"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private TargetOptions options = new TargetOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Untestable {
        try (ChosenTarget chosen = ChosenTarget.of(session, options.flags())) {
            Target target = chosen.target();
            if (chosen.isEmbedded()) {
                session.terminal().out().println("target: " + Conclusion.EMBEDDED);
            }
            List<Rule> rules = session.rules(target, selection);
            Doctor checkup = new Doctor(target, session.options(0), session.clock(), session.random());
            if (!reached(checkup.reach())) {
                return ExitCode.UNTESTABLE;
            }
            Doctor.Report report = checkup.look(rules);
            print(target, report);
            foretell(report.forecast(), rules);
            return report.forecast().rules().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
        }
    }

    private boolean reached(List<Reach.Layer> layers) {
        for (Reach.Layer layer : layers) {
            PrintStream out = layer.works()
                    ? session.terminal().out()
                    : session.terminal().err();
            out.println(layer.name() + ": " + PlainText.of(layer.line()));
        }
        return layers.stream().allMatch(Reach.Layer::works);
    }

    private void print(Target target, Doctor.Report report) {
        PrintStream out = session.terminal().out();
        out.println("signature: accepted by " + target.endpoint());
        report.clock().ifPresent(clock -> out.println("clock: " + clock));
        out.println("understood: " + understood(report.findings().styles()));
        out.println("operations: " + operations(report.findings().operations()));
        report.findings().notes().forEach(note -> out.println("note: " + PlainText.of(note)));
        if (!report.unusable().isEmpty()) {
            out.println(
                    "note: what only " + String.join(" or ", report.unusable()) + " shows is not visible to the suite");
        }
        if (target.fixtures().provision().isPresent()) {
            out.println(
                    "note: the run makes unfinished fixtures, such as snapshot-progressing; if the endpoint finishes"
                            + " them at once, their rules are inconclusive too");
        }
        missing(report.forecast().missing());
        report.forecast()
                .doubtful()
                .forEach((fixture, reason) -> out.println("doubtful: "
                        + PlainText.of(reason.replace("fixture " + fixture.id() + " unusable: ", fixture.id() + " "))));
    }

    private static String operations(Set<String> offered) {
        List<String> without = Vocabulary.OPERATIONS.stream()
                .filter(it -> !offered.contains(it))
                .toList();
        return without.isEmpty()
                ? "all " + offered.size() + " that the suite can use"
                : offered.stream().sorted().collect(Collectors.joining(", ")) + "; not " + String.join(", ", without);
    }

    /** Remarks on a fixture beside that it is not there; those that are simply missing are named with their rules. */
    private void missing(Map<Fixture, String> missing) {
        missing.entrySet().stream()
                .filter(it -> !it.getValue().equals("fixture " + it.getKey().id() + " unavailable"))
                .map(Map.Entry::getValue)
                .distinct()
                .forEach(reason -> session.terminal().out().println("missing: " + PlainText.of(reason)));
    }

    /** The ways of travelling, in few words where every combination works. */
    private static String understood(List<WireStyle> styles) {
        Set<Object> signatures = new LinkedHashSet<>();
        Set<Object> verbs = new LinkedHashSet<>();
        Set<Object> formats = new LinkedHashSet<>();
        styles.forEach(style -> {
            signatures.add(style.signature());
            verbs.add(style.verb());
            formats.add(style.format());
        });
        boolean every = signatures.size() * verbs.size() * formats.size() == styles.size();
        return every && styles.size() > 2
                ? Stream.of(signatures, verbs, formats)
                        .map(some -> some.stream().map(Object::toString).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", ", "signature ", ""))
                : styles.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void foretell(Forecast.Inconclusive forecast, List<Rule> rules) {
        PrintStream out = session.terminal().out();
        if (forecast.rules().isEmpty()) {
            out.println("every rule can be judged");
            return;
        }
        Map<String, List<String>> byReason = new TreeMap<>();
        forecast.rules()
                .forEach((rule, reason) -> byReason.computeIfAbsent(reason, it -> new ArrayList<>())
                        .add(rule));
        Outline outline = new Outline(session.terminal().colour(), ConsoleOptions.width(session.environment()));
        outline.gap();
        new InconclusiveOutline(outline).foldedWithRules(byReason);
        outline.gap();
        long judged = rules.stream().filter(it -> !it.scenarios().isEmpty()).count();
        long scenarios = rules.stream().mapToLong(it -> it.scenarios().size()).sum();
        outline.line(forecast.rules().size() + " of " + judged + " rules will be inconclusive ("
                + forecast.scenarios() + " of " + scenarios + " scenarios)"
                + (forecast.doubtful().isEmpty() ? "" : "; first correct the fixtures marked doubtful"));
        out.print(outline.text());
    }
}
