package ecsconformance.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of run that plan takes and ignores, so that a line can be planned before it is run, word by word. */
final class UnusedOptions {

    @Mixin
    private AllureOptions allure = new AllureOptions();

    @Mixin
    private PackageOptions certification = new PackageOptions();

    @Mixin
    private ReportOption report = new ReportOption();

    @Mixin
    private GateOptions gate = new GateOptions();

    @Mixin
    private ProveOption prove = new ProveOption();

    @Mixin
    private MutationOptions mutations = new MutationOptions();

    @Mixin
    private ConsoleOptions console = new ConsoleOptions();

    @Option(
            names = {"--allow-partial", "--fail-fast", "--keep-scopes"},
            description = "accepted as in run; they do not change the plan")
    private boolean ending;
}
