package ecsconformance.cli;

import ecsconformance.contract.BrokenRules;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.report.PlainText;
import ecsconformance.run.Untestable;
import ecsconformance.run.WrongSelection;
import ecsconformance.spec.edition.UnreadablePage;
import ecsconformance.target.TargetProblems;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code conformance} and the entry point of the jar. */
@Command(
        name = "conformance",
        description = "Judges an endpoint that claims to speak ECS CreateImage by every documented rule.",
        subcommands = AutoComplete.GenerateCompletion.class,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    Main() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        System.exit(commandLine(Session.ofProcess(environment)).execute(arguments));
    }

    /** The whole command line around one session; {@code execute} answers the exit code. */
    static CommandLine commandLine(Session session) {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new RunCommand(session))
                .addSubcommand(new ExploreCommand(session))
                .addSubcommand(new PlanCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new CleanupCommand(session))
                .addSubcommand(new EmulatorCommand(session))
                .addSubcommand(new VerifyCommand(session))
                .addSubcommand(new SelftestCommand(session, Catalogue.complete()))
                .addSubcommand(new RulesCommand(session))
                .addSubcommand(new FixturesCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(new CompareCommand(session))
                .addSubcommand(new GateCommand(session))
                .addSubcommand(new MergeCommand(session))
                .addSubcommand(new CommandLine(new SpecCommand())
                        .addSubcommand(new SpecCoverageCommand(session))
                        .addSubcommand(new SpecReviewCommand(session))
                        .addSubcommand(new SpecDriftCommand(session))
                        .addSubcommand(new SpecAdoptCommand(session)));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(session.terminal().writer());
        commands.setErr(session.terminal().errorWriter());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setExecutionExceptionHandler((problem, command, parsed) -> explain(session, problem));
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int explain(Session session, Exception problem) {
        if (problem instanceof TargetProblems
                || problem instanceof WrongSelection
                || problem instanceof WrongUse
                || problem instanceof UnreadablePage) {
            session.terminal().err().println(problem.getMessage());
            return ExitCode.WRONG_USE;
        }
        if (problem instanceof Untestable) {
            session.terminal().err().println(PlainText.of(problem.getMessage()));
            return ExitCode.UNTESTABLE;
        }
        if (problem instanceof BrokenRules) {
            session.terminal().err().println("the suite's own rules are broken:\n" + problem.getMessage());
            return ExitCode.UNTESTABLE;
        }
        session.terminal().err().println("the suite failed: " + PlainText.of(problem.toString()));
        for (StackTraceElement place : problem.getStackTrace()) {
            session.terminal().err().println("    at " + place);
        }
        return ExitCode.UNTESTABLE;
    }
}
