package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.contract.Rule;
import ecsconformance.contract.RuleCatalogue;
import ecsconformance.page.document.Language;
import ecsconformance.page.document.Page.Part;
import ecsconformance.page.drift.ClauseChange;
import ecsconformance.page.drift.Detail;
import ecsconformance.page.drift.Drift;
import ecsconformance.page.drift.DriftJson;
import ecsconformance.page.drift.EditionComparison;
import ecsconformance.page.drift.FactColumns;
import ecsconformance.page.drift.Rewording;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.FindingWords;
import ecsconformance.report.FindingList;
import ecsconformance.result.NamedResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares another edition of the page with the contract. */
@Command(
        name = "drift",
        description = "Compare another edition of the page, clause by clause, with the contract that the rules state.",
        footer = {
            "",
            "Changed words count as drift, since nobody has judged whether they mean the same;"
                    + " --allow-wording accepts them. Changes of punctuation, blanks, markup, example values and the"
                    + " order of rows are listed, but count as drift only with --strict."
        },
        exitCodeList = {
            "0:no drift",
            "1:drift",
            "2:wrong use, or a page cannot be read; the others are compared",
            "3:the output cannot be written"
        })
final class SpecDriftCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            converter = PageInput.Argument.class,
            arity = "0..*",
            hideParamSyntax = true,
            paramLabel = "PAGE...",
            description = "Markdown as published, Chinese or English, the vendor's metadata, or a contract file of spec"
                    + " adopt; - is standard input")
    private List<PageInput> pages = List.of();

    @Option(
            names = "--base",
            converter = PageInput.Argument.class,
            paramLabel = "PAGE",
            description = "compare with this page or metadata file instead of the contract")
    private PageInput base;

    @Option(names = "--strict", description = "also count moved rows, and other words of the same meaning, as drift")
    private boolean strict;

    @Option(names = "--allow-wording", description = "do not count changed words that nobody has judged")
    private boolean allowWording;

    @Option(
            names = "--metadata",
            converter = PageInput.Argument.class,
            paramLabel = "FILE",
            description =
                    "list instead each fact on which the page, this metadata file and the endpoints of --result differ")
    private PageInput metadata;

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            arity = "1..*",
            description =
                    "conformance.json or report folder of an endpoint to compare the page with; with --metadata or alone")
    private List<Path> results = List.of();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private FindingListOptions sheet = new FindingListOptions();

    SpecDriftCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        pages = pages.isEmpty() ? List.of(PageInput.behind(results)) : pages;
        PageInput.checked(pages, base, metadata);
        Contract contract = edition.contract(session);
        if (metadata != null || !results.isEmpty()) {
            return columns(contract);
        }
        Edition before = base == null
                ? Documents.of(contract)
                : new Documents(contract).open(base.shown(), base.content(session.terminal()), contract.edition());
        List<Drift> drifts = new ArrayList<>();
        List<FindingListOptions.Written> written = new ArrayList<>();
        for (Edition after : PageInput.each(pages, page -> opened(page, before), session.terminal())) {
            // The rules state what CreateImage does, and nothing of another operation.
            boolean stated = after.contract().operation().equals(contract.operation());
            RuleCatalogue rules = stated ? session.catalogue() : new RuleCatalogue(List.of());
            Drift drift = EditionComparison.of(before, rules, after);
            drifts.add(drift);
            Language language = sheet.html() ? after.page().language() : Language.EN;
            written.add(new FindingListOptions.Written(
                    sheet(drift, language), out -> new DriftJson().write(drift, drifted(drift), out)));
        }
        if (!written.isEmpty()) {
            sheet.write(written, session.terminal());
        }
        return exitCode(drifts.size(), drifts.stream().anyMatch(this::drifted));
    }

    private int columns(Contract contract) throws IOException {
        if (base != null || strict || allowWording) {
            throw new WrongUse("--base, --strict and --allow-wording are of the comparison of editions;"
                    + " leave them out beside --metadata and --result");
        }
        Documents documents = new Documents(contract);
        Optional<Edition> told = Optional.ofNullable(metadata)
                .map(it -> documents.edition(it.shown(), it.content(session.terminal()), contract.edition()));
        if (told.isPresent() && told.get().page().parts().contains(Part.PROSE)) {
            throw new WrongUse("--metadata " + metadata.shown() + " is no metadata file; give the vendor's JSON of the"
                    + " operation, or compare two pages with --base");
        }
        List<NamedResult> named = ResultFiles.readAll(results);
        List<FactColumns> all = new ArrayList<>();
        List<FindingListOptions.Written> written = new ArrayList<>();
        List<Edition> editions = PageInput.each(
                pages,
                page -> documents.edition(page.shown(), page.content(session.terminal()), contract.edition()),
                session.terminal());
        for (Edition opened : editions) {
            FactColumns columns = FactColumns.of(opened, told, session.catalogue(), named);
            List<String> remarks = Stream.concat(Stream.of(opened), told.stream())
                    .flatMap(it -> it.page().lost().stream()
                            .map(lost -> it.page().name() + ":" + lost.line() + " is not compared: " + lost.reason()))
                    .toList();
            all.add(columns);
            written.add(new FindingListOptions.Written(FactList.of(columns, remarks), columns::write));
        }
        if (!written.isEmpty()) {
            sheet.write(written, session.terminal());
        }
        return exitCode(all.size(), all.stream().anyMatch(it -> !it.rows().isEmpty()));
    }

    /** A page that cannot be read outweighs the drift of the others. */
    private int exitCode(int compared, boolean differs) {
        if (compared < pages.size()) {
            return ExitCode.WRONG_USE;
        }
        return differs ? ExitCode.FOUND : ExitCode.OK;
    }

    private Edition opened(PageInput page, Edition before) {
        Contract contract = before.contract();
        Edition after =
                new Documents(contract).edition(page.shown(), page.content(session.terminal()), contract.edition());
        if (!before.page().parts().contains(Part.PROSE) && after.page().parts().contains(Part.PROSE)) {
            throw new WrongUse("--base " + base.shown() + " are metadata, which say less than a page: compare them with"
                    + " the page, as spec drift " + base.shown() + " --base " + page.shown());
        }
        return after;
    }

    private boolean drifted(Drift drift) {
        return drift.drifted(strict, allowWording);
    }

    private FindingList sheet(Drift drift, Language language) {
        FindingWords words = FindingWords.ofChanges(language);
        List<String> remarks = new ArrayList<>(drift.remarks());
        drift.unplaced().forEach(line -> remarks.add(words.of("Not as its table promises: " + line)));
        long unplaced = drift.unplaced().stream()
                .filter(it -> !it.endsWith("(read by a guess)"))
                .count();
        String none = words.of("no drift");
        return new FindingList(
                words.of("Drift of " + drift.page() + " against " + drift.base()),
                language.word(),
                words.of(drift.clauses() + " clauses found, " + unplaced + " unplaced") + "; "
                        + (drift.changes().isEmpty()
                                ? none
                                : counted(drift, words) + (drifted(drift) ? "" : "; " + none)),
                remarks,
                drift.ranked().stream().map(it -> entry(it, words)).toList());
    }

    private static String counted(Drift drift, FindingWords words) {
        List<String> counts = new ArrayList<>();
        for (ClauseChange.Kind kind : ClauseChange.Kind.values()) {
            if (drift.count(kind) > 0) {
                counts.add(words.of(drift.count(kind) + " " + kind.words()));
            }
        }
        return String.join(", ", counts);
    }

    private static FindingList.Entry entry(ClauseChange change, FindingWords told) {
        List<String> notes =
                new ArrayList<>(change.details().stream().map(Detail::sentence).toList());
        for (Rewording words : change.words()) {
            notes.add((words.before().isEmpty() ? "" : "was: " + words.before())
                    + (words.before().isEmpty() || words.after().isEmpty() ? "" : "; ")
                    + (words.after().isEmpty() ? "" : "now: " + words.after()));
        }
        if (!change.rules().isEmpty()) {
            notes.add("touches "
                    + change.rules().stream().map(rule -> rule.id().value()).collect(Collectors.joining(", "))
                    + " (" + change.scenarios() + " scenarios, in "
                    + change.rules().stream()
                            .map(Rule::location)
                            .map(SpecDriftCommand::file)
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return new FindingList.Entry(
                told.of(change.kind().words()),
                told.of(change.clause()
                        + (change.line().isPresent() ? " (line " + change.line().getAsInt() + ")" : "")),
                "",
                notes.stream().map(told::of).toList(),
                change.skeleton());
    }

    private static String file(String location) {
        return location.substring(0, location.lastIndexOf(':'));
    }
}
