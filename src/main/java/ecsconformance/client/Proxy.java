package ecsconformance.client;

import ecsconformance.endpoint.Loopback;
import ecsconformance.input.InvalidInput;
import ecsconformance.input.Problems.Problem;
import ecsconformance.wire.Authority;
import ecsconformance.wire.Reply;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.HttpException;

/**
 * The proxy that the environment names for an endpoint: {@code HTTPS_PROXY} or {@code HTTP_PROXY} by the endpoint's
 * scheme, else {@code ALL_PROXY}, unless {@code NO_PROXY} excepts its host. Names in small letters count too. Loopback
 * never goes through a proxy.
 *
 * @param variable  the variable that names it
 * @param host      an IPv6 address in brackets
 * @param userInfo  {@code user:password}, decoded; empty where none is given
 * @param encrypted whether calls go through a tunnel, so that the proxy never sees them
 */
public record Proxy(String variable, String host, int port, Optional<String> userInfo, boolean encrypted) {

    private static final int CUSTOMARY_PORT = 3128;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern PLACE =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?])(?::(\\d{1,5}))?/?");

    /**
     * @throws InvalidInput where the variable names no HTTP proxy, or NO_PROXY a range that is none
     */
    public static Optional<Proxy> of(URI endpoint, Map<String, String> environment) {
        if (Loopback.is(endpoint)) {
            return Optional.empty();
        }
        String own = endpoint.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
        for (String variable : List.of(own, "ALL_PROXY")) {
            Optional<String> name = set(environment, variable);
            if (name.isPresent()) {
                return excepted(endpoint, environment)
                        ? Optional.empty()
                        : Optional.of(
                                read(name.get(), environment.get(name.get()), "https".equals(endpoint.getScheme())));
            }
        }
        return Optional.empty();
    }

    /** The spelling of the variable that has a value. */
    private static Optional<String> set(Map<String, String> environment, String variable) {
        return List.of(variable, variable.toLowerCase(Locale.ROOT)).stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst();
    }

    private static boolean excepted(URI endpoint, Map<String, String> environment) {
        return set(environment, "NO_PROXY")
                .map(name -> new NoProxy(name, environment.get(name)).excepts(Authority.known(endpoint)))
                .orElse(false);
    }

    /** A password often stands there as it is: the last @ ends it, and only whole percent signs are decoded. */
    private static Proxy read(String variable, String value, boolean encrypted) {
        Matcher scheme = SCHEME.matcher(value.strip());
        boolean named = scheme.matches();
        if (named && !"http".equalsIgnoreCase(scheme.group(1))) {
            throw problem(
                    variable,
                    "names a proxy of the kind " + scheme.group(1).toLowerCase(Locale.ROOT)
                            + "://, which is not supported; expected http://host:port, or the endpoint in NO_PROXY");
        }
        String rest = named ? scheme.group(2) : value.strip();
        int at = rest.lastIndexOf('@');
        Matcher place = PLACE.matcher(rest.substring(at + 1));
        if (!place.matches()) {
            throw problem(variable, "is not a proxy URL; expected http://host:port or http://user:password@host:port");
        }
        int port = place.group(2) == null ? CUSTOMARY_PORT : Integer.parseInt(place.group(2));
        if (port == 0 || port > 65_535) {
            throw problem(variable, "has no valid port; expected http://host:port");
        }
        return new Proxy(
                variable,
                place.group(1),
                port,
                at < 0 ? Optional.empty() : Optional.of(decoded(rest.substring(0, at))),
                encrypted);
    }

    private static InvalidInput problem(String variable, String message) {
        return new InvalidInput(List.of(new Problem(variable, message)));
    }

    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at++) {
            int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            if (bytes[at] == '%' && high >= 0 && low >= 0) {
                decoded.write(high * 16 + low);
                at += 2;
            } else {
                decoded.write(bytes[at]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** Value of Proxy-Authorization; empty where no user is given. */
    Optional<String> authorization() {
        return userInfo.map(
                value -> "Basic " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Texts that must not be written anywhere: the password, also as it is sent. */
    List<String> secrets() {
        return userInfo.map(value -> List.of(
                        value.substring(value.indexOf(':') + 1),
                        authorization().orElseThrow().substring("Basic ".length())))
                .orElse(List.of());
    }

    /** The host as a name server or a socket takes it. */
    public String address() {
        return new Authority(host, port).address();
    }

    /** For people: which proxy, without its password. */
    public String named() {
        return "the proxy " + host + ":" + port;
    }

    /**
     * Keeps a proxy's own pages apart from the endpoint's answers where calls are not encrypted. There the proxy
     * answers in the endpoint's place, and only an answer in the documented form shows that the endpoint was reached.
     */
    record ProxyPages(Proxy proxy) {

        /** Counts an answer as missing if it came from the proxy, or may have come from it. */
        Optional<Reply> instead(Reply reply, int status) {
            if (status == 407) {
                return Optional.of(new Reply.Unanswered(Reply.Cause.PROXY, NoAnswerReason.refusal(proxy, status)));
            }
            return reply instanceof Reply.Unreadable unreadable
                    ? Optional.of(new Reply.Unanswered(
                            Reply.Cause.BROKEN,
                            proxy.named() + ", or the endpoint behind it, answers with status " + status + ": "
                                    + unreadable.reason()
                                    + "; over plain HTTP the suite cannot tell which of the two; name the endpoint in NO_PROXY or use"
                                    + " https://"))
                    : Optional.empty();
        }
    }

    /** The proxy's answer to CONNECT, where it opens no way to the endpoint. */
    static final class ProxyRefusal extends HttpException {

        private static final long serialVersionUID = 1L;

        private final int status;

        ProxyRefusal(int status) {
            super("CONNECT was answered with " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
