package ecsconformance.page.review;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.contract.Rule;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A review as JSON. */
public final class ReviewJson {

    /** Writes the whole review and leaves the writer open. */
    public void write(Review review, Writer out) throws IOException {
        FindingWords words = FindingWords.in(review.language());
        JsonText.write(out, json -> {
            json.writeStartObject();
            json.writeStringField("page", review.page());
            json.writeStringField("language", review.language().word());
            json.writeObjectFieldStart("summary");
            for (Severity severity : Severity.values()) {
                json.writeNumberField(severity.word(), review.count(severity));
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (Review.Reviewed reviewed : review.findings()) {
                write(reviewed, words, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Review.Reviewed reviewed, FindingWords words, JsonGenerator json) throws IOException {
        Finding finding = reviewed.finding();
        json.writeStartObject();
        json.writeStringField("check", finding.check());
        json.writeStringField("harm", reviewed.harm().name().toLowerCase(Locale.ROOT));
        json.writeStringField("severity", finding.severity().word());
        json.writeArrayFieldStart("places");
        for (PageLocation place : finding.places()) {
            json.writeStartObject();
            json.writeStringField("clause", place.clause());
            json.writeNumberField("line", place.line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("statement", finding.statement());
        json.writeStringField("reason", finding.reason());
        json.writeObjectFieldStart("localized");
        json.writeStringField("statement", words.of(finding.statement()));
        json.writeStringField("reason", words.of(finding.reason()));
        json.writeEndObject();
        json.writeArrayFieldStart("quotations");
        for (Quotation quotation : reviewed.quotations()) {
            json.writeStartObject();
            json.writeStringField("clause", quotation.place().clause());
            json.writeNumberField("line", quotation.place().line());
            json.writeStringField("words", quotation.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonText.optional("proposal", reviewed.proposal(), json);
        json.writeStringField("suite", reviewed.treatment());
        json.writeArrayFieldStart("rules");
        for (Rule rule : reviewed.rules()) {
            json.writeString(rule.id().value());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
