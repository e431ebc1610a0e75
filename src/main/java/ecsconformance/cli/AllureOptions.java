package ecsconformance.cli;

import ecsconformance.report.AllureResults;
import ecsconformance.result.Result;
import ecsconformance.run.live.SuiteRun;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for leaving results for Allure. */
final class AllureOptions {

    static final String FOLDER = "allure-results";

    @Option(names = "--no-allure", description = "do not write Allure results")
    private boolean off;

    boolean wanted() {
        return !off;
    }

    /** @throws Unwritable where they cannot be written */
    void write(SuiteRun run, Result result, Path report) {
        Path folder = report.resolve(FOLDER);
        try {
            if (wanted()) {
                new AllureResults(result, run::redacted).write(run.allureTests(), folder);
            }
        } catch (IOException unwritable) {
            throw Unwritable.at("", folder, unwritable);
        }
    }
}
