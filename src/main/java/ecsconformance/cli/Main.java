package ecsconformance.cli;

import ecsconformance.client.SuiteTrouble;
import ecsconformance.contract.RuleCatalogue.BrokenRules;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.input.InvalidInput;
import ecsconformance.page.edition.UnreadablePage;
import ecsconformance.report.PlainText;
import ecsconformance.result.Reason;
import ecsconformance.run.JavaFailure;
import ecsconformance.run.Untestable;
import ecsconformance.run.selection.Selection.WrongSelection;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code conformance} and the entry point of the jar. */
@Command(
        name = "conformance",
        description = "Judge an endpoint that claims to speak ECS CreateImage by every documented rule.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeList = {"2:wrong use, for every command", "3:an output cannot be written, for every command"},
        footer = {"", "The --help of a command lists its other exit codes."},
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    private static final int LONGEST = 4000;

    @Spec
    private CommandSpec spec;

    Main() {}

    public static void main(String[] arguments) {
        // The suite itself goes by no default; some libraries do, and under Turkish or Arabic they would not find their
        // words.
        Locale.setDefault(Locale.ROOT);
        // Allure's adapter asks for this machine's name at each scenario, and waits for a name server that is not
        // there.
        System.setProperty("allure.hostName", "this machine");
        System.setProperty("allure.threadName", "a thread");
        Session session = Session.ofProcess(System.getenv());
        JavaFailures failures = new JavaFailures(session.terminal().err());
        Thread.setDefaultUncaughtExceptionHandler(failures);
        try {
            FileNames.expectReadable(arguments);
            System.exit(execute(session, arguments));
        } catch (WrongUse unreadable) {
            session.terminal().err().println(unreadable.getMessage());
            System.exit(ExitCode.UNTESTABLE);
        } catch (Error failed) {
            failures.uncaughtException(Thread.currentThread(), failed);
        }
    }

    /** Runs one command and answers its exit code; output that did not arrive is never a success. */
    static int execute(Session session, String... arguments) {
        int code = commandLine(session).execute(arguments);
        if (session.terminal().out().checkError()) {
            session.terminal()
                    .err()
                    .println("standard output cannot be written, so the output of the command is not complete");
            return ExitCode.UNTESTABLE;
        }
        return code;
    }

    /** The whole command line around one session; {@code execute} answers the exit code. */
    static CommandLine commandLine(Session session) {
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new RunCommand(session))
                .addSubcommand(new ReproduceCommand(session))
                .addSubcommand(new ExploreCommand(session))
                .addSubcommand(new PlanCommand(session))
                .addSubcommand(new InitCommand(session, System.in))
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
                        .addSubcommand(new SpecAdoptCommand(session))
                        .addSubcommand(new SpecAnnotateCommand(session))
                        .addSubcommand(new SpecExportCommand(session)))
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new AutoComplete.GenerateCompletion());
        HelpNotes.addTo(commands, session.environment().getOrDefault("COLUMNS", ""));
        commands.setExecutionStrategy(new CheckedOptions());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUnmatchedOptionsAllowedAsOptionParameters(false);
        commands.setOut(session.terminal().writer());
        commands.setErr(session.terminal().errorWriter());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setParameterExceptionHandler(new WrongArguments());
        commands.setExecutionExceptionHandler((problem, command, parsed) -> explain(session, problem));
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "conformance: a command is missing, such as run");
    }

    private static Optional<IOException> ioOf(Exception problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    private static int explain(Session session, Exception problem) {
        if (problem instanceof InvalidInput
                || problem instanceof WrongSelection
                || problem instanceof WrongUse
                || problem instanceof UnreadablePage) {
            session.terminal().err().println(problem.getMessage());
            return ExitCode.WRONG_USE;
        }
        if (problem instanceof Unwritable) {
            session.terminal().err().println(PlainText.of(problem.getMessage(), LONGEST));
            return ExitCode.UNTESTABLE;
        }
        Optional<IOException> io = ioOf(problem);
        if (io.isPresent()) {
            String file = io.get() instanceof FileSystemException place ? place.getFile() + ": " : "";
            session.terminal().err().println(PlainText.of(file + Reason.ofWriting(io.get()), LONGEST));
            return ExitCode.UNTESTABLE;
        }
        if (problem instanceof InvalidPathException path) {
            session.terminal().err().println(PlainText.of(path.getInput()) + " is no valid file name on this system");
            return ExitCode.WRONG_USE;
        }
        if (problem instanceof Untestable || problem instanceof SuiteTrouble) {
            session.terminal().err().println(PlainText.of(problem.getMessage()));
            return ExitCode.UNTESTABLE;
        }
        if (problem instanceof BrokenRules) {
            session.terminal().err().println("the suite's own rules are broken:\n" + problem.getMessage());
            return ExitCode.UNTESTABLE;
        }
        session.terminal().err().println("the suite failed: " + PlainText.of(JavaFailure.explain(problem)));
        if (JavaFailure.in(problem).isPresent()) {
            return ExitCode.UNTESTABLE;
        }
        for (StackTraceElement place : problem.getStackTrace()) {
            session.terminal().err().println("    at " + place);
        }
        return ExitCode.UNTESTABLE;
    }

    /** The documentation side: its own commands are below it. */
    @Command(
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            name = "spec",
            description = "Check the documentation: coverage by rules, defects of a page, changes between editions.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class SpecCommand implements Runnable {

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(), "a command is missing: coverage, review, drift, adopt, annotate or export");
        }
    }

    /**
     * Tells whether Java can tell the names of files apart. In a locale without UTF-8 it reads what is not ASCII as
     * question marks and would write into another folder than the one that was named.
     */
    private static final class FileNames {

        private static final char UNREADABLE = '\uFFFD';

        private FileNames() {}

        /** @throws WrongUse where the current folder or an argument could not be read as it is */
        static void expectReadable(String... arguments) {
            Optional<String> broken = Stream.concat(
                            Stream.of("the current folder")
                                    .filter(name -> isUnreadable(System.getProperty("user.dir", ""))),
                            List.of(arguments).stream()
                                    .filter(FileNames::isUnreadable)
                                    .map(argument -> "an argument"))
                    .findFirst();
            if (broken.isPresent()) {
                throw new WrongUse(broken.get() + " has a name that Java cannot read in this locale ("
                        + System.getProperty("sun.jnu.encoding")
                        + "); start it with ./conformance, or set LC_ALL to a locale with UTF-8, such as C.UTF-8");
            }
        }

        private static boolean isUnreadable(String text) {
            return text.indexOf(UNREADABLE) >= 0;
        }
    }
}
