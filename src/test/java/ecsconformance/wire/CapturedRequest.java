package ecsconformance.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request that a real client put on the wire, read apart from its text. */
record CapturedRequest(
        String verb, Map<String, String> query, Map<String, String> headers, String body, Map<String, String> form) {

    static CapturedRequest read(String name) {
        String text = resource(name + ".http");
        int end = text.indexOf("\n\n");
        String[] head = text.substring(0, end).split("\n", -1);
        String[] start = head[0].split(" ", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int line = 1; line < head.length; line++) {
            String[] header = head[line].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        String body = text.substring(end + 2).strip();
        int mark = start[1].indexOf('?');
        String query = mark < 0 ? "" : start[1].substring(mark + 1);
        return new CapturedRequest(start[0], decode(query), headers, body, decode(body));
    }

    /** The text that the client signed, as the capture's notes have it. */
    static String signed(String name) {
        return resource(name + ".signed").stripTrailing();
    }

    Map<String, String> parameters() {
        Map<String, String> joined = new LinkedHashMap<>(query);
        joined.putAll(form);
        return joined;
    }

    /** A field of the Authorization header. */
    String authorization(String field) {
        for (String part : headers.get("authorization").split("[ ,]", -1)) {
            if (part.startsWith(field + "=")) {
                return part.substring(field.length() + 1);
            }
        }
        return "";
    }

    private static Map<String, String> decode(String encoded) {
        Map<String, String> decoded = new LinkedHashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            decoded.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return decoded;
    }

    private static String resource(String name) {
        try (InputStream stream = CapturedRequest.class.getResourceAsStream("captured/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
