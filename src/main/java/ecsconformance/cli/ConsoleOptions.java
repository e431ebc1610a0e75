package ecsconformance.cli;

import ecsconformance.emulator.catalogue.ShownReadings;
import ecsconformance.report.ConsoleDetail;
import ecsconformance.report.PlainText;
import ecsconformance.result.Reason;
import ecsconformance.result.RuleResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            description = "print the readings that the target shows, in the form that emulator --reading takes")
    private boolean readings;

    @Option(names = "--curl", description = "print a curl line for the request of each cause")
    private boolean curl;

    @Option(names = "--open", description = "open the report's page when the run has ended")
    private boolean open;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "write the progress of the run as JSON lines; - means standard output")
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

    /** The readings that a target shows, by the names that {@code emulator --reading} takes. */
    private static final class ReadingLines implements Function<List<RuleResult>, List<String>> {

        @Override
        public List<String> apply(List<RuleResult> rules) {
            ShownReadings known = ShownReadings.known();
            List<String> lines = new ArrayList<>();
            Set<String> told = new HashSet<>();
            for (ShownReadings.Row row : known.of(place -> words(rules, place))) {
                String words = row.words().stream().sorted().collect(Collectors.joining(", "));
                String alike = known.alike(row).stream().map(it -> ", or " + it).collect(Collectors.joining());
                lines.add(String.format(
                        Locale.ROOT, "%-38s  %s: %s%s", row.choice(), row.place(), PlainText.of(words), alike));
                known.rows().stream()
                        .filter(it -> it.choice().equals(row.choice()))
                        .forEach(it -> it.words().forEach(word -> told.add(it.rule() + word)));
            }
            List<String> others = rules.stream()
                    .flatMap(rule -> words(rules, rule.id()).stream()
                            .sorted()
                            .filter(word -> !told.contains(rule.id() + word))
                            .map(word -> PlainText.of(rule.id() + ": " + word)))
                    .toList();
            if (!others.isEmpty()) {
                lines.add("also shown, but the emulator has no choice for it:");
                others.forEach(it -> lines.add("  " + it));
            }
            return lines;
        }

        private static Set<String> words(List<RuleResult> rules, String place) {
            return rules.stream()
                    .flatMap(rule -> rule.scenarios().stream()
                            .filter(it -> place.equals(rule.id()) || place.equals(rule.id() + " " + it.name()))
                            .map(it -> it.reading()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }
}
