package ecsconformance.cli;

import ecsconformance.contract.Contract;
import ecsconformance.report.Sheet;
import ecsconformance.spec.edition.Documents;
import ecsconformance.spec.edition.Edition;
import ecsconformance.spec.review.Place;
import ecsconformance.spec.review.Review;
import ecsconformance.spec.review.ReviewJson;
import ecsconformance.spec.review.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reviews a page. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "review",
        description = "Find contradictions and gaps in a page, each with its place, why it matters and what the suite"
                + " does about it.",
        footer = {"", "Exit codes: 0 reviewed, whatever was found, 2 unreadable or wrong use."})
final class SpecReviewCommand implements Callable<Integer> {

    private static final int MOST_PLACES = 6;

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "PAGE",
            description = "Markdown as published, or metadata; without it the contract that is built in")
    private Path page;

    @Mixin
    private SheetOptions sheet = new SheetOptions();

    SpecReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Contract contract = session.contract();
        Edition edition =
                page == null ? Documents.of(contract) : new Documents(contract).open(page, contract.edition());
        Review review = Review.of(edition, session.catalogue());
        sheet.write(sheet(review, page != null), out -> new ReviewJson().write(review, out), session.terminal());
        return ExitCode.OK;
    }

    private static Sheet sheet(Review review, boolean withLines) {
        return new Sheet(
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

    private static Sheet.Entry entry(Review.Reviewed reviewed) {
        return new Sheet.Entry(
                reviewed.finding().severity().word(),
                places(reviewed.finding().places()),
                reviewed.finding().statement(),
                List.of(
                        reviewed.finding().reason(),
                        "Suite: " + reviewed.treatment(),
                        "Check: " + reviewed.finding().check()),
                "");
    }

    private static String places(List<Place> places) {
        String shown = places.stream()
                .limit(MOST_PLACES)
                .map(place -> place.clause() + (place.line() > 0 ? " (line " + place.line() + ")" : ""))
                .collect(Collectors.joining(", "));
        return places.size() > MOST_PLACES ? shown + " and " + (places.size() - MOST_PLACES) + " more" : shown;
    }
}
