package ecsconformance.page.review;

import ecsconformance.result.json.JsonFields;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A review as JSON. */
public final class ReviewJson {

    /** Writes the whole review and leaves the writer open. */
    public void write(Review review, Writer out) throws IOException {
        FindingWords words = FindingWords.in(review.language());
        JsonText.object(
                out,
                json -> json.text("page", review.page())
                        .text("language", review.language().word())
                        .object("summary", summary -> {
                            for (Severity severity : Severity.values()) {
                                summary.number(severity.word(), review.count(severity));
                            }
                        })
                        .objects("findings", review.findings(), (reviewed, its) -> write(reviewed, words, its)));
    }

    private static void write(Review.Reviewed reviewed, FindingWords words, JsonFields json) throws IOException {
        Finding finding = reviewed.finding();
        json.text("check", finding.check())
                .text("harm", reviewed.harm().name().toLowerCase(Locale.ROOT))
                .text("severity", finding.severity().word())
                .objects("places", finding.places(), ReviewJson::write)
                .text("statement", finding.statement())
                .text("reason", finding.reason())
                .object(
                        "localized",
                        its -> its.text("statement", words.of(finding.statement()))
                                .text("reason", words.of(finding.reason())))
                .objects("quotations", reviewed.quotations(), (quotation, its) -> {
                    write(quotation.place(), its);
                    its.text("words", quotation.words());
                })
                .optional("proposal", reviewed.proposal())
                .text("suite", reviewed.treatment())
                .texts(
                        "rules",
                        reviewed.rules().stream().map(rule -> rule.id().value()).toList());
    }

    private static void write(PageLocation place, JsonFields json) throws IOException {
        json.text("clause", place.clause()).number("line", place.line());
    }
}
