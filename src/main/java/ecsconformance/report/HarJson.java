package ecsconformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import ecsconformance.result.RecordedExchange;
import ecsconformance.result.Result;
import ecsconformance.result.RuleVerdict;
import ecsconformance.result.json.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        JsonText.writeCompact(out, json -> log(result, json));
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

    private void log(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("log");
        json.writeStringField("version", "1.2");
        json.writeObjectFieldStart("creator");
        json.writeStringField("name", result.suite().name());
        json.writeStringField("version", result.suite().version());
        json.writeEndObject();
        json.writeStringField(
                "comment",
                PlainText.of(result.conclusion().sentence() + ", at "
                        + result.target().name()
                        + (whole ? "" : "; look-ups of scenarios that passed are in conformance.json alone")));
        json.writeArrayFieldStart("entries");
        HarEntry entry = new HarEntry(json);
        Set<String> passed = passed(result);
        for (RecordedExchange exchange : result.exchanges()) {
            if (!isLeftOut(exchange, passed)) {
                entry.write(exchange);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes one entry of an HTTP Archive. Fields that begin with an underscore are the suite's own, as HAR 1.2 allows. */
    private static final class HarEntry {

        private final JsonGenerator json;

        HarEntry(JsonGenerator json) {
            this.json = json;
        }

        void write(RecordedExchange exchange) throws IOException {
            json.writeStartObject();
            json.writeStringField("startedDateTime", exchange.startedAt().toString());
            json.writeNumberField("time", exchange.durationMs());
            request(exchange);
            response(exchange);
            json.writeObjectFieldStart("cache");
            json.writeEndObject();
            json.writeObjectFieldStart("timings");
            json.writeNumberField("send", 0);
            json.writeNumberField("wait", exchange.durationMs());
            json.writeNumberField("receive", 0);
            json.writeEndObject();
            json.writeStringField("_id", exchange.id());
            json.writeStringField("_operation", exchange.operation());
            JsonText.optional("_error", exchange.problem(), json);
            json.writeEndObject();
        }

        private void request(RecordedExchange exchange) throws IOException {
            Map<String, String> query = query(exchange.url());
            json.writeObjectFieldStart("request");
            json.writeStringField("method", exchange.method());
            json.writeStringField("url", exchange.url());
            json.writeStringField("httpVersion", "HTTP/1.1");
            empty("cookies");
            empty("headers");
            pairs("queryString", query);
            if (exchange.method().equals("POST")) {
                Map<String, String> form = new LinkedHashMap<>(exchange.parameters());
                form.keySet().removeAll(query.keySet());
                json.writeObjectFieldStart("postData");
                json.writeStringField("mimeType", "application/x-www-form-urlencoded");
                pairs("params", form);
                json.writeEndObject();
            }
            unknownSizes();
            json.writeEndObject();
        }

        private void response(RecordedExchange exchange) throws IOException {
            json.writeObjectFieldStart("response");
            json.writeNumberField("status", exchange.status());
            json.writeStringField("statusText", "");
            json.writeStringField("httpVersion", "HTTP/1.1");
            empty("cookies");
            pairs("headers", exchange.headers());
            json.writeObjectFieldStart("content");
            json.writeNumberField("size", exchange.body().getBytes(StandardCharsets.UTF_8).length);
            json.writeStringField("mimeType", header(exchange, "Content-Type"));
            json.writeStringField("text", exchange.body());
            json.writeEndObject();
            json.writeStringField("redirectURL", header(exchange, "Location"));
            unknownSizes();
            json.writeEndObject();
        }

        private void unknownSizes() throws IOException {
            json.writeNumberField("headersSize", -1);
            json.writeNumberField("bodySize", -1);
        }

        private void empty(String name) throws IOException {
            json.writeArrayFieldStart(name);
            json.writeEndArray();
        }

        private void pairs(String name, Map<String, String> values) throws IOException {
            json.writeArrayFieldStart(name);
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.writeStartObject();
                json.writeStringField("name", value.getKey());
                json.writeStringField("value", value.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
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
}
