package ecsconformance.result.json;

import ecsconformance.result.Waivers.WaiverOutcome;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Waivers and what became of them, as JSON. */
final class WaiverJson {

    private static final String STATES = Arrays.stream(WaiverOutcome.State.values())
            .map(WaiverOutcome.State::word)
            .collect(Collectors.joining(", ", "one of ", ""));

    private WaiverJson() {}

    static void write(WaiverOutcome waiver, JsonFields json) throws IOException {
        json.text("rule", waiver.rule())
                .text("owner", waiver.owner())
                .text("reason", waiver.reason())
                .text("link", waiver.link().toString())
                .text("expires", waiver.expires().toString())
                .text("failure", waiver.failure())
                .text("state", waiver.state().word())
                .text("sentence", waiver.sentence());
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
