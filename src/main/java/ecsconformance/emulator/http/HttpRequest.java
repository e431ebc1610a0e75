package ecsconformance.emulator.http;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request as it came over the wire, nothing decoded. Its text form names verb and path only, for the query and the
 * headers hold signatures.
 *
 * @param verb    the method, as sent
 * @param path    as sent, up to the question mark
 * @param query   as sent, after the question mark; empty where there is none
 * @param headers by name without regard to case; repeated ones joined with a comma
 */
public record HttpRequest(String verb, String path, String query, Map<String, String> headers, byte[] body) {

    /** The largest body that is read, in bytes. */
    public static final int LARGEST_BODY = 1 << 20;

    public HttpRequest {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> anyCase.merge(name, value, (one, other) -> one + "," + other));
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** The value without the blanks around it. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::trim);
    }

    /** The media type of the body in small letters, without its parameters; empty where none is stated. */
    public String mediaType() {
        String stated = header("Content-Type").orElse("");
        int end = stated.indexOf(';');
        return (end < 0 ? stated : stated.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }

    public boolean tooLarge() {
        return body.length > LARGEST_BODY;
    }

    @Override
    public String toString() {
        return "HttpRequest[" + verb + " " + path + "]";
    }
}
