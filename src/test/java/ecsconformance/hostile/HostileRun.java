package ecsconformance.hostile;

import ecsconformance.cli.CommandLineInFolder;
import ecsconformance.result.Result;
import ecsconformance.result.RuleResult;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.ScenarioResult;
import ecsconformance.result.json.ResultJson;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The whole command line, run against a target that means no good.
 *
 * @param exit   the exit code
 * @param text   everything that was printed
 * @param report the folder of the report
 * @param result the result as the report has it
 */
record HostileRun(int exit, String text, Path report, Result result) {

    /** The rules that a case is run with: images made, refused and looked at. */
    static final List<String> RULES = List.of("snapshot.system", "snapshot.not-found", "image.shown");

    /** The address of a run, and the other lines of its target file. */
    record Target(URI endpoint, URI control, boolean silent, String more) {

        private String yaml() {
            // Under load an answer takes its time: only what is never answered may need the limit.
            String patience = silent ? "10s" : "120s";
            return String.format(Locale.ROOT, """
                    name: hostile
                    endpoint: %s
                    fixtures: {control: "%s"}
                    limits: {concurrency: 4, connectTimeout: %s, readTimeout: %s, imageReady: 10s, imageListed: 10s,
                      pollInterval: 100ms, repeatWithin: 1s}
                    %s
                    """, endpoint, control, patience, patience, more);
        }
    }

    static HostileRun against(Target target, Path folder) throws IOException, UnreadableResult {
        CommandLineInFolder line = new CommandLineInFolder(folder, Clock.systemUTC());
        Path file = Files.writeString(folder.resolve("target.yaml"), target.yaml());
        Path report = folder.resolve("report");
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--target",
                file.toString(),
                "--report",
                report.toString(),
                "--ledger",
                line.path("ledger.jsonl"),
                "--seed",
                "1"));
        RULES.forEach(rule -> arguments.addAll(List.of("--rule", rule)));
        int exit = line.execute(arguments.toArray(String[]::new));
        if (Files.notExists(report.resolve("conformance.json"))) {
            throw new AssertionError("exit " + exit + " without a report: " + line.text());
        }
        return new HostileRun(exit, line.text(), report, new ResultJson().read(report.resolve("conformance.json")));
    }

    /** The sentence that says why: the run's problem, else the first failure, else the first reason to be in doubt. */
    String sentence() {
        return result.run()
                .problem()
                .or(() -> scenarios(RuleVerdict.FAILED)
                        .flatMap(it -> it.actual().stream())
                        .findFirst())
                .or(() -> scenarios(RuleVerdict.INCONCLUSIVE)
                        .flatMap(it -> it.reason().stream())
                        .findFirst())
                .orElse("nothing is wrong");
    }

    List<String> passed() {
        return result.rules().stream()
                .filter(rule -> rule.verdict() == RuleVerdict.PASSED)
                .map(RuleResult::id)
                .toList();
    }

    private Stream<ScenarioResult> scenarios(RuleVerdict verdict) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.verdict() == verdict);
    }
}
