package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Waivers and what became of them, as JSON. */
final class WaiverJson {

    private static final String STATES = Arrays.stream(WaiverOutcome.State.values())
            .map(WaiverOutcome.State::word)
            .collect(Collectors.joining(", ", "one of ", ""));

    private WaiverJson() {}

    static void write(List<WaiverOutcome> waivers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("waivers");
        for (WaiverOutcome waiver : waivers) {
            json.writeStartObject();
            json.writeStringField("rule", waiver.rule());
            json.writeStringField("owner", waiver.owner());
            json.writeStringField("reason", waiver.reason());
            json.writeStringField("link", waiver.link().toString());
            json.writeStringField("expires", waiver.expires().toString());
            json.writeStringField("failure", waiver.failure());
            json.writeStringField("state", waiver.state().word());
            json.writeStringField("sentence", waiver.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static WaiverOutcome read(JsonCursor waiver) throws UnreadableResult {
        return new WaiverOutcome(
                waiver.text("rule"),
                waiver.text("owner"),
                waiver.text("reason"),
                waiver.converted("link", URI::create, "a URL"),
                waiver.converted("expires", LocalDate::parse, "a day such as 2027-01-31"),
                waiver.text("failure"),
                waiver.converted("state", WaiverOutcome.State::of, STATES),
                waiver.text("sentence"));
    }
}
