package ecsconformance.result.json;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.RunInfo.RecordedCapabilities;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads and writes what a run and a scenario began with. */
final class ScenarioStartJson {

    private static final String DURATION = "a duration such as PT20S";

    private final JsonGenerator json;

    ScenarioStartJson(JsonGenerator json) {
        this.json = json;
    }

    void write(RecordedCapabilities offered) throws IOException {
        json.writeObjectFieldStart("offered");
        texts("operations", offered.operations());
        texts("styles", offered.styles());
        texts("claimed", offered.claimed());
        json.writeStringField("imageReady", offered.imageReady().toString());
        json.writeStringField("pollInterval", offered.pollInterval().toString());
        json.writeEndObject();
    }

    void write(ScenarioStart start) throws IOException {
        json.writeObjectFieldStart("staging");
        json.writeNumberField("seed", start.seed());
        json.writeStringField("style", start.style());
        json.writeArrayFieldStart("arrangements");
        for (ScenarioAccount arrangement : start.arrangements()) {
            arrangement(arrangement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void arrangement(ScenarioAccount arrangement) throws IOException {
        json.writeStartObject();
        json.writeStringField("accessKeyId", arrangement.accessKeyId());
        json.writeStringField("region", arrangement.region());
        json.writeBooleanField("exclusive", arrangement.exclusive());
        json.writeBooleanField("onWhiteList", arrangement.onWhiteList());
        json.writeArrayFieldStart("resources");
        for (ScenarioAccount.Resource resource : arrangement.resources()) {
            json.writeStartObject();
            json.writeStringField("fixture", resource.fixture());
            json.writeStringField("id", resource.id());
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> attribute : resource.attributes().entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        JsonText.texts(name, texts, json);
    }

    static RecordedCapabilities offered(JsonCursor offered) throws UnreadableResult {
        return new RecordedCapabilities(
                offered.texts("operations"),
                offered.texts("styles"),
                offered.texts("claimed"),
                offered.converted("imageReady", Duration::parse, DURATION),
                offered.converted("pollInterval", Duration::parse, DURATION));
    }

    static ScenarioStart start(JsonCursor start) throws UnreadableResult {
        return new ScenarioStart(
                start.count("seed"), start.text("style"), start.list("arrangements", ScenarioStartJson::arrangement));
    }

    private static ScenarioAccount arrangement(JsonCursor arrangement) throws UnreadableResult {
        return new ScenarioAccount(
                arrangement.text("accessKeyId"),
                arrangement.text("region"),
                arrangement.flag("exclusive"),
                arrangement.flag("onWhiteList"),
                arrangement.list("resources", ScenarioStartJson::resource));
    }

    private static ScenarioAccount.Resource resource(JsonCursor resource) throws UnreadableResult {
        return new ScenarioAccount.Resource(
                resource.text("fixture"), resource.text("id"), resource.map("attributes", text -> text, "a text"));
    }
}
