package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.page.drift.ClauseChange;
import ecsconformance.page.drift.EditionComparison;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import ecsconformance.report.AnnotatedPage;
import ecsconformance.result.AtomicFile;
import ecsconformance.result.NamedResult;
import ecsconformance.result.Result.Suite.ContractInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an author's page with what results say of it. */
@Command(
        name = "annotate",
        description = "Write the page as HTML, and mark each sentence, row and cell with the verdicts of its rules and"
                + " with what was observed. The suite reads the text of the page from the file and keeps no copy"
                + " of it.",
        exitCodeList = {"0:written", "2:wrong use, or the page cannot be read", "3:the output cannot be written"})
final class SpecAnnotateCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "0..1",
            hideParamSyntax = true,
            converter = PageInput.Argument.class,
            paramLabel = "PAGE",
            description = "Markdown as published; - is standard input")
    private PageInput page;

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            required = true,
            arity = "1..*",
            description = "a conformance.json, or the folder of a report; several are shown side by side")
    private List<Path> named;

    @Option(names = "--out", paramLabel = "FILE", description = "file to write (default: the terminal)")
    private Path out;

    @Mixin
    private EditionOption edition = new EditionOption();

    SpecAnnotateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        page = page == null ? PageInput.behind(named) : page;
        List<NamedResult> results = ResultFiles.readAll(named);
        byte[] text = page.content(session.terminal());
        Contract contract = tested(text, results);
        Edition opened = new Documents(contract).edition(page.shown(), text, contract.edition());
        Map<String, String> reports = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Path report = report(named.get(i));
            reports.put(results.get(i).name(), report == null ? "" : there(report) + back(report));
        }
        ClauseMarks marks = new ClauseMarks(
                session.catalogue(), results, opened, changes(contract, opened), place -> link(reports, place));
        AnnotatedPage annotated = new AnnotatedParts(opened, contract.language(), results.size(), marks).page();
        AtomicFile.Content content = annotated::write;
        if (out == null) {
            PrintWriter printed = session.terminal().writer();
            content.writeTo(printed);
            printed.flush();
        } else {
            AtomicFile.write(out, content);
            session.terminal().out().println(out + ": " + annotated.lead());
        }
        return ExitCode.OK;
    }

    /** The edition that was tested: the one named, or else the page itself if it was adopted for the results. */
    private Contract tested(byte[] text, List<NamedResult> results) throws IOException {
        Contract given = edition.contract(session);
        ContractInfo judged = results.get(0).result().suite().contract();
        if (judged.edition().equals(given.edition()) || !Contract.isEdition(judged.edition())) {
            return given;
        }
        Contract own = SpecAdoptCommand.file(
                session, new Documents(session.contract()).edition(page.shown(), text, judged.edition()), text);
        return own.digest().equals(judged.digest()) ? own : given;
    }

    /** The changes of the clauses that say something else than the tested edition, by the line of a row, else by id. */
    private Map<String, ClauseChange> changes(Contract tested, Edition opened) {
        Map<String, ClauseChange> changes = new HashMap<>();
        for (ClauseChange change : EditionComparison.of(Documents.of(tested), session.catalogue(), opened)
                .changes()) {
            if (change.kind() == ClauseChange.Kind.CHANGED || change.kind() == ClauseChange.Kind.UNJUDGED) {
                changes.put(change.clause(), change);
                // The id of an error row changes with its status.
                opened.errorClauses().stream()
                        .filter(row -> opened.line(row).equals(change.line()))
                        .forEach(row -> changes.put(row, change));
            }
        }
        return changes;
    }

    /** The report beside a result; null where there is none. */
    private static Path report(Path result) {
        Path folder =
                Files.isDirectory(result) ? result : result.toAbsolutePath().getParent();
        Path html = folder.resolve("index.html").toAbsolutePath().normalize();
        return Files.isRegularFile(html) ? html : null;
    }

    /** The way from the page that is written to the report. */
    private String there(Path report) {
        Path from = (out == null ? Path.of("") : out.toAbsolutePath().getParent())
                .toAbsolutePath()
                .normalize();
        return from.getRoot().equals(report.getRoot())
                ? relative(from, report)
                : report.toUri().toString();
    }

    /** The way from the report to the page, for the report to show; none where the page is only printed. */
    private String back(Path report) {
        if (out == null) {
            return "";
        }
        Path page = out.toAbsolutePath().normalize();
        return page.getRoot().equals(report.getRoot())
                ? "?annotated="
                        + relative(report.getParent(), page).replace("&", "%26").replace("+", "%2B")
                : "";
    }

    private static String relative(Path from, Path html) {
        return from.relativize(html)
                .toString()
                .replace('\\', '/')
                .replace("%", "%25")
                .replace(" ", "%20")
                .replace("#", "%23")
                .replace("?", "%3F");
    }

    private static String link(Map<String, String> reports, String place) {
        int at = place.lastIndexOf('#');
        String report = reports.getOrDefault(place.substring(0, at), "");
        return report.isEmpty() ? "" : report + place.substring(at);
    }
}
