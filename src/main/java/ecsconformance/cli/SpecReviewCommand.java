package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.FindingWords;
import ecsconformance.page.review.PageLocation;
import ecsconformance.page.review.Review;
import ecsconformance.page.review.ReviewJson;
import ecsconformance.page.review.Severity;
import ecsconformance.report.FindingList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews a page. */
@Command(
        name = "review",
        description = "Find contradictions and gaps in a page. For each, say where it is, why it matters and what the"
                + " suite does about it.",
        exitCodeList = {
            "0:reviewed, and no finding of the level of --fail-on or graver",
            "1:there is a finding of the level of --fail-on, or a graver one",
            "2:wrong use, or a page cannot be read; the others are reviewed",
            "3:the output cannot be written"
        })
final class SpecReviewCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            converter = PageInput.Argument.class,
            arity = "0..*",
            paramLabel = "PAGE",
            description = "Markdown as published, metadata, or a contract file of spec adopt; - is standard input;"
                    + " without it the contract that is built in")
    private List<PageInput> pages = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "exit 1 if there is a finding of this level or a graver one: ${COMPLETION-CANDIDATES}")
    private FailOn failOn;

    @Mixin
    private FindingListOptions sheet = new FindingListOptions();

    SpecReviewCommand(Session session) {
        this.session = session;
    }

    /** The levels, as the option spells them. */
    enum FailOn {
        contradiction,
        defect,
        gap,
        remark
    }

    @Override
    public Integer call() throws IOException {
        PageInput.checked(pages);
        Contract contract = session.contract();
        List<Edition> editions = pages.isEmpty()
                ? List.of(Documents.of(contract))
                : PageInput.each(
                        pages,
                        page -> new Documents(contract)
                                .open(page.shown(), page.content(session.terminal()), contract.edition()),
                        session.terminal());
        List<Review> reviews = editions.stream()
                .map(edition -> Review.of(edition, session.catalogue(), contract.operation()))
                .toList();
        if (reviews.isEmpty()) {
            return ExitCode.WRONG_USE;
        }
        sheet.write(
                reviews.stream()
                        .map(review -> new FindingListOptions.Written(
                                sheet(review, !pages.isEmpty()), out -> new ReviewJson().write(review, out)))
                        .toList(),
                session.terminal());
        if (reviews.size() < pages.size()) {
            return ExitCode.WRONG_USE;
        }
        return failOn != null && reviews.stream().anyMatch(this::fails) ? ExitCode.FOUND : ExitCode.OK;
    }

    private boolean fails(Review review) {
        return review.findings().stream().anyMatch(it -> it.finding().severity().ordinal() <= failOn.ordinal());
    }

    private static FindingList sheet(Review review, boolean withLines) {
        FindingWords words = FindingWords.in(review.language());
        return new FindingList(
                words.of("Review of " + review.page()),
                review.language().word(),
                Arrays.stream(Severity.values())
                        .map(severity -> counted(review.count(severity), severity.word(), words))
                        .collect(Collectors.joining(", ")),
                withLines
                        ? List.of()
                        : List.of(
                                "A contract has rows and facts, but no sentences. To review sentences too, name a page."),
                review.findings().stream().map(it -> entry(it, words)).toList());
    }

    private static String counted(long count, String word, FindingWords words) {
        String said = words.of(word);
        return count + " " + said + (count == 1 || !said.equals(word) ? "" : "s");
    }

    private static FindingList.Entry entry(Review.Reviewed reviewed, FindingWords words) {
        List<String> notes = new ArrayList<>();
        reviewed.quotations()
                .forEach(it -> notes.add(words.of(
                        "On the page: " + (it.place().line() > 0 ? it.place().line() + ": " : "") + it.words())));
        notes.add(words.of(reviewed.finding().reason()));
        notes.add(words.of("Harm: " + reviewed.harm().words()));
        if (!reviewed.rules().isEmpty()) {
            notes.add(words.of("Suite: " + reviewed.treatment()));
        }
        notes.add(words.of("Check: " + reviewed.finding().check()));
        return new FindingList.Entry(
                words.of(reviewed.finding().severity().word()),
                reviewed.finding().places().stream().map(it -> place(it, words)).collect(Collectors.joining(", ")),
                words.of(reviewed.finding().statement()),
                notes,
                reviewed.proposal().map(it -> words.of("Proposed: " + it)).orElse(""),
                words.of(reviewed.harm().words()));
    }

    private static String place(PageLocation place, FindingWords words) {
        return place.clause() + (place.line() > 0 ? " (" + words.of("line " + place.line()) + ")" : "");
    }
}
