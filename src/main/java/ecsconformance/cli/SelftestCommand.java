package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.run.selection.Selection;
import ecsconformance.selftest.CauseTrial;
import ecsconformance.selftest.DefectTrials;
import ecsconformance.selftest.DetectionJson;
import ecsconformance.selftest.DetectionMatrix;
import ecsconformance.selftest.DetectionRun;
import ecsconformance.selftest.DetectionSummary;
import ecsconformance.selftest.KnownDefect;
import ecsconformance.selftest.MatrixPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the suite detects, on the embedded emulator with one deliberate defect after the other. */
@Command(
        name = "selftest",
        description =
                "Prove that the rules catch every deliberate defect, and that the emulator without defects passes.",
        exitCodeList = {
            "0:each defect was caught by the rule that owns it",
            "1:a defect was not caught, or the emulator without defects failed a rule",
            "2:wrong use",
            "3:an output cannot be written"
        })
final class SelftestCommand implements Callable<Integer> {

    private static final int NOT_PROVEN = 1;
    private static final String PAGE = "index.html";
    private static final double ENOUGH = 0.95;

    /** Of a hundred defects that a rule owns, and of those that none does. */
    private static final int FEWEST = 85;

    private static final int FEWEST_COMBINED = 90;

    private final Session session;
    private final Choices nothing;

    @Option(names = "--defect", paramLabel = "NAME", description = "only this defect; repeatable")
    private List<String> defects = List.of();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "only defects that this rule owns; * matches any text; repeatable")
    private List<String> rules = List.of();

    @Option(
            names = "--sample",
            paramLabel = "N",
            converter = Numbers.Count.class,
            defaultValue = "4",
            description = "number of defects to run the whole suite against, to see which other rules fail (default:"
                    + " ${DEFAULT-VALUE})")
    private int sample;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            converter = Numbers.Count.class,
            defaultValue = "0",
            description = "number of pairs of defects to run the whole suite against (default: ${DEFAULT-VALUE})")
    private int pairs;

    @Option(
            names = "--causes",
            paramLabel = "N",
            converter = Numbers.Count.class,
            description =
                    "measure instead whether the first three causes name the broken behaviour, for each defect alone"
                            + " and for N random sets of three defects; exit 0 if they name at least 95 of 100")
    private Integer causes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Numbers.Seed.class,
            defaultValue = "1",
            description = "seed for the sample, the pairs and the order of scenarios (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--explore",
            description = "let explore search for each defect instead, also for those that no rule owns")
    private boolean explore;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the matrix to this JSON file")
    private Path json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "also write the matrix into this folder, as a page and as JSON")
    private Path report;

    /** @param catalogue with the defects there are */
    SelftestCommand(Session session, Catalogue catalogue) {
        this.session = session;
        this.nothing = new Choices(catalogue, Map.of(), Map.of());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (explore && (causes != null || pairs > 0)) {
            throw new WrongUse("--explore cannot be combined with --causes and --pairs: leave these out");
        }
        if (causes != null && (pairs > 0 || json != null || report != null)) {
            throw new WrongUse("--causes makes no matrix: leave out --pairs, --json and --report");
        }
        expectWritable("--json", json);
        expectWritable("--report", report == null ? null : report.resolve(PAGE));
        try (Interruption interruption = new Interruption(session.terminal())) {
            return tested(interruption);
        }
    }

    private int tested(Interruption interruption) throws IOException, InterruptedException {
        if (explore) {
            interruption.becomes(() -> List.of("interrupted: explore has searched for the defects above"));
            return explored();
        }
        RuleCatalogue catalogue = session.catalogue();
        List<Rule> wanted = new Selection(List.of(), rules, Optional.empty()).choose(catalogue);
        List<KnownDefect> chosen = choice().chosen(wanted);
        if (causes != null) {
            return measureCauses(chosen, catalogue, interruption);
        }
        DetectionMatrix found;
        ProgressLine progress = new ProgressLine(session.terminal(), session.clock(), true, "defects");
        try (EmbeddedEmulator emulator = EmbeddedEmulator.start(session, nothing)) {
            DetectionRun run = new DetectionRun(trials(emulator), catalogue.rules(), progress);
            interruption.becomes(() -> write(run.soFar()), () -> tried(progress));
            found = run.execute(
                    defects.isEmpty() ? wanted : DefectChoice.owners(wanted, chosen), chosen, sample, pairs);
        } finally {
            progress.clear();
        }
        DetectionMatrix matrix = found;
        interruption.finishing(() -> write(matrix), () -> tried(progress));
        return matrix.isProven() ? ExitCode.OK : NOT_PROVEN;
    }

    private static List<String> tried(ProgressLine progress) {
        progress.end();
        return List.of("", "interrupted: " + progress.words() + " have been tried");
    }

    private DefectTrials trials(EmbeddedEmulator emulator) {
        return new DefectTrials(
                names -> DefectChoice.target(emulator, names),
                session.contract(),
                session.options(seed),
                session.clock(),
                session.random());
    }

    private int measureCauses(List<KnownDefect> chosen, RuleCatalogue catalogue, Interruption interruption)
            throws InterruptedException {
        ProgressLine progress = new ProgressLine(session.terminal(), session.clock(), true, "runs");
        interruption.becomes(() -> tried(progress));
        CauseTrial.Figures figures;
        try (EmbeddedEmulator emulator = EmbeddedEmulator.start(session, nothing)) {
            figures = new CauseTrial(trials(emulator), catalogue.rules(), progress).measure(chosen, causes);
        } finally {
            progress.clear();
        }
        figures.lines().forEach(session.terminal().out()::println);
        return figures.share() >= ENOUGH ? ExitCode.OK : NOT_PROVEN;
    }

    /** Both kinds of defects, each with the share that must be found. */
    private int explored() {
        Map<String, Defect> named = choice().named();
        UnaryOperator<List<Defect>> chosen = all -> all.stream()
                .filter(defect -> named.isEmpty() || named.containsKey(defect.name()))
                .toList();
        PrintStream out = session.terminal().out();
        try (EmbeddedEmulator emulator = EmbeddedEmulator.start(session, nothing)) {
            ExploredDefects search =
                    new ExploredDefects(session, names -> DefectChoice.target(emulator, names), seed, out);
            boolean own = search.all(chosen.apply(nothing.catalogue().defects()), FEWEST);
            boolean combined = search.all(chosen.apply(nothing.catalogue().combined()), FEWEST_COMBINED);
            return own && combined ? ExitCode.OK : NOT_PROVEN;
        }
    }

    private DefectChoice choice() {
        return new DefectChoice(nothing, defects, rules);
    }

    private void write(DetectionMatrix matrix) throws IOException {
        new DetectionSummary(session.terminal().colour())
                .write(matrix, session.terminal().out());
        if (json != null) {
            new DetectionJson().write(matrix, json);
        }
        if (report != null) {
            new DetectionJson().write(matrix, report.resolve("selftest.json"));
            new MatrixPage().write(matrix, report.resolve(PAGE));
        }
    }

    private static void expectWritable(String option, Path file) {
        if (file == null) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new WrongUse(option + " " + file + ": this is a folder, and the matrix is one file");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException unwritable) {
            throw Unwritable.at(option, file, unwritable);
        }
    }
}
