package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.ContractWriter;
import ecsconformance.page.edition.Completeness;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.Review;
import ecsconformance.result.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a contract file of another edition. */
@Command(
        name = "adopt",
        description = "Write the contract file of another edition of the page; run --edition FILE judges by it.",
        exitCodeList = {"0:written", "2:wrong use, or the page cannot be read", "3:the output cannot be written"})
final class SpecAdoptCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            converter = PageInput.Argument.class,
            paramLabel = "PAGE",
            description = "Markdown as published; - is standard input")
    private PageInput page;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            required = true,
            description = "date of the page, such as 2020-09-01; it decides which rules with @since or @until apply")
    private String edition;

    @Option(names = "--partial", description = "adopt the page even if a part is missing")
    private boolean partial;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: create-image-NAME.json)")
    private Path out;

    SpecAdoptCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (!Contract.isEdition(edition)) {
            throw new WrongUse(
                    "--edition " + edition + " is no edition; give the date of the page, such as 2020-09-01");
        }
        Contract builtIn = session.contract();
        byte[] content = page.content(session.terminal());
        Edition adopted = new Documents(builtIn).edition(page.shown(), content, edition);
        Completeness completeness = Completeness.of(adopted, builtIn, content);
        if (!completeness.missing().isEmpty() && !partial) {
            throw new WrongUse(page.shown() + " has no " + String.join(", no ", completeness.missing())
                    + ": parts of the page are missing; with --partial, rules about these parts are not judged");
        }
        Path file = out == null ? Path.of("create-image-" + edition + ".json") : out;
        AtomicFile.write(file, writer -> write(session, adopted, content, writer));
        session.terminal()
                .out()
                .println(
                        file + ": " + ofThePage(adopted) + " clauses: " + String.join(", ", completeness.words()) + "; "
                                + session.catalogue().in(edition).rules().size()
                                + " of the suite's rules hold in this edition");
        if (!completeness.gone().isEmpty()) {
            session.terminal()
                    .err()
                    .println("not on this page, and in " + builtIn.edition() + ": "
                            + String.join(", ", completeness.gone()));
        }
        adopted.page()
                .unplaced()
                .forEach(it -> session.terminal()
                        .err()
                        .println(page.shown() + ":" + it.line() + ": " + it.reason()
                                + (it.placed() ? " (read by a guess)" : "")));
        return ExitCode.OK;
    }

    private static void write(Session session, Edition adopted, byte[] page, Writer out) throws IOException {
        Review review =
                Review.of(adopted, session.catalogue(), session.contract().operation());
        new ContractWriter().write(adopted.contract().with(review.known()), page, out);
    }

    /**
     * The contract that is read from the file of an adopted page.
     *
     * @param page the content of its file
     */
    static Contract file(Session session, Edition adopted, byte[] page) throws IOException {
        StringWriter file = new StringWriter();
        write(session, adopted, page, file);
        return Contract.read(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static long ofThePage(Edition adopted) {
        return adopted.contract().clauses().stream()
                .filter(clause -> !clause.beside())
                .count();
    }
}
