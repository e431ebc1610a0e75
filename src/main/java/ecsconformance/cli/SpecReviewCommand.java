package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.page.edition.Documents;
import ecsconformance.page.edition.Edition;
import ecsconformance.page.review.PageLocation;
import ecsconformance.page.review.Review;
import ecsconformance.page.review.ReviewJson;
import ecsconformance.page.review.Severity;
import ecsconformance.report.FindingList;
import java.io.IOException;
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
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "review",
        description = "Find contradictions and gaps in a page, each with its place, why it matters and what the suite"
                + " does about it.",
        footer = {
            "",
            "Exit codes: 0 reviewed, whatever was found, 1 a finding of the level of --fail-on or graver, 2 unreadable or",
            "wrong use."
        })
final class SpecReviewCommand implements Callable<Integer> {

    private static final int MOST_PLACES = 6;

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
            description = "exit 1 where there is a finding of this level or a graver one: ${COMPLETION-CANDIDATES}")
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
        Contract contract = session.contract();
        List<Edition> editions = pages.isEmpty()
                ? List.of(Documents.of(contract))
                : pages.stream()
                        .map(page -> new Documents(contract).open(page.shown(), page.content(), contract.edition()))
                        .toList();
        List<Review> reviews = editions.stream()
                .map(edition -> Review.of(edition, session.catalogue(), contract.operation()))
                .toList();
        sheet.write(
                reviews.stream()
                        .map(review -> new FindingListOptions.Written(
                                sheet(review, !pages.isEmpty()), out -> new ReviewJson().write(review, out)))
                        .toList(),
                session.terminal());
        return failOn != null && reviews.stream().anyMatch(this::fails) ? ExitCode.FOUND : ExitCode.OK;
    }

    private boolean fails(Review review) {
        return review.findings().stream().anyMatch(it -> it.finding().severity().ordinal() <= failOn.ordinal());
    }

    private static FindingList sheet(Review review, boolean withLines) {
        return new FindingList(
                "Review of " + review.page(),
                Arrays.stream(Severity.values())
                        .map(severity -> review.count(severity) + " " + severity.word()
                                + (review.count(severity) == 1 ? "" : "s"))
                        .collect(Collectors.joining(", ")),
                withLines
                        ? List.of()
                        : List.of(
                                "A contract has rows and facts but no sentences: name a page to have those reviewed too."),
                review.findings().stream().map(SpecReviewCommand::entry).toList());
    }

    private static FindingList.Entry entry(Review.Reviewed reviewed) {
        return new FindingList.Entry(
                reviewed.finding().severity().word(),
                places(reviewed.finding().places()),
                reviewed.finding().statement(),
                List.of(
                        reviewed.finding().reason(),
                        "Suite: " + reviewed.treatment(),
                        "Check: " + reviewed.finding().check()),
                "");
    }

    private static String places(List<PageLocation> places) {
        String shown = places.stream()
                .limit(MOST_PLACES)
                .map(place -> place.clause() + (place.line() > 0 ? " (line " + place.line() + ")" : ""))
                .collect(Collectors.joining(", "));
        return places.size() > MOST_PLACES ? shown + " and " + (places.size() - MOST_PLACES) + " more" : shown;
    }
}
