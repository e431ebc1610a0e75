package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.ContractWriter;
import ecsconformance.result.AtomicFile;
import ecsconformance.spec.edition.Documents;
import ecsconformance.spec.edition.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a contract file of another edition. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "adopt",
        description = "Write the contract file of another edition of the page; run --edition FILE judges by it.",
        footer = {"", "Exit codes: 0 written, 2 unreadable or wrong use."})
final class SpecAdoptCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "PAGE", description = "Markdown as published")
    private Path page;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            required = true,
            description = "the day of the page, as 2020-09-01: @since and @until of rules are compared with it")
    private String edition;

    @Option(names = "--out", paramLabel = "FILE", description = "where to (default: create-image-NAME.json)")
    private Path out;

    SpecAdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!edition.matches(Contract.EDITION_FORM)) {
            throw new WrongUse("--edition " + edition + " is no edition; it is the day of the page, as 2020-09-01");
        }
        Edition adopted = new Documents(session.contract()).edition(page, edition);
        Path file = out == null ? Path.of("create-image-" + edition + ".json") : out;
        AtomicFile.write(file, writer -> new ContractWriter().write(adopted.contract(), writer));
        session.terminal()
                .out()
                .println(file + ": " + adopted.lines().size() + " clauses; "
                        + session.catalogue().in(edition).rules().size()
                        + " of the suite's rules hold in this edition");
        adopted.page()
                .unplaced()
                .forEach(it -> session.terminal()
                        .err()
                        .println(page + ":" + it.line() + ": " + it.reason()
                                + (it.placed() ? " (read by a guess)" : "")));
        return ExitCode.OK;
    }
}
