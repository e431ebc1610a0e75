package ecsconformance.cli;

import ecsconformance.contract.Rule;
import ecsconformance.report.BadgeSvg;
import ecsconformance.report.ConsoleSummary;
import ecsconformance.report.HarJson;
import ecsconformance.report.JUnitXml;
import ecsconformance.report.Report;
import ecsconformance.report.SummaryMarkdown;
import ecsconformance.result.AtomicFile;
import ecsconformance.result.Result;
import ecsconformance.result.ResultJson;
import ecsconformance.run.Rerun;
import ecsconformance.run.Selection;
import ecsconformance.run.SuiteRun;
import ecsconformance.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the suite, writes the report, prints a summary and ends by verdict. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "run",
        description = "Run the suite against a target (an embedded emulator unless one is named).",
        footer = {
            "",
            "Exit codes: 0 conformant, 1 non-conformant, 2 wrong use, 3 the target could not be tested,",
            "4 partial (0 with --allow-partial)."
        })
final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private RepetitionOptions repetition = new RepetitionOptions();

    @Mixin
    private PackageOptions certification = new PackageOptions();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports/latest",
            description = "where the report goes (default: ${DEFAULT-VALUE})")
    private Path report;

    @Option(names = "--allow-partial", description = "exit 0 although some rules are inconclusive")
    private boolean allowPartial;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        expectWritable();
        certification.expectUsable();
        try (ChosenTarget chosen = ChosenTarget.of(session, target.flags())) {
            Result result = run(chosen.target());
            // Nothing evaluated at all is never allowed to look green.
            return result.verdict()
                    .exitCode(allowPartial && result.summary().rules().passed() > 0);
        }
    }

    private Result run(Target chosen) throws IOException {
        Optional<Rerun> earlier = repetition.rerun();
        earlier.flatMap(rerun -> rerun.warning(session.contract().digest(), session.catalogue()))
                .ifPresent(session.terminal().err()::println);
        Selection wanted = selection.selection(chosen.profiles(), earlier);
        List<Rule> rules = wanted.choose(session.catalogue());
        ProgressLine progress = new ProgressLine(session.terminal());
        SuiteRun run = new SuiteRun(
                chosen,
                session.contract(),
                rules,
                wanted,
                session.options(repetition.seed(earlier), repetition.everyStyle()),
                session.clock(),
                session.random(),
                progress);
        InterruptedRun interrupted = new InterruptedRun(() -> write(run.soFar()));
        Result result;
        try {
            result = run.execute();
        } finally {
            interrupted.disarm();
            progress.clear();
        }
        write(result);
        new ConsoleSummary(session.terminal().colour())
                .write(result, session.terminal().out(), report.toString());
        certification.write(result, session.catalogue(), session.terminal().out());
        return result;
    }

    private void expectWritable() {
        try {
            Files.createDirectories(report);
        } catch (IOException unwritable) {
            throw new WrongUse("--report " + report + ": the folder cannot be made: " + unwritable.getMessage());
        }
    }

    private void write(Result result) throws IOException {
        new ResultJson().write(result, report.resolve("conformance.json"));
        Map<String, Report> reports = Map.of(
                "junit.xml", new JUnitXml(),
                "summary.md", new SummaryMarkdown(),
                "badge.svg", new BadgeSvg(),
                "evidence.har", new HarJson());
        for (Map.Entry<String, Report> entry : reports.entrySet()) {
            AtomicFile.write(
                    report.resolve(entry.getKey()), out -> entry.getValue().write(result, out));
        }
    }
}
