package ecsconformance.cli;

import ecsconformance.report.ConsoleDetail;
import ecsconformance.result.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how much of a run is shown, where, and whether its page is opened. */
final class ConsoleOptions {

    private static final int NARROWEST = 40;

    @Option(names = "--quiet", description = "print only the verdict, the first cause and the report's address")
    private boolean quiet;

    @Option(names = "--verbose", description = "print every cause in full and every inconclusive rule")
    private boolean verbose;

    @Option(
            names = "--readings",
            description = "print the readings that the target shows, as emulator --reading takes them")
    private boolean readings;

    @Option(names = "--curl", description = "print a curl line for the request of each cause")
    private boolean curl;

    @Option(names = "--open", description = "open the report's page when the run has ended")
    private boolean open;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "write progress as JSON lines while it happens; - is standard output")
    private Path events;

    /** @throws WrongUse where two of them contradict each other */
    void expectUsable() {
        if (quiet && verbose) {
            throw new WrongUse("--quiet and --verbose contradict each other: give one of them");
        }
    }

    ConsoleDetail detail(Session session) {
        return new ConsoleDetail(
                quiet,
                verbose,
                readings ? Optional.of(new ReadingLines()) : Optional.empty(),
                curl,
                width(session.environment()));
    }

    /** The width that the shell tells its commands, where it does. */
    static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        boolean told = columns.matches("\\d{1,4}") && Integer.parseInt(columns) >= NARROWEST;
        return told ? Integer.parseInt(columns) : ConsoleDetail.USUAL_WIDTH;
    }

    ProgressLine progress(Session session) {
        return new ProgressLine(session.terminal(), session.clock(), !quiet);
    }

    /** @throws WrongUse where the file cannot be written */
    EventLines events(Session session) {
        if (events == null) {
            return EventLines.nowhere();
        }
        try {
            return events.toString().equals("-")
                    ? EventLines.to(session.terminal().out())
                    : EventLines.to(events);
        } catch (IOException unwritable) {
            throw new WrongUse("--events " + events + ": the file cannot be written: " + Reason.of(unwritable));
        }
    }

    /** The stream of the summary: beside the events, never among them. */
    Session summary(Session session) {
        boolean taken = events != null && events.toString().equals("-");
        return taken ? session.printingToErr() : session;
    }

    /** Opens the page in the browser, where that is wanted; a machine without one is told so. */
    void open(Session session, Path page) {
        if (!open) {
            return;
        }
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String address = page.toUri().toString();
        List<String> command = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.contains("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            session.terminal().err().println("--open: there is no " + command.get(0) + " here; open " + address);
        }
    }
}
