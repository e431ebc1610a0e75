package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.endpoint.Target;
import ecsconformance.report.PlainText;
import ecsconformance.result.Conclusion;
import ecsconformance.run.Untestable;
import ecsconformance.run.doctor.Doctor;
import ecsconformance.run.doctor.Reach;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a target without creating anything on it. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "doctor",
        description = "Check the target before any mutation, and say which rules will be inconclusive and why.",
        footer = {
            "",
            "Exit codes: 0 every rule can be judged, 2 wrong use, 3 the target could not be tested, 4 some rules will be",
            "inconclusive."
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
            return report.inconclusive().isEmpty()
                            && report.doubtful().isEmpty()
                            && report.unusable().isEmpty()
                    ? ExitCode.OK
                    : ExitCode.PARTIAL;
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
        out.println("understood: "
                + report.findings().styles().stream().map(Object::toString).collect(Collectors.joining(", ")));
        out.println("operations: "
                + report.findings().operations().stream().sorted().collect(Collectors.joining(", ")));
        report.findings().notes().forEach(note -> out.println("note: " + PlainText.of(note)));
        report.missing().values().stream()
                .distinct()
                .forEach(reason -> out.println("missing: " + PlainText.of(reason)));
        report.doubtful()
                .forEach((fixture, reason) -> out.println("doubtful: "
                        + PlainText.of(reason.replace("fixture " + fixture.id() + " unusable: ", fixture.id() + " "))));
        if (!report.unusable().isEmpty()) {
            out.println("what only " + String.join(" or ", report.unusable()) + " shows will be inconclusive");
        }
        if (report.inconclusive().isEmpty()) {
            if (report.unusable().isEmpty()) {
                out.println(
                        report.doubtful().isEmpty() ? "every rule can be judged" : "correct what is doubtful first");
            }
            return;
        }
        out.println("will be inconclusive:");
        new TreeMap<>(report.inconclusive())
                .forEach((rule, reason) -> out.println("  " + rule + ": " + PlainText.of(reason)));
    }
}
