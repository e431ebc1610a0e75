package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.emulator.behaviour.Defect;
import ecsconformance.emulator.catalogue.Catalogue;
import ecsconformance.emulator.catalogue.Choices;
import ecsconformance.emulator.catalogue.UnknownChoice;
import ecsconformance.fixture.Fixture;
import ecsconformance.report.DetectionSummary;
import ecsconformance.report.MatrixPage;
import ecsconformance.result.DetectionJson;
import ecsconformance.result.DetectionMatrix;
import ecsconformance.run.DetectionRun;
import ecsconformance.run.KnownDefect;
import ecsconformance.run.Selection;
import ecsconformance.target.Target;
import ecsconformance.target.TargetComposer;
import ecsconformance.target.TargetFlags;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the suite detects, on the embedded emulator with one deliberate defect after the other. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "selftest",
        description = "Prove that a target which breaks a rule fails it, and that one which breaks none fails nothing.",
        footer = {
            "",
            "Exit codes: 0 every defect was caught by the rule that owns it, 1 one was not, or the emulator without any",
            "did not pass everything, 2 wrong use, 3 an output cannot be written."
        })
final class SelftestCommand implements Callable<Integer> {

    private static final int NOT_PROVEN = 1;
    private static final String PAGE = "index.html";

    /** Of a hundred defects that a rule owns, and of those that none does. */
    private static final int FEWEST = 85;

    private static final int FEWEST_COMBINED = 90;

    /** Anything here takes 20 ms: what takes longer than this is a defect that will never end. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final Session session;
    private final Choices nothing;

    @Option(names = "--defect", paramLabel = "NAME", description = "only this defect; repeatable")
    private List<String> defects = List.of();

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "only defects that this rule owns, with * for anything; repeatable")
    private List<String> rules = List.of();

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "4",
            description = "run the whole suite against so many defects, to see who else is blamed"
                    + " (default: ${DEFAULT-VALUE})")
    private int sample;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "0",
            description = "also run the whole suite against so many pairs of defects (default: ${DEFAULT-VALUE})")
    private int pairs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "draws the sample and the pairs, and shuffles the scenarios (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--explore",
            description = "instead have the exploration search for each defect, those of no rule among them")
    private boolean explore;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the matrix to this file")
    private Path json;

    @Option(names = "--report", paramLabel = "DIR", description = "also write the matrix, as a page and as JSON, there")
    private Path report;

    /** @param catalogue with the defects there are */
    SelftestCommand(Session session, Catalogue catalogue) {
        this.session = session;
        this.nothing = new Choices(catalogue, Map.of(), Map.of());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (sample < 0) {
            throw new WrongUse("--sample " + sample + ": a number of defects is 0 or more");
        }
        if (pairs < 0) {
            throw new WrongUse("--pairs " + pairs + ": a number of pairs is 0 or more");
        }
        expectWritable("--json", json);
        expectWritable("--report", report == null ? null : report.resolve(PAGE));
        if (explore) {
            return explored();
        }
        RuleCatalogue catalogue = session.catalogue();
        List<Rule> wanted = new Selection(List.of(), rules, Optional.empty()).choose(catalogue);
        List<KnownDefect> chosen = chosen(wanted);
        DetectionMatrix matrix;
        ProgressLine progress = new ProgressLine(session.terminal(), "defects");
        try (EmbeddedEmulator emulator = EmbeddedEmulator.start(session, nothing)) {
            DetectionRun run = new DetectionRun(
                    names -> target(emulator, names),
                    session.contract(),
                    catalogue.rules(),
                    session.options(seed),
                    session.clock(),
                    session.random(),
                    progress);
            InterruptedRun interrupted = new InterruptedRun(
                    session.terminal(),
                    () -> write(run.soFar()),
                    () -> List.of("", "interrupted: " + progress.words() + " have been tried"));
            try {
                matrix = run.execute(defects.isEmpty() ? wanted : owners(wanted, chosen), chosen, sample, pairs);
            } finally {
                interrupted.disarm();
            }
        } finally {
            progress.clear();
        }
        write(matrix);
        return matrix.isProven() ? ExitCode.OK : NOT_PROVEN;
    }

    /** Both kinds of defects, each with the share that must be found. */
    private int explored() {
        Map<String, Defect> named = named();
        UnaryOperator<List<Defect>> chosen = all -> all.stream()
                .filter(defect -> named.isEmpty() || named.containsKey(defect.name()))
                .toList();
        PrintStream out = session.terminal().out();
        try (EmbeddedEmulator emulator = EmbeddedEmulator.start(session, nothing)) {
            ExploredDefects search = new ExploredDefects(session, names -> target(emulator, names), seed, out);
            boolean own = search.all(chosen.apply(nothing.catalogue().defects()), FEWEST);
            boolean combined = search.all(chosen.apply(nothing.catalogue().combined()), FEWEST_COMBINED);
            return own && combined ? ExitCode.OK : NOT_PROVEN;
        }
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

    /** In the order of the catalogue. */
    private List<KnownDefect> chosen(List<Rule> wanted) {
        Set<String> named = named().keySet();
        Set<String> owners = wanted.stream().map(rule -> rule.id().value()).collect(Collectors.toSet());
        List<KnownDefect> chosen = nothing.catalogue().defects().stream()
                .filter(defect -> named.isEmpty() || named.contains(defect.name()))
                .filter(defect -> owners.contains(defect.owner()))
                .map(defect -> new KnownDefect(defect.name(), defect.breaks(), defect.owner(), defect.unseen()))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUse("no defect " + (named.isEmpty() ? "" : "among " + String.join(", ", named) + " ")
                    + "is owned by --rule " + String.join(", ", rules)
                    + "; emulator --list-defects names the owner of each");
        }
        return chosen;
    }

    private Map<String, Defect> named() {
        Choices named = nothing;
        try {
            for (String defect : defects) {
                named = named.defect(defect);
            }
        } catch (UnknownChoice unknown) {
            throw new WrongUse(unknown.getMessage());
        }
        return named.defects();
    }

    private static List<Rule> owners(List<Rule> rules, List<KnownDefect> chosen) {
        Set<String> owners = chosen.stream().map(KnownDefect::owner).collect(Collectors.toSet());
        return rules.stream().filter(rule -> owners.contains(rule.id().value())).toList();
    }

    /** Chosen by the accounts, so that one emulator serves all at once; nothing of the user's settings counts here. */
    private static Target target(EmbeddedEmulator emulator, List<String> names) {
        String switches = names.stream().map(name -> "/defect/" + name).collect(Collectors.joining());
        Target target = new TargetComposer()
                .compose(
                        TargetFlags.none().aimedAt(emulator.endpoint(), URI.create(emulator.control() + switches)),
                        Map.of(),
                        Fixture.ids())
                .orElseThrow();
        return names.isEmpty() ? target : target.within(target.limits().waitingForImages(PATIENCE, LONGEST_PAUSE));
    }
}
