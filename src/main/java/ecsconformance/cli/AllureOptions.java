package ecsconformance.cli;

import ecsconformance.report.AllureResults;
import ecsconformance.result.Result;
import ecsconformance.run.SuiteRun;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whether a run leaves results for Allure. */
final class AllureOptions {

    @Option(names = "--no-allure", description = "write no allure-results")
    private boolean off;

    boolean wanted() {
        return !off;
    }

    void write(SuiteRun run, Result result, Path report) throws IOException {
        if (wanted()) {
            new AllureResults(result).write(run.allureTests(), report.resolve("allure-results"));
        }
    }
}
