package ecsconformance.emulator.gateway;

import ecsconformance.emulator.Refusal;
import ecsconformance.emulator.behaviour.Change;
import ecsconformance.emulator.behaviour.Seam;
import ecsconformance.emulator.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A request to the API with its parameters decoded.
 *
 * @param query      the parameters of the query, which signature V3 covers by themselves
 * @param parameters those of query and form body together
 */
public record ApiRequest(HttpRequest http, Map<String, String> query, Map<String, String> parameters) {

    /** An operation's own parameters, as they reach it. */
    public static final Seam<Function<ApiRequest, Map<String, String>>> OWN = new Seam<>("own parameters");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> VERBS = Set.of("GET", "POST");
    private static final Set<String> COMMON = Set.of(
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "SecurityToken");

    public ApiRequest {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static ApiRequest read(HttpRequest http) throws RefusedRequest {
        if (!VERBS.contains(http.verb())) {
            throw new RefusedRequest(GatewayRefusals.UNSUPPORTED_VERB);
        }
        if (http.tooLarge()) {
            throw new RefusedRequest(GatewayRefusals.TOO_LARGE);
        }
        // Clients that join a base URL and "/" as text send "//".
        if (!http.path().chars().allMatch(letter -> letter == '/')) {
            throw new RefusedRequest(GatewayRefusals.UNKNOWN_ACTION);
        }
        Map<String, String> query = new LinkedHashMap<>();
        FormDecoding.addTo(query, "query", http.query().getBytes(StandardCharsets.UTF_8));
        Map<String, String> parameters = new LinkedHashMap<>(query);
        FormDecoding.addTo(parameters, "form body", form(http));
        return new ApiRequest(http, query, parameters);
    }

    /** An empty body may be marked as anything: some clients name a media type on every request. */
    private static byte[] form(HttpRequest http) throws RefusedRequest {
        if (http.body().length > 0
                && !http.mediaType().isEmpty()
                && !http.mediaType().equals(FORM)) {
            throw new RefusedRequest(GatewayRefusals.unreadable("The body is not of the type " + FORM + "."));
        }
        if (http.header("Content-Encoding")
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .isPresent()) {
            throw new RefusedRequest(GatewayRefusals.unreadable("The body is encoded; it must be sent as it is."));
        }
        return http.body();
    }

    /** The value where it is there and not empty. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    Optional<String> header(String name) {
        return http.header(name).filter(value -> !value.isEmpty());
    }

    /** Other parameters reach the operation than were sent. */
    public static Change<Function<ApiRequest, Map<String, String>>> reaching(
            BiFunction<ApiRequest, Map<String, String>, Map<String, String>> otherwise) {
        return OWN.change(own -> request -> otherwise.apply(request, new HashMap<>(own.apply(request))));
    }

    /** The parameters of the operation: all but the common ones. */
    public Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>(parameters);
        own.keySet().removeAll(COMMON);
        return own;
    }

    /** Decodes {@code name=value&name=value} as a query and a form body hold it: percent-escapes of UTF-8, a plus for a blank. */
    private static final class FormDecoding {

        private FormDecoding() {}

        /** Adds the parameters of one place to those of another; a name may come once only. */
        static void addTo(Map<String, String> parameters, String place, byte[] encoded) throws RefusedRequest {
            int start = 0;
            while (start < encoded.length) {
                int end = indexOf(encoded, '&', start, encoded.length);
                if (end > start) {
                    add(parameters, place, encoded, start, end);
                }
                start = end + 1;
            }
        }

        private static void add(Map<String, String> parameters, String place, byte[] encoded, int start, int end)
                throws RefusedRequest {
            int equals = indexOf(encoded, '=', start, end);
            String name = decode(place, encoded, start, equals);
            String value = equals == end ? "" : decode(place, encoded, equals + 1, end);
            if (parameters.putIfAbsent(name, value) != null) {
                throw new RefusedRequest(
                        GatewayRefusals.unreadable("A parameter of the " + place + " is given more than once."));
            }
        }

        private static String decode(String place, byte[] encoded, int start, int end) throws RefusedRequest {
            ByteArrayOutputStream decoded = new ByteArrayOutputStream(end - start);
            for (int at = start; at < end; at++) {
                if (encoded[at] != '%') {
                    decoded.write(encoded[at] == '+' ? ' ' : encoded[at]);
                    continue;
                }
                int high = at + 2 < end ? Character.digit(encoded[at + 1], 16) : -1;
                int low = at + 2 < end ? Character.digit(encoded[at + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw new RefusedRequest(GatewayRefusals.unreadable(
                            "The " + place + " holds a percent sign that two hexadecimal digits do not follow."));
                }
                decoded.write(high * 16 + low);
                at += 2;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(decoded.toByteArray()))
                        .toString();
            } catch (CharacterCodingException malformed) {
                throw new RefusedRequest(GatewayRefusals.unreadable("The " + place + " is not UTF-8."));
            }
        }

        private static int indexOf(byte[] text, char wanted, int start, int end) {
            int at = start;
            while (at < end && text[at] != wanted) {
                at++;
            }
            return at;
        }
    }

    /** Ends the reading of a request with a refusal; it never leaves the gateway. */
    public static final class RefusedRequest extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        RefusedRequest(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
