package ecsconformance.cli;

import ecsconformance.endpoint.Target;
import ecsconformance.explore.Access;
import ecsconformance.explore.Exploration;
import ecsconformance.explore.ExplorationFinding;
import ecsconformance.explore.Explorer;
import ecsconformance.result.Reason;
import ecsconformance.result.Result;
import ecsconformance.result.Result.TargetInfo;
import ecsconformance.run.RunOptions;
import ecsconformance.run.Untestable;
import ecsconformance.run.cleanup.OpenLedger;
import ecsconformance.run.live.OpenEndpoint;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches beyond the written scenarios. */
@Command(
        name = "explore",
        description = {
            "Search for defects that no scenario covers: combinations of parameters, sequences of calls and races.",
            "A finding shows where to look; it changes no verdict and no certificate."
        },
        exitCodeList = {
            "0:no finding, or findings without --strict",
            "1:findings, with --strict",
            "2:wrong use",
            "3:the target could not be tested, or an output cannot be written"
        })
final class ExploreCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private MutationOptions mutations = new MutationOptions();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports/latest",
            description = "folder for exploration.json and its page (default: ${DEFAULT-VALUE})")
    private Path report;

    @Option(
            names = "--budget",
            paramLabel = "REQUESTS",
            converter = Numbers.Some.class,
            defaultValue = "700",
            description = "number of requests to judge; look-ups, and requests that shorten a finding, come on top"
                    + " (default: ${DEFAULT-VALUE})")
    private int budget;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Numbers.Seed.class,
            defaultValue = "1",
            description =
                    "seed for the random choices; the same seed sends the same requests (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--strict", description = "exit 1 if there are findings")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "format on the terminal: text or json (default: ${DEFAULT-VALUE})")
    private String format;

    @Option(names = "--replay", paramLabel = "ID", description = "send only this finding from the report folder again")
    private String replay;

    @Option(
            names = "--again",
            paramLabel = "FILE",
            description = "judge the recorded answers of an exploration.json again, without sending anything")
    private Path again;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = {
                "conformance.json of a run on the same target; explore judges by the readings in it",
                "(default: by the readings that the answers during explore show)"
            })
    private Path result;

    ExploreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!List.of("text", "json").contains(format)) {
            throw new WrongUse("--format " + format + ": it is text or json");
        }
        if (again != null) {
            return told(Explorer.again(session.contract(), read(again)));
        }
        try {
            Files.createDirectories(report);
        } catch (IOException unwritable) {
            throw new WrongUse("--report " + report + ": the folder cannot be made: " + Reason.of(unwritable));
        }
        try (Interruption interruption = new Interruption(session.terminal());
                ChosenTarget chosen = ChosenTarget.of(session, target.flags())) {
            Map<String, Set<String>> shown = result == null ? Map.of() : shown(chosen);
            mutations.expectConsent(chosen.target());
            RunOptions options = mutations.withLedger(session.options(seed), chosen);
            String id = "x" + Long.toHexString(session.random().nextLong());
            LeftOver leftOver =
                    new LeftOver(session, target.flags(), options.ledger().map(place -> OpenLedger.file(place, id)));
            interruption.becomes(() -> leftOver.interrupted("explore was still reading the target", List.of()));
            try (OpenEndpoint open =
                    OpenEndpoint.toSearch(chosen.target(), options, id, session.clock(), session.random())) {
                try {
                    return replay == null
                            ? explored(
                                    explorer(session, chosen.target(), open, id, shown), open, leftOver, interruption)
                            : replayed(chosen.target(), open, id, leftOver, interruption);
                } finally {
                    leftOver.tell(open.finish().leaked());
                }
            }
        } catch (Untestable untestable) {
            session.terminal().err().println(untestable.getMessage());
            return ExitCode.UNTESTABLE;
        }
    }

    private int explored(Explorer explorer, OpenEndpoint open, LeftOver leftOver, Interruption interruption)
            throws IOException {
        interruption.becomes(
                () -> write(explorer.soFar(session.contract()), open),
                () -> leftOver.interrupted(
                        "explore had not ended; the report so far is in " + report,
                        open.resources().leaked()));
        Exploration found = explorer.explore(seed, budget, true);
        Exploration complete = found.leaking(open.finish().leaked());
        interruption.finishing(
                () -> new ExplorationReport().write(complete, report),
                () -> List.of("", "interrupted: explore had ended; its report is in " + report));
        return told(complete);
    }

    private void write(Optional<Exploration> soFar, OpenEndpoint open) throws IOException {
        if (soFar.isPresent()) {
            new ExplorationReport().write(soFar.get().leaking(open.resources().leaked()), report);
        }
    }

    private int replayed(Target chosen, OpenEndpoint open, String id, LeftOver leftOver, Interruption interruption) {
        Exploration earlier = read(report.resolve(ExplorationReport.FILE));
        ExplorationFinding finding = earlier.findings().stream()
                .filter(it -> it.id().equals(replay))
                .findFirst()
                .orElseThrow(() -> new WrongUse("--replay " + replay + ": there is no such finding; there are "
                        + String.join(
                                ", ",
                                earlier.findings().stream()
                                        .map(ExplorationFinding::id)
                                        .toList())));
        interruption.becomes(() -> leftOver.interrupted(
                replay + " was being sent again", open.resources().leaked()));
        boolean still = explorer(session, chosen, open, id, earlier.shown()).replay(finding);
        session.terminal().out().println(replay + (still ? " is still there" : " did not come again"));
        return still && strict ? 1 : ExitCode.OK;
    }

    private Map<String, Set<String>> shown(ChosenTarget chosen) {
        Result read = ResultFiles.read(result);
        TargetInfo earlier = read.target();
        String endpoint = chosen.target().endpoint().toString();
        if (!(chosen.isEmbedded() && earlier.embedded()) && !earlier.endpoint().equals(endpoint)) {
            throw new WrongUse("--result " + result + ": it is of " + earlier.endpoint() + " and not of " + endpoint);
        }
        return Explorer.shown(session.contract(), read);
    }

    static Explorer explorer(
            Session session, Target chosen, OpenEndpoint open, String id, Map<String, Set<String>> shown) {
        Access access = new Access(
                open.client(),
                open.fixtures(),
                open.cleanup(),
                open.styles(),
                open.operations(),
                id,
                chosen.fixtures().control().isPresent(),
                chosen.limits(),
                session.clock(),
                OpenEndpoint.pause());
        return new Explorer(access, session.contract(), chosen.endpoint().toString(), shown);
    }

    private Exploration read(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Exploration.read(text);
        } catch (IOException unreadable) {
            throw new WrongUse(file + ": it cannot be read: " + Reason.of(unreadable));
        } catch (IllegalArgumentException none) {
            throw new WrongUse(file + ": " + none.getMessage());
        }
    }

    private int told(Exploration exploration) {
        session.terminal()
                .out()
                .print(format.equals("json") ? exploration.json() : ExplorationReport.text(exploration));
        return strict && !exploration.findings().isEmpty() ? 1 : ExitCode.OK;
    }
}
