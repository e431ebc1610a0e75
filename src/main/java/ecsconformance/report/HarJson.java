package ecsconformance.report;

import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.JsonFields;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The exchanges as an HTTP Archive, version 1.2, for any tool that opens one. */
public final class HarJson implements Report {

    private final boolean whole;

    private HarJson(boolean whole) {
        this.whole = whole;
    }

    /** Of every exchange. */
    static HarJson whole() {
        return new HarJson(true);
    }

    /** Without the look-ups of scenarios that passed: they are half of a report's archive, and its record has them. */
    static HarJson brief() {
        return new HarJson(false);
    }

    @Override
    public void write(Result result, Writer out) throws IOException {
        JsonText.compactObject(out, json -> json.object("log", result, this::log));
    }

    private boolean isLeftOut(RecordedExchange exchange, Set<String> passed) {
        return !whole && exchange.isLookUp() && passed.contains(exchange.id());
    }

    private static Set<String> passed(Result result) {
        return result.rules().stream()
                .flatMap(rule -> rule.scenarios().stream())
                .filter(scenario -> scenario.verdict() == RuleVerdict.PASSED)
                .flatMap(scenario -> scenario.exchanges().stream())
                .collect(Collectors.toSet());
    }

    private void log(Result result, JsonFields json) throws IOException {
        Set<String> passed = passed(result);
        json.text("version", "1.2")
                .object(
                        "creator",
                        creator -> creator.text("name", result.suite().name())
                                .text("version", result.suite().version()))
                .text(
                        "comment",
                        PlainText.of(result.conclusion().sentence() + ", at "
                                + result.target().name()
                                + (whole ? "" : "; look-ups of scenarios that passed are in conformance.json alone")))
                .objects(
                        "entries",
                        result.exchanges().stream()
                                .filter(exchange -> !isLeftOut(exchange, passed))
                                .toList(),
                        HarJson::entry);
    }

    /** Fields that begin with an underscore are the suite's own, as HAR 1.2 allows. */
    private static void entry(RecordedExchange exchange, JsonFields json) throws IOException {
        json.text("startedDateTime", exchange.startedAt().toString())
                .number("time", exchange.durationMs())
                .object("request", exchange, HarJson::request)
                .object("response", exchange, HarJson::response)
                .object("cache", cache -> {})
                .object(
                        "timings",
                        timings -> timings.number("send", 0)
                                .number("wait", exchange.durationMs())
                                .number("receive", 0))
                .text("_id", exchange.id())
                .text("_operation", exchange.operation())
                .optional("_error", exchange.problem());
    }

    private static void request(RecordedExchange exchange, JsonFields json) throws IOException {
        Map<String, String> query = query(exchange.url());
        json.text("method", exchange.method())
                .text("url", exchange.url())
                .text("httpVersion", "HTTP/1.1")
                .texts("cookies", List.of())
                .texts("headers", List.of())
                .objects("queryString", query.entrySet(), HarJson::pair);
        if (exchange.method().equals("POST")) {
            Map<String, String> form = new LinkedHashMap<>(exchange.parameters());
            form.keySet().removeAll(query.keySet());
            json.object(
                    "postData",
                    data -> data.text("mimeType", "application/x-www-form-urlencoded")
                            .objects("params", form.entrySet(), HarJson::pair));
        }
        unknownSizes(json);
    }

    private static void response(RecordedExchange exchange, JsonFields json) throws IOException {
        json.number("status", exchange.status())
                .text("statusText", "")
                .text("httpVersion", "HTTP/1.1")
                .texts("cookies", List.of())
                .objects("headers", exchange.headers().entrySet(), HarJson::pair)
                .object(
                        "content",
                        content -> content.number("size", exchange.body().getBytes(StandardCharsets.UTF_8).length)
                                .text("mimeType", header(exchange, "Content-Type"))
                                .text("text", exchange.body()))
                .text("redirectURL", header(exchange, "Location"));
        unknownSizes(json);
    }

    private static void unknownSizes(JsonFields json) throws IOException {
        json.number("headersSize", -1).number("bodySize", -1);
    }

    private static void pair(Map.Entry<String, String> pair, JsonFields json) throws IOException {
        json.text("name", pair.getKey()).text("value", pair.getValue());
    }

    private static String header(RecordedExchange exchange, String name) {
        return exchange.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The query of the URL, decoded; what is no correct encoding stays as it was sent. */
    private static Map<String, String> query(String url) {
        Map<String, String> query = new LinkedHashMap<>();
        int start = url.indexOf('?');
        if (start >= 0 && start + 1 < url.length()) {
            for (String pair : url.substring(start + 1).split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                query.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
