package ecsconformance.result.json;

import ecsconformance.result.RecordedExchange;
import java.util.regex.Pattern;

/** Reads one exchange. */
final class ExchangeReader {

    private static final Pattern STYLE = Pattern.compile("v[13] (GET|POST) (JSON|XML|UNSTATED)");
    private static final Pattern METHOD = Pattern.compile("GET|POST");

    private ExchangeReader() {}

    static RecordedExchange read(JsonCursor exchange) throws UnreadableResult {
        JsonCursor request = exchange.object("request");
        JsonCursor response = exchange.object("response");
        return new RecordedExchange(
                exchange.text("id"),
                exchange.text("operation"),
                exchange.converted("style", text -> matching(STYLE, text), "a style such as v1 GET JSON"),
                request.converted("method", text -> matching(METHOD, text), "GET or POST"),
                request.text("url"),
                request.map("parameters", text -> text, "a text"),
                (int) Math.min(response.count("status"), Integer.MAX_VALUE),
                response.map("headers", text -> text, "a text"),
                response.text("body"),
                response.optionalText("problem"),
                exchange.optionalText("requestId").orElse(""),
                exchange.text("curl"),
                exchange.instant("startedAt"),
                exchange.count("durationMs"));
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
