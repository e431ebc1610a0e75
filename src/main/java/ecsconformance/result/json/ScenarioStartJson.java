package ecsconformance.result.json;

import ecsconformance.result.RunInfo.RecordedCapabilities;
import ecsconformance.result.ScenarioResult.ScenarioStart;
import ecsconformance.result.ScenarioResult.ScenarioStart.ScenarioAccount;
import ecsconformance.result.json.ResultJson.UnreadableResult;
import java.io.IOException;
import java.time.Duration;

/** Reads and writes what a run and a scenario began with. */
final class ScenarioStartJson {

    private static final String DURATION = "a duration such as PT20S";

    private ScenarioStartJson() {}

    static void write(RecordedCapabilities offered, JsonFields json) throws IOException {
        json.texts("operations", offered.operations())
                .texts("styles", offered.styles())
                .texts("claimed", offered.claimed())
                .text("imageReady", offered.imageReady().toString())
                .text("pollInterval", offered.pollInterval().toString());
    }

    static void write(ScenarioStart start, JsonFields json) throws IOException {
        json.number("seed", start.seed())
                .text("style", start.style())
                .objects("arrangements", start.arrangements(), ScenarioStartJson::write);
    }

    private static void write(ScenarioAccount arrangement, JsonFields json) throws IOException {
        json.text("accessKeyId", arrangement.accessKeyId())
                .text("region", arrangement.region())
                .flag("exclusive", arrangement.exclusive())
                .flag("onWhiteList", arrangement.onWhiteList())
                .objects(
                        "resources",
                        arrangement.resources(),
                        (resource, fields) -> fields.text("fixture", resource.fixture())
                                .text("id", resource.id())
                                .texts("attributes", resource.attributes()));
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
